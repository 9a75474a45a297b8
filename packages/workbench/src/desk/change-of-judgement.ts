import { type Conflict, type Judgement, readJudgements } from '@standoff/language';
import type { PreferenceChange } from './shown-preferences.ts';
import type { ToldJudgement } from './told-judgement.ts';

/** A judgement of a document, as it is about a conflict; undefined where that does not have what it names. */
export function readJudgement(conflict: Conflict, json: ToldJudgement): Judgement | undefined {
  const read = readJudgements(conflict, [json]);
  return read.status === 'read' ? read.judgements[0] : undefined;
}

/** A judgement as what the view of the preferences does, where it can do it. */
export function changeOfJudgement(
  conflict: Conflict,
  judgement: Judgement,
): PreferenceChange | undefined {
  if (!('of' in judgement)) return undefined;
  const { of: decisionMaker } = judgement;
  const owner = conflict.decisionMakers.find(({ id }) => id === decisionMaker);
  if (owner?.preference.kind !== 'prioritized') return undefined;
  switch (judgement.kind) {
    case 'swap':
      return { decisionMaker, kind: 'move', from: judgement.place, to: judgement.place + 1 };
    case 'move':
      return judgement.greatly === undefined
        ? { decisionMaker, kind: 'move', from: judgement.place, to: judgement.to }
        : undefined;
    case 'drop':
      return judgement.member === undefined
        ? { decisionMaker, kind: 'switch-off', place: judgement.place }
        : undefined;
    default:
      return undefined;
  }
}
