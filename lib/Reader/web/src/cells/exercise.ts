import { element } from '../page/elements';
import { icon } from '../page/icons';
import type { ReadingRecord } from '../reading/record';
import type { CellPart } from './part';
import type { CellState } from './progress';

/** An exercise's count of attempts and its tick, from what the library said to each answer. */
export class ExerciseMark implements CellPart {
  readonly root = element('span', 'exercise-mark');

  constructor(
    private readonly cell: string,
    private readonly outputs: HTMLElement,
    private readonly record: ReadingRecord,
  ) {
    this.show();
  }

  follow(state: CellState): void {
    if (state !== 'done') return;
    const right = this.outputs.querySelector('.ce-feedback.ce-right') !== null;
    if (!right && this.outputs.querySelector('.ce-feedback.ce-wrong') === null) return;
    const before = this.record.attempts(this.cell);
    // What is right stays right: trying another answer out of curiosity takes nothing away.
    if (!before.right) this.record.note(this.cell, { attempts: before.attempts + 1, right });
    this.show();
  }

  private show(): void {
    const { attempts, right } = this.record.attempts(this.cell);
    this.root.classList.toggle('right', right);
    const count = attempts === 1 ? '1 attempt' : `${attempts} attempts`;
    this.root.replaceChildren(...(right ? [icon('tick'), `Solved in ${count}`] : attempts > 0 ? [count] : []));
  }
}
