import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Place } from '../outputs/errors';

/** Replaces the places marked as wrong. */
export const markPlaces = StateEffect.define<Place[]>();

const wrongLine = Decoration.line({ class: 'error-line' });
const wrongPlace = Decoration.mark({ class: 'error-place' });

/** The lines that the compiler complained about; typing in the cell clears them. */
export const wrongPlaces = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    if (transaction.docChanged) marks = Decoration.none;
    for (const effect of transaction.effects) {
      if (!effect.is(markPlaces)) continue;
      const ranges = effect.value.flatMap((place) => {
        if (place.line < 1 || place.line > transaction.newDoc.lines) return [];
        const line = transaction.newDoc.line(place.line);
        const from = Math.min(line.from + place.column - 1, line.to);
        const to = from + (/^\w+|^\S|^/.exec(line.text.slice(from - line.from))?.[0].length ?? 0);
        return to > from ? [wrongLine.range(line.from), wrongPlace.range(from, to)] : [wrongLine.range(line.from)];
      });
      marks = Decoration.set(ranges, true);
    }
    return marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});
