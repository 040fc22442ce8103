import { element } from '../page/elements';
import { record } from './figure-layout';
import type { Plotly } from './plotly';

interface Step {
  label: string;
  method: string;
  args: unknown[];
}

/** Moves the figure to a step of one of its sliders. */
export type Move = (method: string, args: unknown[]) => void;

/** A figure's slider as the browser's own: it moves by mouse, touch and keyboard, and says its value. */
export function slider(definition: unknown, number: number, move: Move): HTMLElement {
  const { active, currentvalue, steps: given } = record(definition);
  const steps = (Array.isArray(given) ? given : []).map(
    (step, i): Step => ({
      label: String(record(step)['label'] ?? i),
      method: String(record(step)['method'] ?? 'restyle'),
      args: Array.isArray(record(step)['args']) ? (record(step)['args'] as unknown[]) : [],
    }),
  );
  const { prefix, suffix } = record(currentvalue);
  const name = typeof prefix === 'string' ? prefix.replace(/[\s=:]+$/, '') : '';
  const value = element('output', 'slider-value');
  const range = element('input', 'slider-range');
  Object.assign(range, { type: 'range', min: '0', max: String(Math.max(0, steps.length - 1)), step: '1' });
  range.value = String(typeof active === 'number' ? active : 0);
  range.setAttribute('aria-label', name || `Slider ${number + 1}`);

  const say = (): Step | undefined => {
    const step = steps[Number(range.value)];
    const said = `${typeof prefix === 'string' ? prefix : ''}${step?.label ?? ''}${typeof suffix === 'string' ? suffix : ''}`;
    value.textContent = said;
    range.setAttribute('aria-valuetext', said.trim());
    return step;
  };
  range.addEventListener('input', () => {
    const step = say();
    if (step && step.method !== 'skip') move(step.method, step.args);
  });
  say();
  return element('div', 'slider', value, range);
}

/** Carries a slider's step out on a live figure, at once: a dragged slider must not queue animations. */
export function carryOut(plotly: Plotly, root: HTMLElement, method: string, args: unknown[]): Promise<unknown> {
  switch (method) {
    case 'animate':
      return plotly.animate(root, args[0], { mode: 'immediate', transition: { duration: 0 }, frame: { duration: 0, redraw: true } });
    case 'relayout':
      return plotly.relayout(root, ...args);
    case 'update':
      return plotly.update(root, ...args);
    default:
      return plotly.restyle(root, ...args);
  }
}
