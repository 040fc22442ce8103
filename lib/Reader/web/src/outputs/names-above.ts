import { element } from '../page/elements';
import { record } from './figure-layout';
import type { FigureJson, Layout } from './plotly';
import { sanitise } from './sanitise';

/** Where the names at the ends of the lines would take a third of the figure's width. */
const narrow = matchMedia('(max-width: 34rem)');

/** On a narrow screen the names of the lines, with their strokes, as a paragraph to stand above the figure; nothing elsewhere. */
export function namesAbove(figure: FigureJson): HTMLElement | undefined {
  const names = narrow.matches ? annotations(figure.layout).filter(isNameAtEnd) : [];
  if (names.length === 0) return undefined;
  const root = element('p', 'figure-names');
  // A screen reader has the figure's description.
  root.setAttribute('aria-hidden', 'true');
  root.append(...names.map((name) => element('span', '', sanitise(String(name['text']).replace(/<br\s*\/?>/g, ' ')))));
  return root;
}

/** The figure without the names that stand above it, and with the room they had. */
export function withoutNamesAtEnds(figure: FigureJson): FigureJson {
  const layout = { ...figure.layout, ...unnamed(figure.layout), margin: { ...record(figure.layout?.['margin']), r: 16 } };
  const frames = figure.frames?.map((frame) => ({ ...record(frame), layout: { ...record(record(frame)['layout']), ...unnamed(record(record(frame)['layout'])) } }));
  return { ...figure, layout, ...(frames && { frames }) };
}

function unnamed(layout: Layout | undefined): Layout {
  return layout?.['annotations'] === undefined ? {} : { annotations: annotations(layout).filter((annotation) => !isNameAtEnd(annotation)) };
}

function annotations(layout: Layout | undefined): Record<string, unknown>[] {
  const all = layout?.['annotations'];
  return Array.isArray(all) ? all.map(record) : [];
}

/** A line's name stands in the right margin, at the height where the line ends. */
function isNameAtEnd(annotation: Record<string, unknown>): boolean {
  return annotation['xref'] === 'paper' && annotation['x'] === 1 && annotation['xanchor'] === 'left' && annotation['showarrow'] === false;
}
