import type { DroppedStatement, PreferenceEntry } from '../../conflict/conflict.ts';
import { statementsOf } from '../../conflict/preference-parts.ts';
import { entryAt } from './ordered.ts';
import { isRefused, type RefusedJudgement, refuse } from './refusal.ts';

/** The order without what stands at a place, or without one of those that stand together there. */
export function withoutStatement(
  entries: readonly PreferenceEntry[],
  { place, member }: Omit<DroppedStatement, 'kind'>,
  of: string,
): readonly PreferenceEntry[] | RefusedJudgement {
  const entry = entryAt(entries, place, of);
  if (isRefused(entry)) return entry;
  if (member === undefined) return entries.toSpliced(place - 1, 1);
  const left = withoutMember(entry, member, of, place);
  return isRefused(left) ? left : entries.with(place - 1, left);
}

/** Of two that stand together the other one stands alone. */
function withoutMember(
  entry: PreferenceEntry,
  member: number,
  of: string,
  place: number,
): PreferenceEntry | RefusedJudgement {
  const statements = statementsOf(entry);
  if (entry.kind === 'statement' || !statements[member - 1]) {
    return refuse(
      'no-such-place',
      `at place ${place} of "${of}" ${entry.kind === 'statement' ? 'one statement stands alone' : `the statements are 1 to ${statements.length}`}`,
    );
  }
  const left = statements.toSpliced(member - 1, 1);
  const [only, ...others] = left;
  if (only && others.length === 0) return only;
  return entry.kind === 'equally'
    ? { ...entry, statements: left }
    : { ...entry, alternatives: left };
}
