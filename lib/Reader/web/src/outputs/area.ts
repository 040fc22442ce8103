import { element } from '../page/elements';
import { watchOverflow } from '../page/overflow';
import { renderError, type ErrorHelp } from './errors';
import { text, type Output } from './output';
import { renderBundle } from './render';
import { appendStream } from './streams';

const mostCharacters = 100_000;
const mostOutputs = 200;

// display_id → where that value is shown, anywhere in the chapter.
const displays = new Map<string, HTMLElement>();

/** The outputs below a cell, saved or live: one renderer for both, and a bound on what a runaway cell can put into the page. */
export class OutputArea {
  private characters = 0;
  private count = 0;
  private clearNext = false;
  private full = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly help: ErrorHelp | undefined,
  ) {}

  show(outputs: readonly Output[]): void {
    this.clear();
    for (const output of outputs) this.append(output);
  }

  /** The outputs of the run before stay, faded, until the first new one, so that the text below does not jump. */
  begin(): void {
    this.root.classList.add('stale');
    this.clearNext = true;
  }

  end(): void {
    if (this.clearNext) this.clear();
    watchOverflow(this.root);
  }

  clear(wait = false): void {
    this.clearNext = wait;
    if (wait) return;
    this.root.classList.remove('stale');
    for (const plot of this.root.querySelectorAll<HTMLElement>('.plot')) window.Plotly?.purge(plot);
    this.root.replaceChildren();
    this.characters = this.count = 0;
    this.full = false;
  }

  append(output: Output): void {
    if (output.output_type === 'update_display_data') return this.update(output);
    if (this.clearNext) this.clear();
    if (output.output_type === 'error') this.root.append(renderError(output, this.help));
    else if (this.hasRoom(output))
      if (output.output_type === 'stream') this.print(output.name, text(output.text));
      else this.display(output);
  }

  private print(stream: string, printed: string): void {
    const room = mostCharacters - this.characters;
    this.characters += printed.length;
    appendStream(this.root, stream, printed.slice(0, room));
    if (printed.length > room) this.cut();
  }

  private display(output: Exclude<Output, { output_type: 'stream' | 'error' }>): void {
    this.count++;
    const shown = element('div', 'output', renderBundle(output.data));
    this.root.append(shown);
    watchOverflow(shown);
    const id = output.transient?.display_id;
    if (id !== undefined) displays.set(id, shown);
  }

  private update(output: Extract<Output, { output_type: 'execute_result' | 'display_data' | 'update_display_data' }>): void {
    displays.get(output.transient?.display_id ?? '')?.replaceChildren(renderBundle(output.data));
  }

  private hasRoom(output: Output): boolean {
    if (this.full) return false;
    if (output.output_type === 'stream' ? this.characters < mostCharacters : this.count < mostOutputs) return true;
    this.cut();
    return false;
  }

  private cut(): void {
    if (this.full) return;
    this.full = true;
    this.root.append(element('p', 'output-notice', 'The rest of this output is not shown: it is longer than a page can hold.'));
  }
}
