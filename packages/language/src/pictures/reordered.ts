import type { Preference, PreferenceEntry, PrioritizedPreference } from '../conflict/conflict.ts';
import { statementsOf } from '../conflict/preference-parts.ts';
import { hasDegrees } from '../conflict/statement-degree.ts';
import { isGreat, withDegree } from '../judgements/core/degrees.ts';
import type { OrderChange } from '../judgements/core/judgement.ts';
import { longestAscending } from '../judgements/core/longest-ascending.ts';

/**
 * An order of statements in which some are left out or stand in other places, by their places from before, from
 * 0. What is never to be stays apart from the rest: a statement that comes to stand among what is never to be is
 * one of them, and one that comes to stand behind is not.
 */
export function reordered(preference: Preference, places: readonly number[]): Preference {
  if (preference.kind !== 'prioritized') return preference;
  const { statements } = rearranged(preference, places);
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
    // What has no degrees comes behind all that is greatly worse to miss.
    if (!statementsOf(entry).every(hasDegrees)) break;
    changes += isGreat(entry) ? -1 : 1;
    if (changes <= fewest) [best, fewest] = [at + 1, changes];
  }
  return best;
}

/** Statements dropped and moved, as few as possible, that lead to an order of places from that of all of them. */
export function changesOfOrder(preference: Preference, places: readonly number[]): OrderChange[] {
  return preference.kind === 'prioritized' ? [...rearranged(preference, places).changes] : [];
}

interface Rearranged {
  readonly statements: readonly PreferenceEntry[];
  readonly changes: readonly OrderChange[];
}

function rearranged({ statements }: PrioritizedPreference, places: readonly number[]): Rearranged {
  const kept = new Set(places);
  const changes: OrderChange[] = [];
  let now = statements.map((entry, place) => ({ entry, place }));
  for (const at of [...now.keys()].reverse()) {
    if (kept.has(at)) continue;
    changes.push({ kind: 'drop', place: at + 1 });
    now = now.toSpliced(at, 1);
  }
  const staying = new Set(longestAscending(places));
  for (const [at, place] of places.entries()) {
    if (staying.has(place)) continue;
    const from = now.findIndex((one) => one.place === place);
    const { entry } = now[from]!;
    const rest = now.toSpliced(from, 1);
    const before = places[at - 1];
    const to = before === undefined ? 0 : rest.findIndex((one) => one.place === before) + 1;
    const great = rest.filter((one) => isGreat(one.entry)).length;
    const greatly = to === great ? isGreat(entry) : to < great;
    const crosses = greatly !== isGreat(entry);
    if (to !== from || crosses) {
      changes.push({ kind: 'move', place: from + 1, to: to + 1, ...(crosses && { greatly }) });
    }
    now = rest.toSpliced(to, 0, { entry: withDegree(entry, greatly), place });
  }
  return { statements: now.map(({ entry }) => entry), changes };
}
