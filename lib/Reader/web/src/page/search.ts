import { chapterAddress } from './address';
import { sheet } from './dialog';
import { element } from './elements';
import { typeset } from './mathematics';
import { excerpt, find, sections, type Piece, type Section } from './search-index';

let search: HTMLDialogElement | undefined;

/** Opens the search over all chapters. */
export function showSearch(): void {
  search ??= build();
  if (search.open) return;
  search.showModal();
  search.querySelector('input')?.select();
  void sections().catch(() => undefined);
}

function build(): HTMLDialogElement {
  const input = element('input', 'search-words');
  Object.assign(input, { type: 'search', placeholder: 'A word, a term, a piece of code', autocomplete: 'off', spellcheck: false });
  const results = element('div', 'search-results');
  const count = element('p', 'search-count');
  results.id = 'search-results';
  results.setAttribute('role', 'listbox');
  results.setAttribute('aria-label', 'Sections found');
  count.setAttribute('role', 'status');
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-label': 'Search the book',
    'aria-controls': results.id,
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
  }))
    input.setAttribute(name, value);

  let chosen = -1;
  const choose = (index: number): void => {
    const options = [...results.children];
    chosen = options.length === 0 ? -1 : (index + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
    const option = options[chosen];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };

  const update = async (): Promise<void> => {
    const query = input.value.trim();
    try {
      const found = find(await sections(), query);
      if (input.value.trim() !== query) return;
      results.replaceChildren(...found.map((section, i) => option(section, query, i)));
      count.textContent = query === '' ? '' : found.length === 0 ? 'Nothing found.' : found.length === 1 ? '1 section' : `${found.length} sections`;
      input.setAttribute('aria-expanded', String(found.length > 0));
      choose(0);
    } catch {
      count.textContent = 'The index could not be loaded. Is the Reader still running?';
    }
  };
  input.addEventListener('input', () => void update());
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) choose(chosen + step);
    else if (event.key === 'Enter') (results.children[chosen] as HTMLElement | undefined)?.click();
    else return;
    event.preventDefault();
  });
  const dialog = sheet('search', 'Search the book', input, count, results);
  results.addEventListener('click', () => dialog.close());
  return dialog;
}

function option(section: Section, query: string, index: number): HTMLAnchorElement {
  const link = element('a', 'search-link');
  link.href = chapterAddress(section.chapter, section.anchor);
  link.tabIndex = -1;
  const pieces = excerpt(section, query).map(drawn);
  const place = section.anchor === '' ? section.number : `${section.number} ${section.title}`;
  link.append(element('span', 'search-heading', section.heading), element('span', 'search-place', place), element('span', 'search-excerpt', ...pieces));
  link.id = `search-result-${index}`;
  link.setAttribute('role', 'option');
  void typeset(link);
  return link;
}

function drawn({ kind, text }: Piece): Node | string {
  if (kind === 'text') return text;
  // In the line, also where it stood on a line of its own.
  return kind === 'found' ? element('mark', '', text) : element('span', 'math', text.replace(/^\\\[/, '\\(').replace(/\\\]$/, '\\)'));
}
