import { faultyFormulas } from './core/checked-formula.ts';
import {
  type Content,
  contentOf,
  entriesOf,
  isEntries,
  nodeAt,
  type Path,
} from './core/content.ts';
import { andThen, type Draft, inTurn, type Step } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { insertItem } from './core/insert-item.ts';
import type { EditOutcome } from './core/outcome.ts';
import { removeEntry } from './core/remove-entry.ts';
import { addToList } from './core/section-entry.ts';
import { followPlaces, type Shift } from './counted-places.ts';
import { prefersPath } from './statement-place.ts';
import { type NewStatement, statementContent } from './statements.ts';

/**
 * Gives a decision maker these statements in this order; those that share a place are of equal rank.
 * What stands at the start and at the end of the list already stays as it is written.
 */
export function setStatements(
  text: string,
  what: {
    readonly decisionMaker: string;
    readonly places: readonly (readonly NewStatement[])[];
  },
): EditOutcome {
  const statements = what.places.flat();
  const formulas = statements.flatMap((each) => [each.formula, each.if, each.unless]);
  return (
    faultyFormulas(formulas) ??
    edit(text, (draft) => {
      const prefers = prefersPath(draft, what);
      if ('status' in prefers) return prefers;
      const wanted = what.places.map(placeContent);
      const present = prefers.list?.items.map(contentOf) ?? [];
      return andThen(followPlaces(draft, prefers.path, placesIn(present, wanted)), (next) =>
        replaceMiddle(next, prefers.path, present, wanted),
      );
    })
  );
}

/** Where what stands at a place stands in another order: what is there twice stays in its turn. */
function placesIn(present: readonly Content[], wanted: readonly Content[]): Shift {
  const free = wanted.map(keyOf);
  const places = present.map((content) => {
    const at = free.indexOf(keyOf(content));
    if (at >= 0) free[at] = undefined;
    return at < 0 ? undefined : at + 1;
  });
  return (place) => places[place - 1];
}

function placeContent(place: readonly NewStatement[]): Content {
  const [first, ...others] = place.map(statementContent);
  return others.length === 0 ? first! : entriesOf({ equally: [first!, ...others] });
}

function replaceMiddle(
  draft: Draft,
  path: Path,
  present: readonly Content[],
  wanted: readonly Content[],
): Step {
  const start = countSame(present, wanted);
  const end = countSame(present.slice(start).toReversed(), wanted.slice(start).toReversed());
  const removed = present.length - start - end;
  const added = wanted.slice(start, wanted.length - end);
  // A list begins with its first statement, so what is new comes before what is old goes.
  return inTurn(draft, [
    ...added.map((value, k) => (next: Draft) => addAt(next, path, start + k, value)),
    ...Array.from(
      { length: removed },
      () => (next: Draft) => removeEntry(next, [...path, start + added.length]),
    ),
  ]);
}

function addAt(draft: Draft, path: Path, at: number, value: Content): Step {
  return nodeAt(draft.root, path)
    ? insertItem(draft, path, at, { value })
    : addToList(draft, path, value);
}

/** How many at the start say the same; a formula that stands alone is something wanted. */
function countSame(one: readonly Content[], other: readonly Content[]): number {
  const differs = one.findIndex((content, k) => {
    const beside = other[k];
    return beside === undefined || keyOf(content) !== keyOf(beside);
  });
  return differs < 0 ? Math.min(one.length, other.length) : differs;
}

const keyOf = (content: Content): string | undefined => JSON.stringify(longForm(content));

function longForm(content: Content): Content {
  return isEntries(content) || typeof content !== 'string' ? content : entriesOf({ want: content });
}
