import { element } from './elements';
import { typeset } from './mathematics';

/** How long a pointer may be on its way from a term to its card, in milliseconds. */
const ON_THE_WAY = 250;
const GAP = 6;

/** The card that is open, and the term it explains. */
let open: { term: HTMLElement; card: HTMLElement } | undefined;
let leaving = 0;

/** Makes each marked term explain itself in a small card: under the pointer, with the focus, at a press. Escape closes it. */
export function explainTerms(root: Document): void {
  const source = root.getElementById('glossary')?.textContent ?? '';
  if (source === '') return;
  const meanings = new Map(Object.entries(JSON.parse(source) as Record<string, string>));
  for (const term of root.querySelectorAll<HTMLElement>('.term')) {
    const meaning = meanings.get(term.dataset['term'] ?? '');
    if (meaning !== undefined) explain(term, meaning);
  }
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || open === undefined) return;
    if (open.card.contains(root.activeElement)) open.term.focus();
    close();
  });
  root.addEventListener('pointerdown', ({ target }) => {
    if (!within(target)) close();
  });
  addEventListener('scroll', place, { passive: true });
  addEventListener('resize', place);
}

function explain(term: HTMLElement, meaning: string): void {
  term.tabIndex = 0;
  term.setAttribute('role', 'button');
  term.setAttribute('aria-expanded', 'false');
  const show = (): void => reveal(term, meaning);
  term.addEventListener('pointerenter', ({ pointerType }) => {
    if (pointerType === 'mouse') show();
  });
  term.addEventListener('pointerleave', closeSoon);
  term.addEventListener('focus', show);
  term.addEventListener('blur', closeUnlessWithin);
  term.addEventListener('click', show);
  term.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    show();
  });
}

function reveal(term: HTMLElement, meaning: string): void {
  clearTimeout(leaving);
  if (open?.term === term) return;
  close();
  const card = element('span', 'term-card');
  card.id = 'term-card';
  card.setAttribute('role', 'note');
  card.setAttribute('popover', 'manual');
  card.innerHTML = meaning;
  card.addEventListener('pointerenter', () => clearTimeout(leaving));
  card.addEventListener('pointerleave', closeSoon);
  card.addEventListener('focusout', closeUnlessWithin);
  // Right behind its term, so that Tab leads from the one to the other's link.
  term.after(card);
  card.showPopover();
  term.setAttribute('aria-expanded', 'true');
  term.setAttribute('aria-describedby', card.id);
  open = { term, card };
  place();
  void typeset(card).then(place);
}

function place(): void {
  if (open === undefined) return;
  // A term may run over the end of a line: the card stands below its last part, or above its first.
  const { top, bottom } = open.term.getBoundingClientRect();
  const parts = open.term.getClientRects();
  const { width, height } = open.card.getBoundingClientRect();
  const below = bottom + GAP;
  const left = Math.min(Math.max(GAP, parts[parts.length - 1]?.left ?? 0), document.documentElement.clientWidth - width - GAP);
  open.card.style.left = `${left}px`;
  open.card.style.top = `${below + height + GAP <= innerHeight ? below : Math.max(GAP, top - GAP - height)}px`;
}

function closeSoon(): void {
  clearTimeout(leaving);
  leaving = window.setTimeout(() => {
    if (!within(document.activeElement)) close();
  }, ON_THE_WAY);
}

function closeUnlessWithin({ relatedTarget }: FocusEvent): void {
  if (!within(relatedTarget)) close();
}

function within(target: EventTarget | null): boolean {
  return open !== undefined && target instanceof Node && (open.term.contains(target) || open.card.contains(target));
}

function close(): void {
  if (open === undefined) return;
  const { term, card } = open;
  open = undefined;
  card.remove();
  term.setAttribute('aria-expanded', 'false');
  term.removeAttribute('aria-describedby');
}
