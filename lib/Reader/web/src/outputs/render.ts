import { element } from '../page/elements';
import { linesOf } from '../page/lines';
import { figureFrom } from './figure';
import { picture, svgPicture } from './pictures';
import { sanitise } from './sanitise';
import { text, type MimeBundle } from './output';

const plotly = 'application/vnd.plotly.v1+json';

type Renderer = (data: unknown, bundle: MimeBundle) => HTMLElement;

// Best first: what can be moved, then what can be seen, then what can only be read.
const byMime: readonly (readonly [string, Renderer])[] = [
  [plotly, (data, bundle) => figureFrom(data, bundle['image/svg+xml'])],
  ['image/svg+xml', (data) => svgPicture(text(data))],
  ['image/png', (data) => picture(`data:image/png;base64,${text(data)}`)],
  ['image/jpeg', (data) => picture(`data:image/jpeg;base64,${text(data)}`)],
  ['text/html', (data) => element('div', 'output-html', sanitise(text(data)))],
  ['text/plain', (data) => element('pre', 'output-text', ...linesOf(text(data)))],
];

/** Shows a value by the richest MIME type that the page knows. */
export function renderBundle(bundle: MimeBundle): HTMLElement {
  for (const [mime, render] of byMime)
    if (bundle[mime] !== undefined) return render(bundle[mime], bundle);
  return element('p', 'output-notice', `Nothing here can show ${Object.keys(bundle).join(', ') || 'an empty output'}.`);
}
