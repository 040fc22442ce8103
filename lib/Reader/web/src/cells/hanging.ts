import { Decoration, EditorView } from '@codemirror/view';
import { hangOf } from '../page/lines';

/** Lines wrapped in an editor hang as they do in code that is only read. */
export const hanging = EditorView.decorations.compute(['doc'], ({ doc }) => {
  const lines = Array.from({ length: doc.lines }, (_, i) => doc.line(i + 1));
  return Decoration.set(lines.map(({ from, text }) => Decoration.line({ attributes: { style: `--hang: ${hangOf(text)}` } }).range(from)));
});
