import type { Preference, PreferenceEntry, SeenChange } from '../conflict/conflict.ts';
import { isGreat } from '../judgements/core/degrees.ts';

/**
 * An order after several changes, each of which counts its places in the order as it stands before all of
 * them. What one of them adds comes before the statement that follows it in its own account; what several add
 * at one place stands in the order of the changes, but that what is never to be comes first.
 */
export function withSignals(
  preference: Preference,
  changes: readonly (readonly SeenChange[])[],
): Preference {
  if (changes.every((edits) => edits.length === 0)) return preference;
  if (preference.kind !== 'prioritized' && preference.kind !== 'none') return preference;
  const before = preference.kind === 'none' ? [] : preference.statements;
  const accounts = changes.map((edits) => accountOf(before, edits));
  const statements = [...before, undefined].flatMap((entry, place) => {
    const added = accounts.flatMap(({ additions }) =>
      additions.flatMap((one) => (one.before === place ? [one.entry] : [])),
    );
    const stays = entry !== undefined && !accounts.some(({ dropped }) => dropped.has(place));
    return [
      ...added.filter(isGreat),
      ...added.filter((one) => !isGreat(one)),
      ...(stays ? [entry] : []),
    ];
  });
  const { span } = preference;
  if (statements.length === 0) return { kind: 'none', span };
  return preference.kind === 'none'
    ? { kind: 'prioritized', statements, unknown: [], span }
    : { ...preference, statements };
}

/** What a change does to an order, told by the places that its statements had before. */
interface Account {
  readonly dropped: ReadonlySet<number>;
  /** What is added, and before which of the statements from before; after all where that is their number. */
  readonly additions: readonly { readonly entry: PreferenceEntry; readonly before: number }[];
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
