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

/** The part of a text around the first word found, with what was found set apart: [text, found, text, …]. */
export function excerpt(section: Section, query: string): string[] {
  const wanted = query.split(/\s+/).filter((word) => word !== '').map(escaped);
  const pattern = new RegExp(`(${wanted.join('|')})`, 'iu');
  const source = [section.words, section.code.replace(/\s+/g, ' ')].find((text) => pattern.test(text)) ?? section.words;
  const at = Math.max(0, source.search(pattern));
  const from = at > 50 ? source.indexOf(' ', at - 45) + 1 : 0;
  const cut = source.slice(from, from + 150);
  return `${from > 0 ? '… ' : ''}${cut}${from + 150 < source.length ? ' …' : ''}`.split(new RegExp(pattern.source, 'giu'));
}

function plain(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
