import { text, type Output } from './output';

/** Gathers outputs and hands them on thirty times a second at most, printed text joined: a loop that prints must not freeze the page. */
export class OutputFlow {
  private waiting: Output[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly show: (output: Output) => void) {}

  push(output: Output): void {
    const last = this.waiting.at(-1);
    if (output.output_type === 'stream' && last?.output_type === 'stream' && last.name === output.name)
      last.text = text(last.text) + text(output.text);
    else this.waiting.push({ ...output });
    this.timer ??= setTimeout(() => this.flush(), 33);
  }

  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const outputs = this.waiting;
    this.waiting = [];
    for (const output of outputs) this.show(output);
  }
}
