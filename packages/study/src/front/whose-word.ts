import { threats } from '../inquiries/threats.ts';
import { tellThreatCounts } from '../threats/tell-threats.ts';
import { ask, type FrontQuestion, told } from './front-question.ts';

/** How many of the threats and promises that were made are credible. */
export const whoseWord: FrontQuestion = {
  id: 'whose-word',
  asked: ({ analysis: { casebook } }) =>
    casebook.conflict.threats.length > 0 ? { is: 'whose-word' } : undefined,
  *answer(ground) {
    const found = yield* ask(ground, threats, {});
    return found.status === 'answered' ? told(tellThreatCounts(found.result)) : found;
  },
};
