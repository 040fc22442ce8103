import { element } from '../page/elements';
import { linesOf } from '../page/lines';

const ansi = /\u001b\[[0-9;]*[A-Za-z]/g;
const overwritten = /[^\n\r]*\r+(?=[^\r\n])/g;

/** Printed text, joined to the block before it when that is of the same stream, and to its last line when that has no end yet. */
export function appendStream(area: HTMLElement, name: string, printed: string): void {
  const classes = name === 'stderr' ? 'output-text stderr' : 'output-text stdout';
  let block = area.lastElementChild as HTMLElement | null;
  if (block?.className !== classes) area.append((block = element('pre', classes)));
  const last = block.lastElementChild;
  const open = last?.textContent?.endsWith('\n') === false ? (last.textContent ?? '') : '';
  if (open !== '') last?.remove();
  const text = (open + printed.replace(ansi, '')).replaceAll('\r\n', '\n').replace(overwritten, '');
  if (text !== '') block.append(...linesOf(text));
}
