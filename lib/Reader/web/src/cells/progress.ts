import { element } from '../page/elements';

export type CellState = 'idle' | 'queued' | 'running' | 'done' | 'stopped' | 'error';

/** What a cell is doing, in words; the seconds appear once there is something to wait for. */
export class Progress {
  readonly root = element('span', 'progress');
  private began = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    // Spoken at each change of state, but not at each tick: the seconds are outside of the live region.
    this.root.append(this.words, this.seconds);
    this.words.setAttribute('role', 'status');
  }

  private readonly words = element('span', 'progress-words');
  private readonly seconds = element('span', 'progress-seconds');

  show(state: CellState, note = ''): void {
    clearInterval(this.timer);
    if (state === 'running') this.start();
    else this.stop(state);
    const words = { idle: '', queued: 'Waiting', running: 'Running', done: 'Done', stopped: 'Stopped', error: 'Failed' }[state];
    this.words.textContent = note === '' ? words : note;
  }

  private start(): void {
    this.began = performance.now();
    this.seconds.textContent = '';
    this.timer = setInterval(() => {
      if (this.elapsed() >= 0.5) this.seconds.textContent = ` ${this.elapsed().toFixed(1)} s`;
    }, 100);
  }

  private stop(state: CellState): void {
    const ended = state === 'done' || state === 'stopped' || state === 'error';
    this.seconds.textContent = ended && this.began > 0 && this.elapsed() >= 0.5 ? ` after ${this.elapsed().toFixed(1)} s` : '';
    this.began = 0;
  }

  private elapsed(): number {
    return (performance.now() - this.began) / 1000;
  }
}
