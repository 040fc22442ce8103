import { template } from './template';
import type { FigureJson, Layout } from './plotly';

const defaultHeight = 420;

export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** The figure's title: a text, or an object with one. */
export function titleOf(figure: FigureJson): string {
  const title = figure.layout?.['title'];
  const said = typeof title === 'string' ? title : record(title)['text'];
  return typeof said === 'string' ? said.replace(/<br\s*\/?>/g, ' ') : '';
}

/** What is seen in the figure, for those who do not see it. */
export function altOf(figure: FigureJson): string {
  const alt = record(figure.layout?.['meta'])['alt'];
  return typeof alt === 'string' ? alt : titleOf(figure).replace(/<[^>]*>/g, '');
}

export function heightOf(figure: FigureJson): number {
  const height = figure.layout?.['height'];
  return typeof height === 'number' && height > 0 ? height : defaultHeight;
}

/**
 * The figure's layout without what the page shows itself: the title stands above the figure, where it wraps, and the sliders
 * below it, where the keyboard reaches them. The size is the page's.
 */
export function layoutForPage(figure: FigureJson): Layout {
  const { title: _title, sliders: _sliders, updatemenus: _menus, width: _width, height: _height, ...rest } = figure.layout ?? {};
  const margin = { l: 48, r: 16, b: 48, ...record(rest['margin']), t: roomAbove(rest) };
  return { ...structuredClone(rest), margin, autosize: true, template: template() };
}

/** Above the axes there may be a legend, a label, or the top corner's name of a triangle. */
function roomAbove(layout: Layout): number {
  const annotations = Array.isArray(layout['annotations']) ? layout['annotations'] : [];
  const labels = annotations.map(record).some((note) => note['yref'] === 'paper' && Number(note['y']) >= 1 && note['yanchor'] === 'bottom');
  return layout['showlegend'] === true || labels || layout['ternary'] !== undefined ? 40 : 14;
}
