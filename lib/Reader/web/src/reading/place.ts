import { ReadingRecord } from './record';

/** Remembers how far a chapter was read, so that the contents can lead back there. */
export function rememberPlace(chapter: string): void {
  const record = new ReadingRecord(chapter);
  const headings = [...document.querySelectorAll<HTMLElement>('.markdown :is(h1, h2, h3)[id]')];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    const seen = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight * 0.6).at(-1);
    const room = document.documentElement.scrollHeight - innerHeight;
    const passed = room > 0 ? Math.min(1, scrollY / room) : 1;
    record.place = {
      anchor: seen?.tagName === 'H1' ? '' : (seen?.id ?? ''),
      heading: seen?.tagName === 'H1' ? '' : (seen?.innerText ?? '').trim(),
      read: Math.max(passed, record.place?.read ?? 0),
      when: Date.now(),
    };
  };
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(keep, 300);
    },
    { passive: true },
  );
}
