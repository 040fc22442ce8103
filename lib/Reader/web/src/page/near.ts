const waiting = new WeakMap<Element, () => void>();

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      waiting.get(target)?.();
      waiting.delete(target);
    }
  },
  { rootMargin: '600px 0px' },
);

/** Calls `arrive` once, when `target` has come within a screen or so of view. */
export function whenNear(target: Element, arrive: () => void): void {
  waiting.set(target, arrive);
  observer.observe(target);
}
