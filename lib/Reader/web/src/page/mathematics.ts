import { element } from './elements';

/** Typesets every `.math` under `root`: `\(…\)` in the line, `\[…\]` on a line of its own. */
export async function typeset(root: ParentNode): Promise<void> {
  const formulas = [...root.querySelectorAll<HTMLElement>('.math:not(.typeset)')];
  if (formulas.length === 0) return;
  const { default: katex } = await import('katex');
  for (const formula of formulas) {
    const source = (formula.textContent ?? '').trim();
    const displayMode = source.startsWith('\\[');
    const body = /^\\[[(][^]*\\[\])]$/.test(source) ? source.slice(2, -2) : source;
    try {
      katex.render(body, formula, { displayMode, throwOnError: true, output: 'htmlAndMathml', strict: 'ignore' });
      formula.classList.add('typeset');
      if (!displayMode) keepPunctuation(formula);
    } catch (problem) {
      // The formula's own text stays readable, and the author sees what is wrong with it.
      formula.textContent = source;
      formula.classList.add('typeset', 'math-error');
      formula.title = problem instanceof Error ? problem.message : String(problem);
    }
  }
}

/** A line may end within a formula, but not between it and the full stop or comma behind it. */
function keepPunctuation(formula: HTMLElement): void {
  const next = formula.nextSibling;
  const mark = next instanceof Text ? /^[.,;:!?)\]’”]+/.exec(next.data)?.[0] : undefined;
  if (!(next instanceof Text) || mark === undefined) return;
  const together = element('span', 'together');
  formula.replaceWith(together);
  next.deleteData(0, mark.length);
  together.append(formula, mark);
}
