import type { Conflict, Judgement } from '@standoff/language';
import type { PreferenceChange } from './shown-preferences.ts';

/** How a judgement is tried out: as what the view of the preferences does, where it can do it. */
export function changeOfJudgement(conflict: Conflict, judgement: Judgement): PreferenceChange {
  const decisionMaker = 'of' in judgement ? judgement.of : '';
  const owner = conflict.decisionMakers.find(({ id }) => id === decisionMaker);
  if (owner?.preference.kind === 'prioritized') {
    switch (judgement.kind) {
      case 'swap':
        return { decisionMaker, kind: 'move', from: judgement.place, to: judgement.place + 1 };
      case 'move':
        if (judgement.greatly === undefined) {
          return { decisionMaker, kind: 'move', from: judgement.place, to: judgement.to };
        }
        break;
      case 'drop':
        if (judgement.member === undefined) {
          return { decisionMaker, kind: 'switch-off', place: judgement.place };
        }
    }
  }
  return { decisionMaker, kind: 'judge', judgement };
}
