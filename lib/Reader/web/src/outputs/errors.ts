import { element } from '../page/elements';

/** A place in a cell, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** What an error message can do besides being read. */
export interface ErrorHelp {
  /** Shows the place in the cell's editor. */
  goTo(place: Place): void;
  /** Offered when a name is missing that a cell above may define. */
  runAbove(): void;
}

export interface KernelError {
  ename: string;
  evalue: string;
  traceback: string[];
}

const place = /\((\d+),\s?(\d+)\)|\bin cell \d+, line (\d+)/g;
const ansi = /\u001b\[[0-9;]*m/g;

/** The places in the cell that the error points at. */
export function placesOf({ ename, evalue, traceback }: KernelError): Place[] {
  if (ename !== 'CompilationError') return [];
  const found = [evalue, ...traceback].flatMap((line) => [...line.matchAll(/^\((\d+),\s?(\d+)\)/g)]);
  return found.map((match) => ({ line: Number(match[1]), column: Number(match[2]) }));
}

/** A cell that its reader stopped has not failed. */
export function isStop({ ename }: { ename: string }): boolean {
  return ename === 'KernelInterrupted';
}

export function renderError(error: KernelError, help: ErrorHelp | undefined): HTMLElement {
  if (isStop(error)) return element('p', 'output-stopped', error.evalue);
  const compilation = error.ename === 'CompilationError';
  const box = element('div', compilation ? 'output-error compilation' : 'output-error');
  box.append(element('p', 'error-name', compilation ? 'This cell does not compile' : error.ename));
  const details = error.traceback.join('\n').replace(ansi, '').trimEnd();
  if (!details.includes(error.evalue)) box.append(element('p', 'error-message', ...linked(error.evalue, help)));
  if (details !== '') box.append(element('pre', 'error-details', ...linked(details, help)));
  if (help && /\bCS0103\b|\bCS0246\b/.test(error.evalue + details)) box.append(runAbove(help));
  return box;
}

function runAbove(help: ErrorHelp): HTMLElement {
  const offer = element('button', 'run-above', 'Run the cells above first');
  offer.type = 'button';
  offer.addEventListener('click', () => help.runAbove());
  return element('p', 'error-help', 'A cell above may define that name. ', offer);
}

/** The text with each "(line,col)" as a button that leads there. */
function linked(message: string, help: ErrorHelp | undefined): (Node | string)[] {
  if (!help) return [message];
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const match of message.matchAll(place)) {
    const line = Number(match[1] ?? match[3]);
    const column = Number(match[2] ?? 1);
    const link = element('button', 'place', match[0]);
    link.type = 'button';
    link.title = `Go to line ${line}`;
    link.addEventListener('click', () => help.goTo({ line, column }));
    parts.push(message.slice(end, match.index), link);
    end = match.index + match[0].length;
  }
  parts.push(message.slice(end));
  return parts;
}
