import { themeColour } from '../page/theme';
import type { Layout } from './plotly';

/** The book's look for a figure, in the colours of the current theme: what a figure does not set itself comes from here. */
export function template(): { layout: Layout } {
  const ink = themeColour('--ink');
  const quiet = themeColour('--ink-quiet');
  const grid = themeColour('--grid');
  const paper = themeColour('--paper');
  const axis = {
    gridcolor: grid,
    zerolinecolor: grid,
    linecolor: quiet,
    tickcolor: quiet,
    tickfont: { color: quiet },
    title: { font: { color: ink } },
    automargin: true,
  };
  return {
    layout: {
      font: { family: getComputedStyle(document.body).getPropertyValue('--sans'), size: 13, color: ink },
      paper_bgcolor: 'rgba(0,0,0,0)',
      plot_bgcolor: 'rgba(0,0,0,0)',
      colorway: ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9'],
      xaxis: axis,
      yaxis: axis,
      ternary: { bgcolor: 'rgba(0,0,0,0)', aaxis: axis, baxis: axis, caxis: axis },
      annotationdefaults: { arrowcolor: quiet, bgcolor: see(paper, 0.8) },
      // On a narrow screen plotly.js would shrink the numbers on bars to fit, down to nothing.
      uniformtext: { minsize: 11, mode: 'show' },
      legend: { bgcolor: 'rgba(0,0,0,0)' },
      hoverlabel: { bgcolor: paper, bordercolor: quiet, font: { color: ink } },
      colorscale: { sequential: 'Cividis' },
    },
  };
}

/** `rgb(…)` with some of what is behind showing through. */
function see(colour: string, opacity: number): string {
  return colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${opacity})`);
}
