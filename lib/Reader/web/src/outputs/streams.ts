import { element } from '../page/elements';

const ansi = /\u001b\[[0-9;]*[A-Za-z]/g;
const overwritten = /[^\n\r]*\r+(?=[^\r\n])/g;

/** Printed text, joined to the block before it when that is of the same stream. */
export function appendStream(area: HTMLElement, name: string, printed: string): void {
  const classes = name === 'stderr' ? 'output-text stderr' : 'output-text stdout';
  let block = area.lastElementChild as HTMLElement | null;
  if (block?.className !== classes) area.append((block = element('pre', classes)));
  const clean = printed.replace(ansi, '');
  const last = block.lastChild;
  if (last instanceof Text && !clean.includes('\r') && !last.data.endsWith('\r')) last.appendData(clean);
  else block.textContent = ((block.textContent ?? '') + clean).replaceAll('\r\n', '\n').replace(overwritten, '');
}
