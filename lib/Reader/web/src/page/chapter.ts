import { CodeCell, type CellCommands, type CellMemory } from '../cells/cell';
import { Edits } from '../cells/edits';
import { collapse, setAside } from '../cells/quiet';
import { KernelMemory } from '../kernel/memory';
import { Runner } from '../kernel/runner';
import { KernelSession } from '../kernel/session';
import type { KernelStatus } from '../kernel/status';
import { ReadingRecord } from '../reading/record';
import { isStatic } from './address';
import { hideBanner, showBanner } from './banner';
import { KernelBar } from './bar';

/** Brings a chapter's cells to life. In the exported site there is no kernel, and the cells are read. */
export function openChapter(notebook: string, kernelName: string, controls: Element): CodeCell[] {
  const memory: CellMemory = { notebook, edits: new Edits(notebook), record: new ReadingRecord(notebook.replace(/\.ipynb$/, '')) };
  const cells: CodeCell[] = [];
  if (isStatic) fill(cells, memory, undefined);
  else openKernel(cells, memory, kernelName, controls);
  return cells;
}

function fill(cells: CodeCell[], memory: CellMemory, commands: CellCommands | undefined): void {
  for (const section of document.querySelectorAll<HTMLElement>('section.cell.code')) {
    const tags = (section.dataset['tags'] ?? '').split(/[\s,]+/);
    if (tags.includes('polyglot')) setAside(section, tags.includes('shown'));
    else cells.push(new CodeCell(section, labelOf(section, cells.length + 1), memory, commands));
    if (tags.includes('setup') && !tags.includes('polyglot')) collapse(section);
  }
}

function labelOf(section: HTMLElement, number: number): string {
  const exercise = /Exercise\.Check\("([^"]+)"/.exec(section.querySelector('pre.source')?.textContent ?? '');
  return exercise ? `exercise ${exercise[1]}` : `code cell ${number}`;
}

function openKernel(cells: CodeCell[], kept: CellMemory, kernelName: string, controls: Element): void {
  const memory = new KernelMemory(kept.notebook);
  const kernel = new KernelSession(kernelName, memory, (status) => follow(status));
  const commands: CellCommands = {
    run: (cell) => runner.run(cell),
    runAndMoveOn: (cell) => {
      runner.run(cell);
      cells[cells.indexOf(cell) + 1]?.focus();
    },
    runAbove: (cell) => runner.runAbove(cell),
    runUpTo: (cell) => runner.runUpTo(cell),
    stop: () => void runner.stop(),
    assistance: kernel,
  };
  fill(cells, kept, commands);
  const runner = new Runner(cells, kernel, memory, unreachable);
  const bar = new KernelBar(controls, { runAll: () => runner.runAll(), stop: commands.stop, restart: () => void restart() });
  if (memory.kernel !== undefined) void kernel.connect().catch(unreachable);
  else setTimeout(() => kernel.prepare(), 2000);

  async function restart(): Promise<void> {
    runner.cancelQueue();
    for (const cell of cells) if (cell.state !== 'running') cell.show('idle');
    await kernel.restart().catch(unreachable);
  }

  function follow(status: KernelStatus): void {
    bar.show(status);
    if (status === 'idle') hideBanner('unreachable');
    if (status === 'starting' || status === 'restarting') hideBanner();
    if (status === 'dead')
      showBanner(
        'dead',
        'The kernel has stopped, and what the cells defined is gone. Your text and edits are safe. Restart it, or run any cell.',
        { label: 'Restart', press: () => void restart() },
      );
    if (status === 'unreachable') unreachable();
  }

  function unreachable(problem?: unknown): void {
    if (problem !== undefined) console.warn(problem);
    if (kernel.status === 'dead') return;
    showBanner(
      'unreachable',
      'The Reader does not answer. If it was closed, start it again (dotnet run --project lib/Reader). Your text and edits are safe.',
      { label: 'Try again', press: () => void kernel.connect().catch(unreachable) },
    );
  }
}
