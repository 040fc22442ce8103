import { Decoration, EditorView, MatchDecorator, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { isSentence } from './language';

const literal = /"(?:[^"\\\n]|\\.)*"/g;

const sentence = Decoration.mark({ class: 'sentence' });

const decorator = new MatchDecorator({
  regexp: literal,
  decorate: (add, from, to, match) => {
    if (isSentence(match[0])) add(from, to, sentence);
  },
});

/** Marks the sentences in an editor's strings: they tell a result, and are blurred while the cell waits for a prediction. */
export const sentences = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorator.createDeco(view);
    }

    update(update: ViewUpdate): void {
      this.decorations = decorator.updateDeco(update, this.decorations);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
