import type { Preference, PreferenceEntry, PrioritizedPreference } from '../conflict/conflict.ts';
import { statementsOf } from '../conflict/preference-parts.ts';
import { hasDegrees } from '../conflict/statement-degree.ts';
import { countGreat, isGreat, withDegree } from '../judgements/core/degrees.ts';
import type { OrderChange } from '../judgements/core/judgement.ts';
import { longestAscending } from '../judgements/core/longest-ascending.ts';

/**
 * An order of statements in which some are left out or stand in other places, by their places from before, from
 * 0. What is never to be stays apart from the rest: a statement that comes to stand among what is never to be is
 * one of them, and one that comes to stand behind is not. An amount has no breach that could be a great one: what comes to stand
 * behind an amount is no longer of what is never to be.
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
    if (!mayBeGreat(entry)) break;
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

function rearranged(
  { statements }: Pick<PrioritizedPreference, 'statements'>,
  places: readonly number[],
): Rearranged {
  const kept = new Set(places);
  const changes: OrderChange[] = [];
  let now = statements.map((entry, place) => ({ entry, place }));
  for (const at of [...now.keys()].reverse()) {
    if (kept.has(at)) continue;
    changes.push({ kind: 'drop', place: at + 1 });
    now = now.toSpliced(at, 1);
  }
  const move = (place: number, toIn: (rest: typeof now) => number, mayBeGreat = true) => {
    const from = now.findIndex((one) => one.place === place);
    const { entry } = now[from]!;
    const rest = now.toSpliced(from, 1);
    const to = toIn(rest);
    const great = rest.filter((one) => isGreat(one.entry)).length;
    const greatly = mayBeGreat && (to === great ? isGreat(entry) : to < great);
    const crosses = greatly !== isGreat(entry);
    if (to !== from || crosses) {
      changes.push({ kind: 'move', place: from + 1, to: to + 1, ...(crosses && { greatly }) });
    }
    now = rest.toSpliced(to, 0, { entry: withDegree(entry, greatly), place });
  };
  const sinking = sinkingBelowAmounts(statements, places);
  const staying = new Set(longestAscending(places.filter((place) => !sinking.has(place))));
  // These first, as far behind as what is in its place allows, so that no amount ever stands before what is never to be.
  for (const [at, place] of places.entries()) {
    if (!sinking.has(place)) continue;
    const next = places.slice(at + 1).find((one) => staying.has(one));
    const toIn = (rest: typeof now) =>
      next === undefined ? rest.length : rest.findIndex((one) => one.place === next);
    move(place, toIn, false);
    staying.add(place);
  }
  for (const [at, place] of places.entries()) {
    if (staying.has(place)) continue;
    const before = places[at - 1];
    move(place, (rest) =>
      before === undefined ? 0 : rest.findIndex((one) => one.place === before) + 1,
    );
  }
  return { statements: now.map(({ entry }) => entry), changes };
}

/** What is never to be at first, and stands behind an amount in the end. */
function sinkingBelowAmounts(
  statements: readonly PreferenceEntry[],
  places: readonly number[],
): ReadonlySet<number> {
  const first = places.findIndex((place) => !mayBeGreat(statements[place]!));
  const behind = first < 0 ? [] : places.slice(first + 1);
  return new Set(behind.filter((place) => isGreat(statements[place]!)));
}

/** Whether a breach of what stands at a place of an order may be greatly worse. */
function mayBeGreat(entry: PreferenceEntry): boolean {
  return statementsOf(entry).every(hasDegrees);
}

/** The first place at which an entry may stand in the rest of an order: no amount stands before what is never to be. */
export function firstPlaceFor(
  { statements }: PrioritizedPreference,
  rest: readonly number[],
  place: number,
): number {
  return mayBeGreat(statements[place]!)
    ? 0
    : countGreat(rearranged({ statements }, rest).statements);
}
