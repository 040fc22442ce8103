import { record } from './figure-layout';

/** What a number of four digits needs, in pixels. */
const widthOfNumber = 34;

/** The figure's traces; where bars or fields are narrower than the numbers on them, without the numbers: axis, colours and pointer tell them. */
export function withNumbersThatFit(traces: readonly unknown[], width: number): unknown[] {
  const bars = traces.map(record).filter((trace) => trace['type'] === 'bar' && trace['orientation'] !== 'h');
  const places = Math.max(0, ...bars.map(({ x, y }) => length(x) || length(y)));
  const crowded = (width * 0.8) / (places * bars.length) < widthOfNumber;
  return traces.map((trace) => {
    const copy = record(structuredClone(trace));
    if (crowded && copy['type'] === 'bar') return { ...copy, textposition: 'none' };
    return copy['type'] === 'heatmap' && (width * 0.6) / columns(copy) < widthOfNumber ? { ...copy, texttemplate: '' } : copy;
  });
}

function columns({ z }: Record<string, unknown>): number {
  return Array.isArray(z) ? length(z[0]) : 0;
}

function length(values: unknown): number {
  return Array.isArray(values) ? values.length : 0;
}
