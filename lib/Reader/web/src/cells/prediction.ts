import { button, element } from '../page/elements';
import type { CellPart } from './part';
import type { CellState } from './progress';

interface Prediction {
  said: string;
  shown: boolean;
}

const showAll = 'show-all-results';

/** A cell whose result waits until the reader has said what it will be. The prediction then stands beside the result. */
export class PredictionForm implements CellPart {
  private readonly key: string;
  private readonly form = element('form', 'prediction');
  private readonly input = element('input', 'prediction-words');
  private readonly said = element('p', 'prediction-said');
  private kept: Prediction;

  constructor(
    notebook: string,
    cell: string,
    label: string,
    private readonly outputs: HTMLElement,
  ) {
    this.key = `prediction:${notebook}:${cell}`;
    this.kept = this.read();
    this.build(label);
    this.show();
  }

  follow(state: CellState): void {
    if (state === 'running' && !this.kept.shown) this.reveal();
  }

  private build(label: string): void {
    const name = element('label', '', 'Your prediction');
    this.input.id = name.htmlFor = `prediction-${this.key.split(':').at(-1)}`;
    Object.assign(this.input, { type: 'text', autocomplete: 'off', value: this.kept.said, maxLength: 300 });
    this.input.addEventListener('input', () => this.keep({ ...this.kept, said: this.input.value }));
    const submit = element('button', 'prediction-show', 'Show the result');
    submit.setAttribute('aria-describedby', this.input.id);
    this.form.setAttribute('aria-label', `Prediction for ${label}`);
    const all = button('prediction-all', 'Show all of this chapter’s', 'Read on without predicting', () => document.dispatchEvent(new Event(showAll)));
    document.addEventListener(showAll, () => this.reveal());
    this.form.append(name, this.input, submit, all);
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.reveal();
      this.outputs.tabIndex = -1;
      this.outputs.focus({ preventScroll: true });
    });
    this.outputs.before(this.form, this.said);
  }

  private reveal(): void {
    this.keep({ said: this.input.value.trim(), shown: true });
    this.show();
  }

  private again(): void {
    this.keep({ ...this.kept, shown: false });
    this.show();
    this.input.focus();
  }

  private show(): void {
    const { said, shown } = this.kept;
    this.form.hidden = shown;
    this.said.hidden = !shown;
    this.outputs.hidden = !shown;
    this.outputs.parentElement?.classList.toggle('unpredicted', !shown);
    const words = said === '' ? ['No prediction written.'] : ['You predicted: ', element('q', '', said)];
    this.said.replaceChildren(...words, button('prediction-again', 'Predict again', 'Hides the result', () => this.again()));
  }

  private read(): Prediction {
    try {
      return { said: '', shown: false, ...(JSON.parse(localStorage.getItem(this.key) ?? '{}') as Partial<Prediction>) };
    } catch {
      return { said: '', shown: false };
    }
  }

  private keep(prediction: Prediction): void {
    this.kept = prediction;
    try {
      localStorage.setItem(this.key, JSON.stringify(prediction));
    } catch {
      // Kept on this page only.
    }
  }
}
