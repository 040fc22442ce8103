/**
 * Holds the place that the address names while formulas and outputs above it find their size, until the reader moves or the page has settled.
 */
export function holdTarget(): void {
  const target = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const main = document.querySelector('main');
  if (!target || !main) return;
  const hold = (): void => target.scrollIntoView({ behavior: 'instant', block: 'start' });
  const sizes = new ResizeObserver(hold);
  const release = new AbortController();
  const end = (): void => {
    sizes.disconnect();
    release.abort();
  };
  for (const move of ['wheel', 'touchstart', 'keydown', 'pointerdown']) addEventListener(move, end, { signal: release.signal, passive: true });
  setTimeout(end, 3000);
  sizes.observe(main);
}
