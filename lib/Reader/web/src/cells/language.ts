import { StreamLanguage } from '@codemirror/language';
import { csharp } from '@codemirror/legacy-modes/mode/clike';

/** C# for the editors and for code that is only shown. */
export const csharpLanguage = StreamLanguage.define(csharp);
