import type { CellState } from './progress';

/** Something that stands in a cell and follows its runs. */
export interface CellPart {
  /** The cell waits, runs, or has ended; the outputs of an ended run are in the page. */
  follow(state: CellState): void;
}
