import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { assist } from '@standoff/language';
import { desk } from '../../document/actions.ts';
import { ownerClass } from './word-classes.ts';

/** Signs after which something has to follow, so that it is offered before it is begun. */
const OPENS = /(?:[=<>]|because: *|\[) *$/;

/** Longer explanations stand beside the list, not in it. */
const LINE = 64;

/** What may be written at the cursor, as the language knows it. */
export async function completeModel(context: CompletionContext): Promise<CompletionResult | null> {
  const line = context.state.doc.lineAt(context.pos);
  const before = line.text.slice(0, context.pos - line.from);
  const isBegun = /[\w.]-*$/.test(before) || OPENS.test(before);
  if (!isBegun && !context.explicit) return null;
  const { from, items } = await desk.complete(context.state.doc.toString(), context.pos);
  if (context.aborted || items.length === 0) return null;
  return { from, options: items.map(toOption), validFor: /^[\w.-]*$/ };
}

/** The class of an option in the list: what it is, and whose. */
export function optionClass({ type = '' }: Completion): string {
  return type;
}

function toOption({ label, kind, says, insert, owner }: assist.CompletionItem): Completion {
  const isKey = kind === 'section' || kind === 'field';
  const isLong = isKey || says.length > LINE;
  return {
    label,
    type: `is-${kind}${ownerClass(owner)}`,
    ...(!isKey && { detail: says.length > LINE ? `${says.slice(0, LINE - 1)}…` : says }),
    ...(isLong && says !== '' && { info: says }),
    ...(insert !== undefined && { apply: insert }),
  };
}
