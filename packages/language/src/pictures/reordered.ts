import type { Preference, PreferenceEntry } from '../conflict/conflict.ts';
import { isGreat, withDegree } from '../judgements/core/degrees.ts';
import type { OrderChange } from '../judgements/core/judgement.ts';
import { longestAscending } from '../judgements/core/longest-ascending.ts';

/**
 * An order of statements in which some are left out or stand in other places, by their places from before, from
 * 0. What is never to be stays apart from the rest: as few statements as possible change their degree, and of
 * several ways to do that the one in which most is never to be.
 */
export function reordered(preference: Preference, places: readonly number[]): Preference {
  if (preference.kind !== 'prioritized') return preference;
  const entries = places.map((place) => preference.statements[place]!);
  const statements = withDegrees(entries);
  return statements.length === 0
    ? { kind: 'none', span: preference.span }
    : { ...preference, statements };
}

/** Entries in any order, with what is never to be before the rest and as few changes of degree as that takes. */
export function withDegrees(entries: readonly PreferenceEntry[]): PreferenceEntry[] {
  const great = greatPlaces(entries);
  return entries.map((entry, at) => withDegree(entry, at < great));
}

/** How many of the first entries are to be great ones for the fewest to change. */
function greatPlaces(entries: readonly PreferenceEntry[]): number {
  const all = entries.filter(isGreat).length;
  let [best, fewest] = [0, all];
  let changes = all;
  for (const [at, entry] of entries.entries()) {
    changes += isGreat(entry) ? -1 : 1;
    if (changes <= fewest) [best, fewest] = [at + 1, changes];
  }
  return best;
}

/** Statements dropped and moved, as few as possible, that lead to an order of places from that of all of them. */
export function changesOfOrder(preference: Preference, places: readonly number[]): OrderChange[] {
  if (preference.kind !== 'prioritized') return [];
  const wanted = reordered(preference, places);
  const statements = wanted.kind === 'prioritized' ? wanted.statements : [];
  const kept = new Set(places);
  const changes: OrderChange[] = [];
  let now = [...preference.statements.keys()];
  for (const place of now.toReversed()) {
    if (kept.has(place)) continue;
    changes.push({ kind: 'drop', place: now.indexOf(place) + 1 });
    now = now.filter((one) => one !== place);
  }
  const staying = new Set(longestAscending(places));
  for (const [at, place] of places.entries()) {
    if (staying.has(place)) continue;
    const from = now.indexOf(place);
    const before = places[at - 1];
    const rest = now.toSpliced(from, 1);
    const to = before === undefined ? 0 : rest.indexOf(before) + 1;
    const greatly = isGreat(statements[at]!);
    const crosses = greatly !== isGreat(preference.statements[place]!);
    if (to !== from || crosses) {
      changes.push({ kind: 'move', place: from + 1, to: to + 1, ...(crosses && { greatly }) });
    }
    now = rest.toSpliced(to, 0, place);
  }
  return changes;
}
