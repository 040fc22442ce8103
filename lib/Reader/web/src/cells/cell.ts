import { OutputArea } from '../outputs/area';
import { placesOf, type KernelError, type Place } from '../outputs/errors';
import type { Output } from '../outputs/output';
import { address } from '../page/address';
import { anchor } from '../page/anchors';
import { button, element } from '../page/elements';
import { linesOf } from '../page/lines';
import { whenNear } from '../page/near';
import type { CellEditor } from './editor';
import type { ReadingRecord } from '../reading/record';
import type { Assistance } from './completion';
import type { Edits } from './edits';
import { ExerciseMark } from './exercise';
import type { CellPart } from './part';
import { PredictionForm } from './prediction';
import { Progress, type CellState } from './progress';

/** What a cell asks of the chapter it stands in. */
export interface CellCommands {
  run(cell: CodeCell): void;
  runAndMoveOn(cell: CodeCell): void;
  runAbove(cell: CodeCell): void;
  runUpTo(cell: CodeCell): void;
  stop(): void;
  assistance: Assistance;
}

/** What a cell keeps, and where. */
export interface CellMemory {
  notebook: string;
  edits: Edits;
  record: ReadingRecord;
}

/** A cell of C#: its text, which can be edited, its buttons, and its outputs. */
export class CodeCell {
  readonly id: string;
  readonly tags: readonly string[];
  readonly outputs: OutputArea;
  private readonly original: string;
  private current: string;
  private editor: CellEditor | undefined;
  private readonly progress = new Progress();
  private readonly pre: HTMLElement;
  private readonly note = element('p', 'cell-note');
  private readonly parts: CellPart[] = [];
  private readonly edits: Edits;

  /** Without commands the cell has no kernel: it is read, and says how it could be run. */
  constructor(
    private readonly root: HTMLElement,
    private readonly label: string,
    private readonly memory: CellMemory,
    private readonly commands: CellCommands | undefined,
  ) {
    this.edits = memory.edits;
    this.id = root.dataset['cell'] ?? '';
    this.tags = (root.dataset['tags'] ?? '').split(/[\s,]+/).filter((tag) => tag !== '');
    this.pre = root.querySelector<HTMLElement>('pre.source') ?? element('pre', 'source');
    this.original = this.current = (this.pre.textContent ?? '').replace(/\n$/, '');
    this.write(this.original);
    const area = root.querySelector<HTMLElement>('.outputs') ?? root.appendChild(element('div', 'outputs'));
    const help = commands && {
      goTo: (place: Place) => void this.open().then((editor) => editor.goTo(place)),
      runAbove: () => commands.runAbove(this),
    };
    this.outputs = new OutputArea(area, help);
    this.build(area);
    if (commands) this.restore();
    this.outputs.show(this.savedOutputs());
    if (commands) whenNear(root, () => void this.open());
  }

  get source(): string {
    return this.current;
  }

  get state(): CellState {
    return (this.root.dataset['state'] as CellState | undefined) ?? 'idle';
  }

  show(state: CellState, note = ''): void {
    this.root.dataset['state'] = state;
    this.progress.show(state, note);
    for (const part of this.parts) part.follow(state);
  }

  get isEdited(): boolean {
    return this.current !== this.original;
  }

  markError(error: KernelError): void {
    const places = placesOf(error);
    if (places.length > 0) void this.open().then((editor) => editor.mark(places));
  }

  clearMarks(): void {
    this.editor?.mark([]);
  }

  focus(): void {
    this.root.scrollIntoView({ block: 'nearest' });
    void this.open().then((editor) => editor.focus());
  }

  /** Back to the book's text and outputs. */
  reset(): void {
    this.change(this.original);
    if (this.editor) this.editor.source = this.original;
    else this.write(this.original);
    this.outputs.show(this.savedOutputs());
    this.show('idle');
  }

  private build(area: HTMLElement): void {
    this.root.dataset['state'] = 'idle';
    this.root.setAttribute('role', 'group');
    this.root.tabIndex = -1;
    this.root.setAttribute('aria-label', this.label);
    if (this.commands) this.root.addEventListener('keydown', (event) => this.editOnEnter(event));
    const toolbar = element('div', 'toolbar', ...(this.commands ? this.buttons(this.commands) : [runLive()]));
    if (this.tags.includes('exercise')) {
      const mark = new ExerciseMark(this.id, area, this.memory.record);
      this.parts.push(mark);
      toolbar.append(mark.root);
    }
    if (this.tags.includes('predict')) this.parts.push(new PredictionForm(this.memory.notebook, this.id, this.label, area));
    toolbar.append(anchor(this.root.id, this.label));
    const frame = element('div', 'frame');
    this.pre.replaceWith(frame);
    frame.append(this.pre, toolbar);
  }

  private buttons(commands: CellCommands): Node[] {
    const run = button('run', 'Run', 'Run this cell (Ctrl+Enter); Shift+Enter runs it and moves on', () => commands.run(this));
    const upTo = button('run-up-to', 'Run up to here', 'Run the cells above, without the exercises, and then this one', () => commands.runUpTo(this));
    const stop = button('stop', 'Stop', 'Stop the running cell', () => commands.stop());
    const reset = button('reset', 'Reset', 'Back to the book’s text and output', () => this.reset());
    run.setAttribute('aria-label', `Run ${this.label}`);
    upTo.setAttribute('aria-label', `Run up to here: ${this.label}`);
    stop.setAttribute('aria-label', `Stop ${this.label}`);
    reset.setAttribute('aria-label', `Reset ${this.label}`);
    return [run, stop, upTo, this.progress.root, reset];
  }

  private restore(): void {
    const edit = this.edits.of(this.id, this.original);
    if (!edit) return;
    this.write(edit.edited);
    this.mark(edit.edited);
    if (!edit.outdated) return;
    this.note.textContent = 'The book has changed this cell since you edited it. Your text is shown; Reset shows the book’s.';
    this.root.querySelector('.frame')?.before(this.note);
  }

  /** As text to read, until the editor takes its place. */
  private write(source: string): void {
    this.pre.firstElementChild?.replaceChildren(...linesOf(source));
  }

  private change(source: string): void {
    this.mark(source);
    this.edits.keep(this.id, this.original, source);
    if (source === this.original) this.note.remove();
  }

  private mark(source: string): void {
    this.current = source;
    this.root.classList.toggle('edited', source !== this.original);
  }

  private opening: Promise<CellEditor> | undefined;

  private open(): Promise<CellEditor> {
    this.opening ??= import('./editor').then(({ CellEditor }) => {
      const holder = element('div', 'editor');
      this.editor = new CellEditor(holder, this.current, this.label, {
        changed: (source) => this.change(source),
        run: () => this.commands?.run(this),
        runAndMoveOn: () => this.commands?.runAndMoveOn(this),
        ...(this.commands && { assistance: this.commands.assistance }),
      });
      this.pre.replaceWith(holder);
      return this.editor;
    });
    return this.opening;
  }

  /** Into the editor, also when it has still to be fetched, and without the line that Enter would write there. */
  private editOnEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.target !== this.root || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    this.focus();
  }

  private savedOutputs(): Output[] {
    try {
      const saved: unknown = JSON.parse(this.root.querySelector('script.saved-outputs')?.textContent ?? '[]');
      return Array.isArray(saved) ? (saved as Output[]) : [];
    } catch {
      return [];
    }
  }
}

/** In the exported site, in place of the buttons. */
function runLive(): HTMLAnchorElement {
  const link = element('a', 'run-live', 'Run it yourself');
  link.href = address('run-it.html');
  return link;
}
