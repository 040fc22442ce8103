import { isStatic } from './address';
import { sheet } from './dialog';
import { element } from './elements';

const everywhere: [string, string][] = [
  ['/', 'Search the book'],
  ['?', 'This sheet'],
  ['[', 'The chapter before'],
  [']', 'The next chapter'],
  ['j', 'To the next cell'],
  ['k', 'To the cell before'],
];

const withKernel: [string, string][] = [
  ['Enter', 'Edit the cell that is marked'],
  ['Ctrl Enter', 'Run the cell'],
  ['Shift Enter', 'Run the cell and move to the next'],
  ['Ctrl Space', 'Complete what you are typing'],
  ['Ctrl Shift Space', 'Explain the name at the cursor'],
  ['Escape Tab', 'Leave the editor'],
];

let help: HTMLDialogElement | undefined;

/** Shows what the keyboard can do, and how a cell is stopped or brought back. */
export function showHelp(): void {
  help ??= sheet(
    'help',
    'Keys and hints',
    keys(isStatic ? everywhere : [...everywhere, ...withKernel]),
    element('p', '', isStatic ? staticHints : hints),
  );
  if (!help.open) help.showModal();
}

const hints =
  'Change any code and run it: the book’s files stay as they are. Stop ends a cell that takes too long. Reset brings back a cell’s text and output. ' +
  'Restart gives you a fresh kernel. What a figure’s title tells is blurred in the code until you have predicted. Predictions, answers and edits are kept in this browser only.';

const staticHints =
  'This is the book without a kernel: text, figures, sliders and saved results. Under each cell a link tells how to run it on your own computer. Predictions are kept in this browser only.';

function keys(list: [string, string][]): HTMLElement {
  const rows = list.flatMap(([press, does]) => {
    const names = press.split(' ').flatMap((key, i) => [...(i > 0 ? [' '] : []), element('kbd', '', key)]);
    return [element('dt', '', ...names), element('dd', '', does)];
  });
  return element('dl', 'keys', ...rows);
}
