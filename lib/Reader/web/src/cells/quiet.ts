import { button, element } from '../page/elements';

/** A setup cell is one line until the reader wants to see it. */
export function collapse(section: HTMLElement): void {
  section.classList.add('quiet', 'collapsed');
  const toggle = button('disclose', 'Show code', '', () => {
    const collapsed = section.classList.toggle('collapsed');
    toggle.textContent = collapsed ? 'Show code' : 'Hide code';
    toggle.setAttribute('aria-expanded', String(!collapsed));
  });
  toggle.setAttribute('aria-expanded', 'false');
  const toolbar = section.querySelector('.toolbar');
  const run = toolbar?.querySelector('.run');
  const name = element('span', 'quiet-name', 'Setup: loads what this chapter needs');
  if (run) run.after(name);
  else toolbar?.prepend(name);
  toolbar?.append(toggle);
}

/** A cell for another host is named, not run. Where its code is what the chapter is about, it is `shown`. */
export function setAside(section: HTMLElement, shown: boolean): void {
  section.classList.add('aside');
  section.classList.toggle('shown', shown);
  const source = section.querySelector('pre.source');
  const line = element('details', '', element('summary', '', 'Only for Polyglot Notebooks; skipped here'));
  line.open = shown;
  if (source) line.append(source);
  section.replaceChildren(line);
}
