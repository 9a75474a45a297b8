import type { Preference, PreferenceEntry } from '../../conflict/conflict.ts';
import type { Span } from '../../source/span.ts';
import { countGreat, isGreat, withDegree } from './degrees.ts';
import type { Move } from './judgement.ts';
import { isRefused, type RefusedJudgement, refuse } from './refusal.ts';

/** A preference that is to be changed. */
export interface Ordered {
  /** Whose it is, for messages. */
  readonly of: string;
  readonly preference: Preference;
  /** Where its owner stands: of that span is a preference that the file does not give. */
  readonly ownerSpan: Span;
}

type Entries = readonly PreferenceEntry[];

/** The statements of an order; none where nothing is said of a preference. */
export function statementsIn({ of, preference }: Ordered): Entries | RefusedJudgement {
  if (preference.kind === 'none') return [];
  return preference.kind === 'prioritized'
    ? preference.statements
    : refuse('other-form', `the preference of "${of}" is not a list of statements`);
}

/** The preference with its statements changed. Without a statement it is again as it was unsaid. */
export function changeStatements(
  ordered: Ordered,
  change: (entries: Entries) => Entries | RefusedJudgement,
): Preference | RefusedJudgement {
  const entries = statementsIn(ordered);
  if (isRefused(entries)) return entries;
  const statements = change(entries);
  if (isRefused(statements)) return statements;
  const { preference, ownerSpan } = ordered;
  if (preference.kind === 'prioritized' && preference.span !== ownerSpan) {
    return { ...preference, statements };
  }
  return statements.length === 0
    ? { kind: 'none', span: ownerSpan }
    : { kind: 'prioritized', statements, unknown: [], span: ownerSpan };
}

/** What stands at a place, or why nothing does. */
export function entryAt(
  entries: Entries,
  place: number,
  of: string,
): PreferenceEntry | RefusedJudgement {
  return entries[place - 1] ?? noPlace(entries.length, place, of);
}

export function noPlace(count: number, place: number, of: string): RefusedJudgement {
  const known = count === 0 ? 'there are none' : `the places are 1 to ${count}`;
  return refuse('no-such-place', `"${of}" has no place ${place} in its order: ${known}`);
}

/** Statements whose breach is greatly worse come before all others; this one would not. */
export function wrongDegree(place: number, of: string, greatly: boolean): RefusedJudgement {
  const where = greatly ? 'behind' : 'among';
  const which = greatly ? 'one' : 'none';
  return refuse(
    'other-degree',
    `place ${place} of "${of}" is ${where} the statements whose breach is greatly worse, and this is ${which} of them`,
  );
}

/** What a move would have to say to cross the line between the degrees. */
function withAdvice({ reason }: RefusedJudgement, greatly: boolean): RefusedJudgement {
  const advice = `to make it one of ${greatly ? 'them' : 'the others'}, move it with "greatly": ${greatly}`;
  return refuse(reason.code, `${reason.message}; ${advice}`);
}

/** The statements with one of them in another place, and in another degree where that is asked. */
export function moved(
  entries: Entries,
  { place, to, greatly }: Omit<Move, 'kind'>,
  of: string,
): Entries | RefusedJudgement {
  const entry = entryAt(entries, place, of);
  if (isRefused(entry)) return entry;
  if (to < 1 || to > entries.length) return noPlace(entries.length, to, of);
  const degree = greatly ?? isGreat(entry);
  if (place === to && degree === isGreat(entry)) {
    return refuse('nothing-changes', `that is where it stands already: place ${place} of "${of}"`);
  }
  const after = inserted(entries.toSpliced(place - 1, 1), to, withDegree(entry, degree), of);
  const crosses = isRefused(after) && after.reason.code === 'other-degree' && greatly === undefined;
  return crosses ? withAdvice(after, !degree) : after;
}

/** The statements with one more at a place that its degree allows. */
export function inserted(
  entries: Entries,
  place: number,
  entry: PreferenceEntry,
  of: string,
): Entries | RefusedJudgement {
  if (place < 1 || place > entries.length + 1) return noPlace(entries.length + 1, place, of);
  const great = countGreat(entries);
  const fits = isGreat(entry) ? place <= great + 1 : place > great;
  return fits ? entries.toSpliced(place - 1, 0, entry) : wrongDegree(place, of, isGreat(entry));
}
