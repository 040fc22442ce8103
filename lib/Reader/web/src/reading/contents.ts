import { chapterAddress } from '../page/address';
import { element } from '../page/elements';
import { icon } from '../page/icons';
import { ReadingRecord, type Place } from './record';

/** On the contents page: what is done of each chapter, and the way back to where the reader stopped. */
export function showReading(): void {
  const begin = document.querySelector('.begin');
  const entries = [...document.querySelectorAll<HTMLElement>('.chapters [data-chapter]')];
  let latest: { entry: HTMLElement; place: Place } | undefined;
  for (const entry of entries) {
    const record = new ReadingRecord(entry.dataset['chapter'] ?? '');
    const { place, done } = record;
    entry.querySelector('.done')?.replaceChildren(...summary(Number(entry.dataset['exercises']), done, place?.read ?? 0));
    if (place && (latest === undefined || place.when > latest.place.when)) latest = { entry, place };
  }
  if (latest) begin?.append(wayIn(latest.entry, 'Continue', latest.place));
  else if (entries[0]) begin?.append(wayIn(entries[0], 'Begin'));
}

function summary(exercises: number, done: number, read: number): (Node | string)[] {
  if (done === 0 && read < 0.02) return [];
  const bar = element('span', 'read-bar');
  bar.style.setProperty('--read', read.toFixed(3));
  const words = [`${Math.round(read * 100)} % read`];
  if (exercises > 0) words.push(`${done} of ${exercises} exercises`);
  return [...(exercises > 0 && done >= exercises ? [icon('tick')] : []), bar, words.join(', ')];
}

function wayIn(entry: HTMLElement, word: string, place?: Place): HTMLAnchorElement {
  const title = [entry.querySelector('.number'), entry.querySelector('.title')].map((part) => part?.textContent?.trim() ?? '').join(' ');
  const link = element('a', 'way-in', `${word}: ${title}`);
  if (place && place.heading !== '') link.append(element('span', 'way-in-place', place.heading));
  link.href = chapterAddress(entry.dataset['chapter'] ?? '', place?.anchor ?? '');
  return link;
}
