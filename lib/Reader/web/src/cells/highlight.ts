import { classHighlighter, highlightCode } from '@lezer/highlight';
import { element } from '../page/elements';
import { csharpLanguage, isSentence } from './language';

/** Colours C# that is only read, with the classes that the editors use. */
export function highlight(code: HTMLElement): void {
  const source = code.textContent ?? '';
  const coloured = document.createDocumentFragment();
  highlightCode(
    source,
    csharpLanguage.parser.parse(source),
    classHighlighter,
    (text, classes) => coloured.append(classes === '' ? text : element('span', isSentence(text) ? `${classes} sentence` : classes, text)),
    () => coloured.append('\n'),
  );
  code.replaceChildren(coloured);
}
