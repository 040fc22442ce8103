import { element } from '../page/elements';
import { whenNear } from '../page/near';
import { onThemeChange } from '../page/theme';
import { altOf, heightOf, layoutForPage, titleOf } from './figure-layout';
import { namesAbove, withoutNamesAtEnds } from './names-above';
import { withNumbersThatFit } from './numbers-that-fit';
import { text } from './output';
import { svgPicture } from './pictures';
import { loadPlotly, type FigureJson, type Plotly } from './plotly';
import { sanitise } from './sanitise';
import { carryOut, slider } from './slider';
import { template } from './template';

/**
 * A Plotly figure. Its place is reserved at once; a saved picture stands in until the figure comes near view, then plotly.js
 * takes over. Nothing on the page moves when it does.
 */
export function figureFrom(data: unknown, savedSvg: unknown): HTMLElement {
  const names = namesAbove(data as FigureJson);
  const figure = names ? withoutNamesAtEnds(data as FigureJson) : (data as FigureJson);
  const plot = element('div', 'plot');
  plot.setAttribute('role', 'img');
  plot.setAttribute('aria-label', altOf(figure));
  const root = element('figure', 'figure');
  const title = titleOf(figure);
  if (title !== '') root.append(element('figcaption', '', sanitise(title)));
  root.append(...(names ? [names] : []), plot);

  let live: Plotly | undefined;
  let wanted: (() => void) | undefined;
  const sliders = figure.layout?.['sliders'];
  const controls = (Array.isArray(sliders) ? sliders : []).map((definition, i) =>
    slider(definition, i, (method, args) => {
      wanted = () => void (live && carryOut(live, plot, method, args).catch(() => undefined));
      wanted();
    }),
  );
  root.append(...controls);
  root.style.setProperty('--height', `${heightOf(figure)}px`);

  const placeholder = savedSvg === undefined ? undefined : svgPicture(text(savedSvg));
  if (placeholder) {
    placeholder.className = 'placeholder';
    root.append(placeholder);
  }
  whenNear(root, () => {
    void bringToLife(plot, figure).then(
      (plotly) => {
        live = plotly;
        wanted?.();
        placeholder?.remove();
        root.classList.add('live');
      },
      (problem: unknown) => {
        if (!placeholder) plot.textContent = `This figure cannot be drawn: ${problem instanceof Error ? problem.message : String(problem)}`;
      },
    );
  });
  return root;
}

async function bringToLife(plot: HTMLElement, figure: FigureJson): Promise<Plotly> {
  const plotly = await loadPlotly();
  const config = { ...figure.config, displayModeBar: false, displaylogo: false, showSendToCloud: false, responsive: true, scrollZoom: false };
  await plotly.newPlot(plot, { data: withNumbersThatFit(figure.data ?? [], plot.clientWidth), layout: layoutForPage(figure), config });
  if (figure.frames?.length) await plotly.addFrames(plot, structuredClone(figure.frames));
  const forget = onThemeChange(() => {
    if (plot.isConnected) void plotly.relayout(plot, { template: template() });
    else forget();
  });
  return plotly;
}
