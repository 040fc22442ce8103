import { element } from './elements';

const scrollers = '.scroll, .markdown pre, .output-html, .katex-display, .output-text, .error-details';

const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => mark(target as HTMLElement)));

/** What is wider than its place scrolls there; the keyboard must reach it, and a shadow shows that there is more. */
export function watchOverflow(root: ParentNode): void {
  for (const table of root.querySelectorAll<HTMLElement>('.markdown table')) {
    if (table.parentElement?.classList.contains('scroll')) continue;
    const frame = element('div', 'scroll');
    table.replaceWith(frame);
    frame.append(table);
  }
  for (const scroller of root.querySelectorAll<HTMLElement>(scrollers)) sizes.observe(scroller);
}

function mark(scroller: HTMLElement): void {
  const overflows = scroller.scrollWidth > scroller.clientWidth + 1 || scroller.scrollHeight > scroller.clientHeight + 1;
  scroller.classList.toggle('overflows', overflows);
  if (!overflows) return ['tabindex', 'role', 'aria-label'].forEach((name) => scroller.removeAttribute(name));
  scroller.tabIndex = 0;
  scroller.setAttribute('role', 'group');
  scroller.setAttribute('aria-label', scroller.querySelector('table') ? 'Table, scrolls sideways' : 'Scrolls');
}
