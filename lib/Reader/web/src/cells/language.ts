import { StreamLanguage } from '@codemirror/language';
import { csharp } from '@codemirror/legacy-modes/mode/clike';

/** C# for the editors and for code that is only shown. */
export const csharpLanguage = StreamLanguage.define(csharp);

/** True for a string that says something, such as a figure's title, rather than names an axis or a format. */
export function isSentence(text: string): boolean {
  return text.includes('"') && text.trim().split(/\s+/).length >= 5;
}
