import { address } from './address';

/** A section of a chapter, as the server lists it. */
export interface Section {
  chapter: string;
  number: string;
  title: string;
  heading: string;
  anchor: string;
  words: string;
  terms: string;
  code: string;
}

let loading: Promise<Section[]> | undefined;

/** The sections of the whole book, fetched when the search is first opened. */
export function sections(): Promise<Section[]> {
  loading ??= fetch(address('search.json')).then((reply) => {
    if (!reply.ok) throw new Error(`search.json: ${reply.status}`);
    return reply.json() as Promise<Section[]>;
  });
  loading.catch(() => (loading = undefined));
  return loading;
}

// A word in a heading says more about a section than the same word in passing.
const weights = { heading: 12, terms: 8, title: 4, words: 2, code: 1 } as const;

/** The sections that hold every word of the query, best first. The last word may still be being typed. */
export function find(all: readonly Section[], query: string, most = 20): Section[] {
  const wanted = plain(query).split(/\s+/).filter((word) => word !== '');
  if (wanted.length === 0) return [];
  return all
    .map((section) => ({ section, score: score(section, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ section }) => section);
}

function score(section: Section, wanted: readonly string[]): number {
  let total = 0;
  for (const word of wanted) {
    let best = 0;
    for (const [field, weight] of Object.entries(weights)) {
      const text = plain(section[field as keyof typeof weights]);
      const at = text.indexOf(word);
      if (at < 0) continue;
      // At the beginning of a word it is probably what was meant; inside one it may be.
      const begins = at === 0 || new RegExp(`[^\\p{L}\\p{N}]${escaped(word)}`, 'u').test(text);
      best = Math.max(best, begins ? weight : weight / 3);
    }
    if (best === 0) return 0;
    total += best;
  }
  return total;
}

/** A piece of an excerpt: words, words that were looked for, or a formula. */
export interface Piece {
  kind: 'text' | 'found' | 'formula';
  text: string;
}

const formula = /(\\\([^]*?\\\)|\\\[[^]*?\\\])/g;

/** The part of a section around the first word found. Words and formulas are cut out whole. */
export function excerpt(section: Section, query: string): Piece[] {
  const wanted = query.split(/\s+/).filter((word) => word !== '').map((word) => escaped(word).replace(/['’]/g, "['’]"));
  const pattern = new RegExp(`(${wanted.join('|')})`, 'iu');
  const source = [section.words, section.code.replace(/\s+/g, ' ')].find((text) => pattern.test(text)) ?? section.words;
  const at = Math.max(0, source.search(pattern));
  let from = at > 50 ? source.indexOf(' ', at - 45) + 1 : 0;
  const space = source.indexOf(' ', from + 150);
  let to = space < 0 ? source.length : space;
  for (const { index, 0: whole } of source.matchAll(formula)) {
    const end = index + whole.length;
    if (index < from && from < end) from = index;
    if (index < to && to < end) to = end;
  }
  const pieces = source
    .slice(from, to)
    .split(formula)
    .flatMap((part, i): Piece[] => (i % 2 === 1 ? [{ kind: 'formula', text: part }] : split(part, pattern)));
  return [text(from > 0 ? '… ' : ''), ...pieces, text(to < source.length ? ' …' : '')];
}

function split(words: string, pattern: RegExp): Piece[] {
  return words.split(new RegExp(pattern.source, 'giu')).map((part, i) => (i % 2 === 1 ? { kind: 'found', text: part } : text(part)));
}

function text(words: string): Piece {
  return { kind: 'text', text: words };
}

function plain(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'");
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
