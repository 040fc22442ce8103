import { element } from './elements';

/** Gives each heading a link to itself, shown when the heading is pointed at or reached by the keyboard. */
export function addAnchors(root: ParentNode): void {
  for (const heading of root.querySelectorAll<HTMLElement>('.markdown :is(h2, h3, h4)[id]')) heading.append(anchor(heading.id, heading.textContent ?? ''));
}

/** Gives each displayed formula its link; only once it is typeset, which replaces what stands in it. */
export function addEquationAnchors(root: ParentNode): void {
  for (const equation of root.querySelectorAll<HTMLElement>('.markdown .math[id]')) equation.append(anchor(equation.id, 'this formula'));
}

/** A link to a place of this page that also puts its full address on the clipboard. */
export function anchor(id: string, name: string): HTMLAnchorElement {
  const link = element('a', 'anchor');
  link.href = `#${id}`;
  link.title = 'Copy the link to this place';
  link.setAttribute('aria-label', `Link to ${name}`);
  link.addEventListener('click', () => {
    void navigator.clipboard?.writeText(new URL(`#${id}`, location.href).href).then(() => {
      link.classList.add('copied');
      setTimeout(() => link.classList.remove('copied'), 1500);
    }, () => undefined);
  });
  return link;
}
