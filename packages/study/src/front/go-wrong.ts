import { misjudge } from '../inquiries/misjudge.ts';
import { tellErrorSets } from '../misjudgement/tell-misjudgements.ts';
import { ask, type FrontQuestion, told } from './front-question.ts';

/** The fewest errors of belief after which sensible steps lead to the first consequence that the file knows of. */
export const goWrong: FrontQuestion = {
  id: 'go-wrong',
  asked: ({ analysis: { casebook } }) =>
    casebook.conflict.facts.length > 0 && casebook.statusQuo !== undefined
      ? { is: 'go-wrong', fact: casebook.conflict.facts[0]!.name }
      : undefined,
  *answer(ground) {
    const [fact] = ground.analysis.casebook.conflict.facts;
    const found = yield* ask(ground, misjudge, { avoid: fact!.id });
    if (found.status !== 'answered') return found;
    return told(tellErrorSets(found.result).filter(({ detail }) => detail === 'brief'));
  },
};
