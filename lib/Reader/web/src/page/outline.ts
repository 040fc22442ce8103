import { element, iconButton } from './elements';
import { icon } from './icons';

/** The list of the chapter's headings: marks the section that is being read; on a narrow screen a button opens it. */
export function followOutline(controls: Element): void {
  const outline = document.querySelector<HTMLElement>('.outline');
  if (!outline) return;
  const links = [...outline.querySelectorAll<HTMLAnchorElement>('a')];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const toggle = iconButton('outline-toggle', icon('contents'), 'In this chapter', () => open(!outline.classList.contains('open')));
  toggle.setAttribute('aria-expanded', 'false');
  toggle.setAttribute('aria-controls', 'outline');
  controls.prepend(toggle);

  function open(wanted: boolean): void {
    outline?.classList.toggle('open', wanted);
    toggle.setAttribute('aria-expanded', String(wanted));
    if (wanted) (outline?.querySelector<HTMLElement>('[aria-current]') ?? links[0])?.focus();
  }

  outline.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement) open(false);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !outline.contains(target) && !toggle.contains(target)) open(false);
  });
  outline.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !outline.classList.contains('open')) return;
    open(false);
    toggle.focus();
  });

  const mark = (): void => {
    const line = innerHeight * 0.3;
    const passed = headings.filter((heading) => heading && heading.getBoundingClientRect().top < line).at(-1);
    for (const [i, link] of links.entries()) {
      const here = passed !== undefined && headings[i] === passed;
      if (here === link.hasAttribute('aria-current')) continue;
      if (here) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
      if (here) link.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }
  };
  let planned = 0;
  addEventListener('scroll', () => (planned ||= requestAnimationFrame(() => ((planned = 0), mark()))), { passive: true });
  mark();
  controls.closest('.bar')?.append(readingLine());
}

/** A thin line under the bar: how far the chapter is read. */
function readingLine(): HTMLElement {
  const line = element('span', 'reading-line');
  line.setAttribute('aria-hidden', 'true');
  const draw = (): void => {
    const room = document.documentElement.scrollHeight - innerHeight;
    line.style.setProperty('--read', String(room > 0 ? Math.min(1, scrollY / room) : 1));
  };
  addEventListener('scroll', draw, { passive: true });
  draw();
  return line;
}
