import { classHighlighter, highlightCode } from '@lezer/highlight';
import { element } from '../page/elements';
import { lineFor } from '../page/lines';
import { csharpLanguage, isSentence } from './language';

/** Colours C# that is only read, with the classes that the editors use. */
export function highlight(code: HTMLElement): void {
  const source = code.textContent ?? '';
  const lines = source.split('\n').map(lineFor);
  let here = 0;
  highlightCode(
    source,
    csharpLanguage.parser.parse(source),
    classHighlighter,
    (text, classes) => lines[here]?.append(classes === '' ? text : element('span', isSentence(text) ? `${classes} sentence` : classes, text)),
    () => lines[here++]?.append('\n'),
  );
  code.replaceChildren(...lines);
}
