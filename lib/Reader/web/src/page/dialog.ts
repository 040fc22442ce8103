import { element, iconButton } from './elements';
import { icon } from './icons';

/** A sheet over the page: Escape, its button or a press beside it closes it, and the focus goes back to where it was. */
export function sheet(classes: string, title: string, ...content: Node[]): HTMLDialogElement {
  const heading = element('h2', 'sheet-title', title);
  heading.id = `${classes}-title`;
  const dialog = element('dialog', `sheet ${classes}`);
  dialog.setAttribute('aria-labelledby', heading.id);
  const head = element('div', 'sheet-head', heading, iconButton('sheet-close', icon('close'), 'Close', () => dialog.close()));
  dialog.append(head, ...content);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
