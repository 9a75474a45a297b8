import { countMovers } from '@standoff/engine';
import type { EquilibriaAnswer, EquilibriaQuestion, QuestionLimits } from '../answers/answer.ts';
import { Deadline } from '../logic/deadline.ts';
import { EquilibriumSearch } from '../refinement/equilibrium-search.ts';
import type { Levels } from '../refinement/levels.ts';
import { alone, partiesIn } from '../refinement/party.ts';
import { openQuestion, orUndecided } from './open-question.ts';

/**
 * Finds states that are stable for everybody, or those who are asked about, and meet a condition, or
 * proves that there are no more. A state that is found is one in any case. That there are no more may
 * hold only for responses up to a length, which the answer then says.
 */
export async function findEquilibria(
  { model, concept, condition, most = 1, decisionMakers, coalitions = [] }: EquilibriaQuestion,
  limits: QuestionLimits = {},
): Promise<EquilibriaAnswer> {
  const deadline = new Deadline(limits);
  const question = await openQuestion(model, concept, limits, deadline, coalitions);
  if ('status' in question) return question;
  const equilibria: Levels[] = [];
  const everybody = Array.from({ length: countMovers(model) }, (_, mover) => mover);
  const parties = [...(decisionMakers ?? everybody).map(alone), ...coalitions.flatMap(partiesIn)];
  const search = new EquilibriumSearch(question, parties, (state) =>
    question.translation.truth(condition, state),
  );
  const complete = await orUndecided(async () => {
    while (equilibria.length < most) {
      const found = await search.next();
      if (found === undefined) return true;
      equilibria.push(found);
    }
    return false;
  });
  const { proposals, lemmas, bounded } = search.record;
  const counts = { proposals, lemmas };
  if (typeof complete === 'object') return { ...complete, equilibria, counts };
  const responses = bounded && complete ? { upTo: question.longestResponse } : 'all';
  return { status: 'decided', equilibria, complete, responses, counts };
}
