import type { PreferenceChange } from './shown-preferences.ts';
import type { ToldJudgement } from './told-judgement.ts';

/** A judgement of a document as a change to be tried out. */
export function changeBy(judgement: ToldJudgement): PreferenceChange {
  const { of } = judgement;
  return { decisionMaker: typeof of === 'string' ? of : '', kind: 'judge', judgement };
}
