import { showHelp } from './help';
import { showSearch } from './search';

const cells = '.cell.code:not(.aside)';

/** Single keys that work wherever nothing is being typed. */
export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'k') {
      event.preventDefault();
      return showSearch();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]')) return;
    const act = actions[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

const actions: Record<string, () => void> = {
  '/': showSearch,
  '?': showHelp,
  '[': () => document.querySelector<HTMLElement>('.turn [rel="prev"]')?.click(),
  ']': () => document.querySelector<HTMLElement>('.turn [rel="next"]')?.click(),
  j: () => move(1),
  k: () => move(-1),
};

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="range"]), textarea, select'));
}

/** To the cell after or before the one that has the focus, or that stands at the middle of the window. */
function move(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(cells)];
  const from = all.findIndex((cell) => cell.contains(document.activeElement));
  const middle = innerHeight / 2;
  const next =
    from >= 0
      ? all[from + step]
      : step > 0
        ? all.find((cell) => cell.getBoundingClientRect().top > middle)
        : all.findLast((cell) => cell.getBoundingClientRect().bottom < middle);
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center' });
}
