import { linksOf } from '../../claims/grade-words.ts';
import type { ShownAnswer } from '../../desk/shown-claim.ts';
import type { ShownConflict, ShownStep } from '../../desk/shown-conflict.ts';

type Reasons = ShownAnswer['document']['reasons'];

/** The reasons of a document as the page shows arguments, with keys and positions instead of ids. */
export function reasonsShown(
  conflict: Pick<ShownConflict, 'decisionMakers'>,
  keys: ShownAnswer['keys'],
  reasons: Reasons,
): ShownStep[] {
  return reasons.map((reason) => {
    const mover = conflict.decisionMakers.findIndex(({ id }) => id === reason.mover);
    return {
      kind: 'reason',
      text: reason.text,
      says: [reason.text],
      claims: linksOf(reason),
      states: reason.states.map((id) => keys[id]!),
      ...(mover >= 0 && { mover }),
      consequences: (reason.consequences ?? []).map(({ fact, text, ...cited }) => ({
        id: fact,
        text,
        claims: linksOf(cited),
      })),
      steps: reasonsShown(conflict, keys, reason.because),
    };
  });
}
