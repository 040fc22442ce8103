import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import type { Place } from '../outputs/errors';
import { assist, type Assistance } from './completion';
import { hanging } from './hanging';
import { csharpLanguage } from './language';
import { markPlaces, wrongPlaces } from './marks';
import { sentences } from './sentences';

/** What a cell wants to know of its editor. */
export interface EditorEvents {
  changed(source: string): void;
  run(): void;
  runAndMoveOn(): void;
  assistance?: Assistance;
}

/** The editor of one cell. */
export class CellEditor {
  private readonly view: EditorView;

  constructor(parent: HTMLElement, source: string, label: string, events: EditorEvents) {
    const key = (press: () => void) => (): boolean => (press(), true);
    this.view = new EditorView({
      parent,
      state: EditorState.create({
        doc: source,
        extensions: [
          keymap.of([
            { key: 'Ctrl-Enter', mac: 'Cmd-Enter', run: key(events.run) },
            { key: 'Shift-Enter', run: key(events.runAndMoveOn) },
          ]),
          ...(events.assistance ? [assist(events.assistance)] : []),
          history(),
          indentUnit.of('    '),
          indentOnInput(),
          bracketMatching(),
          // Escape, then Tab, leaves the editor: CodeMirror's own way out for the keyboard.
          keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
          csharpLanguage,
          syntaxHighlighting(classHighlighter),
          wrongPlaces,
          sentences,
          EditorView.lineWrapping,
          hanging,
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocapitalize: 'off', autocorrect: 'off' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) events.changed(update.state.doc.toString());
          }),
        ],
      }),
    });
  }

  set source(source: string) {
    this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: source } });
  }

  mark(places: Place[]): void {
    this.view.dispatch({ effects: markPlaces.of(places) });
  }

  goTo({ line, column }: Place): void {
    const { doc } = this.view.state;
    const target = doc.line(Math.min(Math.max(line, 1), doc.lines));
    this.view.focus();
    this.view.dispatch({ selection: { anchor: Math.min(target.from + column - 1, target.to) }, scrollIntoView: true });
  }

  focus(): void {
    this.view.focus();
  }
}
