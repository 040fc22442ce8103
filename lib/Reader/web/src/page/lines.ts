import { element } from './elements';

const tab = 4;

/**
 * How far, in characters, the rest of a wrapped line stands from the left: a little beyond where the line itself begins, so that it is not
 * taken for a line of its own. Not further than a narrow screen has room for.
 */
export function hangOf(line: string): number {
  let indent = 0;
  for (const space of /^[ \t]*/.exec(line)?.[0] ?? '') indent += space === '\t' ? tab - (indent % tab) : 1;
  return Math.min(indent, 12) + 2;
}

/** A line to put text into; `text` says how far it is indented. */
export function lineFor(text: string): HTMLElement {
  const line = element('span', 'line');
  line.style.setProperty('--hang', String(hangOf(text)));
  return line;
}

/** The lines of a text, each with its own end, so that what is copied has the ends too. */
export function linesOf(text: string): HTMLElement[] {
  return text.split(/(?<=\n)/).map((part) => {
    const line = lineFor(part);
    line.append(part);
    return line;
  });
}
