import type { Preference, SeenChange } from '../../conflict/conflict.ts';
import { changeStatements, entryAt, inserted, type Ordered } from './ordered.ts';
import { isRefused, type RefusedJudgement } from './refusal.ts';
import { withoutStatement } from './without-statement.ts';

/** The order after the changes that a view or a signal consists of, one after the other. */
export function changeSeen(
  ordered: Ordered,
  changes: readonly SeenChange[],
): Preference | RefusedJudgement {
  let { preference } = ordered;
  for (const change of changes) {
    const next = changeOnce({ ...ordered, preference }, change);
    if (isRefused(next)) return next;
    preference = next;
  }
  return preference;
}

function changeOnce(ordered: Ordered, change: SeenChange): Preference | RefusedJudgement {
  const { of } = ordered;
  return changeStatements(ordered, (entries) => {
    if (change.kind === 'add') return inserted(entries, change.place, change.statement, of);
    const entry = entryAt(entries, change.place, of);
    return isRefused(entry) ? entry : withoutStatement(entries, change, of);
  });
}
