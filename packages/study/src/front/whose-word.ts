import { threats } from '../inquiries/threats.ts';
import { tellWhoseThreats } from '../threats/tell-threats.ts';
import { ask, type FrontQuestion, told } from './front-question.ts';

/** Whose threats and promises are credible. */
export const whoseWord: FrontQuestion = {
  id: 'whose-word',
  asked: ({ analysis: { casebook } }) =>
    casebook.conflict.threats.length > 0 ? { is: 'whose-word' } : undefined,
  *answer(ground) {
    const found = yield* ask(ground, threats, {});
    return found.status === 'answered' ? told(tellWhoseThreats(found.result)) : found;
  },
};
