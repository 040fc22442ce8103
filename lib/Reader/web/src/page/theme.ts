import { iconButton } from './elements';
import { icon } from './icons';

/** Light or dark: the system's choice until the reader makes one, which is then remembered. */
export type Theme = 'light' | 'dark';

const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === 'light' || chosen === 'dark' ? chosen : system.matches ? 'dark' : 'light';
}

/** Calls `listener` at each change, until the returned function is called. */
export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The colour that a custom property of the style sheet has in the current theme, as `rgb(…)`. */
export function themeColour(property: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${property})`;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}

export function themeSwitch(): HTMLButtonElement {
  const button = iconButton('theme', icon('theme'), '', () => {
    const other: Theme = currentTheme() === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = other;
    localStorage.setItem('theme', other);
    announce();
  });
  const name = (): void => {
    const other = currentTheme() === 'dark' ? 'light' : 'dark';
    button.setAttribute('aria-label', `Switch to ${other} colours`);
    button.title = `Switch to ${other} colours`;
  };
  system.addEventListener('change', announce);
  onThemeChange(name);
  name();
  return button;
}

/** Paper is white: while the page is printed its figures are drawn for light paper, whatever the screen shows. */
export function lightOnPaper(): void {
  let before: string | undefined;
  addEventListener('beforeprint', () => {
    before = document.documentElement.dataset['theme'];
    document.documentElement.dataset['theme'] = 'light';
    announce();
  });
  addEventListener('afterprint', () => {
    if (before === undefined) delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = before;
    announce();
  });
}

function announce(): void {
  for (const listener of listeners) listener();
}
