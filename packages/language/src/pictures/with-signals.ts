import type { Preference, PreferenceEntry, SeenChange } from '../conflict/conflict.ts';
import { isGreat } from '../judgements/core/degrees.ts';
import { withDegrees } from './reordered.ts';

/**
 * An order after several changes, each of which counts its places in the order as it stands before all of
 * them. What one of them adds comes before the statement that follows it in its own account; what several add
 * at one place stands in the order of the changes, but that what is never to be comes first. `order` are the
 * places, from 0, of the statements in an order that is another one already.
 */
export function withSignals(
  preference: Preference,
  changes: readonly (readonly SeenChange[])[],
  order?: readonly number[],
): Preference {
  const isSame = order === undefined && changes.every((edits) => edits.length === 0);
  if (isSame || (preference.kind !== 'prioritized' && preference.kind !== 'none'))
    return preference;
  const before = preference.kind === 'none' ? [] : preference.statements;
  const accounts = changes.map((edits) => accountOf(before, edits));
  const places = order ?? [...before.keys()];
  const anchors = accounts.map((account) => anchored(account, places, before.length));
  const statements = [...places, before.length].flatMap((place) => {
    const added = anchors.flatMap((additions) =>
      additions.flatMap((one) => (one.before === place ? [one.entry] : [])),
    );
    const entry = before[place];
    const stays = entry !== undefined && !accounts.some(({ dropped }) => dropped.has(place));
    return [
      ...added.filter(isGreat),
      ...added.filter((one) => !isGreat(one)),
      ...(stays ? [entry] : []),
    ];
  });
  const { span } = preference;
  if (statements.length === 0) return { kind: 'none', span };
  const unknown = preference.kind === 'none' ? [] : preference.unknown;
  return { kind: 'prioritized', statements: withDegrees(statements), unknown, span };
}

/** What a change does to an order, told by the places that its statements had before. */
interface Account {
  readonly dropped: ReadonlySet<number>;
  readonly additions: readonly Addition[];
}

interface Addition {
  readonly entry: PreferenceEntry;
  /** Before which of the statements from before; after all where that is their number. */
  readonly before: number;
}

/** What would come before a statement that is gone comes before the next one that is not. */
function anchored(
  { additions }: Account,
  places: readonly number[],
  end: number,
): readonly Addition[] {
  const present = new Set(places);
  return additions.map(({ entry, before }) => {
    let at = before;
    while (at < end && !present.has(at)) at++;
    return { entry, before: at };
  });
}

function accountOf(before: readonly PreferenceEntry[], edits: readonly SeenChange[]): Account {
  let places: readonly Placed[] = before.map((entry, place) => ({ entry, place }));
  for (const edit of edits) {
    const at = edit.place - 1;
    places =
      edit.kind === 'drop'
        ? places.toSpliced(at, 1)
        : places.toSpliced(at, 0, { entry: edit.statement });
  }
  const left = new Set(places.map(({ place }) => place));
  return {
    dropped: new Set(before.flatMap((_, place) => (left.has(place) ? [] : [place]))),
    additions: places.flatMap(({ entry, place }, at) => {
      if (place !== undefined) return [];
      const next = places.slice(at).find((other) => other.place !== undefined);
      return [{ entry, before: next?.place ?? before.length }];
    }),
  };
}

/** A statement, and where it stood before, if it did. */
interface Placed {
  readonly entry: PreferenceEntry;
  readonly place?: number;
}
