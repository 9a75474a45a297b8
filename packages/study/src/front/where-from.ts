import { tellEvidence } from '../evidence/tell-evidence.ts';
import { evidence } from '../inquiries/evidence.ts';
import { ask, type FrontQuestion, told } from './front-question.ts';

/** How many claims the model cites, and which of them would turn the headline by being wrong. */
export const whereFrom: FrontQuestion = {
  id: 'where-from',
  asked: ({ analysis: { casebook } }) =>
    casebook.conflict.claims.length > 0 ? { is: 'where-from' } : undefined,
  *answer(ground) {
    const found = yield* ask(ground, evidence, {});
    return found.status === 'answered' ? told(tellEvidence(found.result).opening) : found;
  },
};
