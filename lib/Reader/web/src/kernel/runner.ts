import type { CodeCell } from '../cells/cell';
import type { KernelMemory } from './memory';
import { Receiver } from './receive';
import type { KernelSession } from './session';

const stateAfter = { ok: 'done', error: 'error', stopped: 'stopped', lost: 'error' } as const;

/** Runs cells one after the other, and stops at the first that fails. */
export class Runner {
  private queue: CodeCell[] = [];
  private working = false;

  constructor(
    private readonly cells: readonly CodeCell[],
    private readonly kernel: KernelSession,
    private readonly memory: KernelMemory,
    private readonly unreachable: (problem: unknown) => void,
  ) {}

  /** Runs a cell; the setup above it first, if this kernel has not seen it: a reader may press Run anywhere. */
  run(cell: CodeCell): void {
    this.enqueue([cell]);
  }

  runAll(): void {
    this.enqueue(this.cells);
  }

  /** Runs what stands above a cell and has not run yet, then the cell. Exercises are the reader's own and are left out. */
  runAbove(cell: CodeCell): void {
    const above = this.cells.slice(0, this.cells.indexOf(cell));
    this.enqueue([...above.filter((other) => !this.memory.hasRun(other.id) && !other.tags.includes('exercise')), cell]);
  }

  /** Runs everything above a cell anew, then the cell: what was edited above counts. */
  runUpTo(cell: CodeCell): void {
    const above = this.cells.slice(0, this.cells.indexOf(cell));
    this.enqueue([...above.filter((other) => !other.tags.includes('exercise')), cell]);
  }

  async stop(): Promise<void> {
    this.cancelQueue();
    await this.kernel.interrupt().catch(this.unreachable);
  }

  /** Forgets what waits; the cell that runs is ended by the kernel. */
  cancelQueue(): void {
    for (const cell of this.queue) cell.show('idle');
    this.queue = [];
  }

  /** A cell that waited for the setup says why it did not run: the failure itself may be far above. */
  private giveUpAfter(failed: CodeCell): void {
    const wanted = failed.tags.includes('setup') ? this.queue[0] : undefined;
    this.cancelQueue();
    wanted?.show('error', 'Not run: the setup above failed');
  }

  private enqueue(cells: readonly CodeCell[]): void {
    for (const cell of cells) {
      if (this.queue.includes(cell) || cell.state === 'running') continue;
      this.queue.push(cell);
      cell.show('queued');
    }
    void this.work();
  }

  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    try {
      // The kernel comes first: only it tells which cells have run.
      if (this.queue.length > 0) await this.kernel.connect();
      for (let cell = this.next(); cell; cell = this.next()) if (!(await this.runNow(cell))) this.giveUpAfter(cell);
    } catch (problem) {
      this.cancelQueue();
      this.unreachable(problem);
    } finally {
      this.working = false;
    }
  }

  private next(): CodeCell | undefined {
    const first = this.queue[0];
    if (!first) return undefined;
    const above = this.cells.slice(0, this.cells.indexOf(first));
    const setup = above.find((cell) => cell.tags.includes('setup') && !this.memory.hasRun(cell.id));
    if (!setup) return this.queue.shift();
    this.queue = this.queue.filter((cell) => cell !== setup);
    return setup;
  }

  private async runNow(cell: CodeCell): Promise<boolean> {
    const receiver = new Receiver(cell);
    cell.clearMarks();
    cell.outputs.begin();
    cell.show('running');
    try {
      const outcome = await this.kernel.execute(cell.source, cell.id, receiver.receive);
      receiver.end();
      if (outcome === 'ok') this.memory.noteRun(cell.id);
      cell.show(stateAfter[outcome], outcome === 'lost' ? 'Interrupted: the kernel went away' : '');
      return outcome === 'ok';
    } catch (problem) {
      receiver.end();
      cell.show('error', 'Not run: no connection');
      throw problem;
    }
  }
}
