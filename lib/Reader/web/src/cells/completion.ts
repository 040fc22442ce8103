import { autocompletion, completionKeymap, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { StateEffect, StateField } from '@codemirror/state';
import { element } from '../page/elements';

/** What the kernel knows: answers as Jupyter's complete_reply and inspect_reply have them, or nothing. */
export interface Assistance {
  complete(code: string, cursor: number): Promise<unknown>;
  inspect(code: string, cursor: number): Promise<unknown>;
}

/** Completion while typing and documentation on hover, both from the kernel. */
export function assist(kernel: Assistance): Extension {
  return [
    autocompletion({ override: [(context) => complete(kernel, context)], activateOnTypingDelay: 150, icons: false }),
    keymap.of(completionKeymap),
    hoverTooltip((view, position) => explain(kernel, view, position), { hoverTime: 500 }),
    explained,
    keymap.of([
      { key: 'Ctrl-Shift-Space', run: (view) => (void explainAtCursor(kernel, view), true) },
      { key: 'Escape', run: (view) => view.state.field(explained) !== null && (view.dispatch({ effects: explainWith.of(null) }), true) },
    ]),
  ];
}

async function complete(kernel: Assistance, context: CompletionContext): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*/u);
  const afterDot = context.matchBefore(/\.$/) !== null;
  if (!context.explicit && !afterDot && (word === null || word.text.length < 2)) return null;
  const code = context.state.doc.toString();
  const reply = await answer(kernel.complete(code, codePoints(code, context.pos)));
  const matches = Array.isArray(reply['matches']) ? (reply['matches'] as unknown[]) : [];
  if (context.aborted || matches.length === 0) return null;
  const from = typeof reply['cursor_start'] === 'number' ? units(code, reply['cursor_start']) : (word?.from ?? context.pos);
  const kinds = kindsOf(reply['metadata']);
  const options = matches
    .filter((match) => typeof match === 'string')
    .map((label): Completion => ({ label, ...kinds.get(label), info: () => documentation(kernel, code.slice(0, from) + label) }));
  return { from, options, validFor: /^[\p{L}\p{N}_]*$/u };
}

/** What the kernel says of the name that the code ends with, beside the list of completions. */
async function documentation(kernel: Assistance, code: string): Promise<Node | null> {
  const words = explanation(await answer(kernel.inspect(code, codePoints(code, code.length))));
  return words === undefined ? null : element('pre', 'explanation', words);
}

function explanation(reply: Record<string, unknown>): string | undefined {
  const words = (reply['data'] as Record<string, unknown> | undefined)?.['text/plain'];
  return reply['found'] === true && typeof words === 'string' && words.trim() !== '' ? words.trim() : undefined;
}

/** Jupyter's names for what a completion is, by its text. */
function kindsOf(metadata: unknown): Map<string, Partial<Completion>> {
  const kinds = new Map<string, Partial<Completion>>();
  const list = (metadata as Record<string, unknown> | undefined)?.['_jupyter_types_experimental'];
  for (const entry of Array.isArray(list) ? (list as Record<string, unknown>[]) : []) {
    const { text, type, signature } = entry;
    if (typeof text === 'string')
      kinds.set(text, { ...(typeof type === 'string' && { type }), ...(typeof signature === 'string' ? { detail: signature } : typeof type === 'string' ? { detail: type } : {}) });
  }
  return kinds;
}

const explainWith = StateEffect.define<Tooltip | null>();

/** The explanation asked for by key; it goes with the next change or move. */
const explained = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, transaction) {
    for (const effect of transaction.effects) if (effect.is(explainWith)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : shown;
  },
  provide: (field) => showTooltip.from(field),
});

async function explainAtCursor(kernel: Assistance, view: EditorView): Promise<void> {
  const { head } = view.state.selection.main;
  const tooltip = await explain(kernel, view, head);
  if (view.state.selection.main.head === head) view.dispatch({ effects: explainWith.of(tooltip) });
}

async function explain(kernel: Assistance, view: EditorView, position: number): Promise<Tooltip | null> {
  const code = view.state.doc.toString();
  if (!/[\p{L}\p{N}_]/u.test(code.slice(Math.max(0, position - 1), position + 1))) return null;
  const words = explanation(await answer(kernel.inspect(code, codePoints(code, position))));
  return words === undefined ? null : { pos: position, above: true, create: () => ({ dom: element('pre', 'explanation', words) }) };
}

/** A kernel that fails to answer costs the reader nothing but the help. */
async function answer(reply: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    return ((await reply) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}

// Jupyter counts characters as Unicode has them, JavaScript as UTF-16 does.
function codePoints(code: string, position: number): number {
  return [...code.slice(0, position)].length;
}

function units(code: string, position: number): number {
  return [...code].slice(0, position).join('').length;
}
