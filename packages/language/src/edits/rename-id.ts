import type { Draft, Step } from './core/draft.ts';
import { rewriteText } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { unusableId } from './core/section-entry.ts';
import { findReferences } from './references/find-references.ts';
import { type NamedThing, nameOf } from './references/reference.ts';

/**
 * Gives another id to something, wherever it is used: in formulas, in states, in citations, in what
 * variants set. Only the ids themselves change.
 */
export function renameId(
  text: string,
  what: { readonly thing: NamedThing; readonly to: string },
): EditOutcome {
  return edit(text, (draft) => rename(draft, what.thing, what.to));
}

function rename(draft: Draft, thing: NamedThing, to: string): Step {
  const problem = unusableId(to);
  if (problem) return problem;
  const references = findReferences(draft.root);
  const renamed = nameOf({ ...thing, id: to });
  const found = references.filter(({ name }) => name === nameOf(thing));
  if (!found.some(({ gives }) => gives)) {
    return refused('no-such-entry', `nothing of this kind is called "${thing.id}"`);
  }
  if (thing.id === to) return draft;
  const taken = references.filter(({ name, gives }) => gives && name === renamed);
  if (taken.length > 0) {
    return refused(
      'name-taken',
      `"${to}" is already in use`,
      taken.map(({ span }) => span),
    );
  }
  const places = [...new Map(found.map(({ span }) => [span.start, span])).values()];
  return rewriteText(
    draft,
    places.map(({ start, end }) => ({ from: start, to: end, insert: to })),
  );
}
