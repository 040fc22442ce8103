import { record } from './figure-layout';

/** What a number of four digits needs, in pixels. */
const widthOfNumber = 34;

/** The figure's traces; where bars stand closer than the numbers on them are wide, without the numbers: the axis and the pointer tell them. */
export function withNumbersThatFit(traces: readonly unknown[], width: number): unknown[] {
  const bars = traces.map(record).filter((trace) => trace['type'] === 'bar' && trace['orientation'] !== 'h');
  const places = Math.max(0, ...bars.map(({ x, y }) => length(x) || length(y)));
  const crowded = (width * 0.8) / (places * bars.length) < widthOfNumber;
  return traces.map((trace) => {
    const copy = record(structuredClone(trace));
    return crowded && copy['type'] === 'bar' ? { ...copy, textposition: 'none' } : copy;
  });
}

function length(values: unknown): number {
  return Array.isArray(values) ? values.length : 0;
}
