import type { Model } from '@standoff/engine';
import type { QuestionLimits, StateAnswer, StateQuestion } from '../answers/answer.ts';
import { certify } from '../certificates/certify.ts';
import { Deadline } from '../logic/deadline.ts';
import { Terms, TRUE } from '../logic/terms.ts';
import { FocalStability } from '../refinement/focal-stability.ts';
import type { Levels } from '../refinement/levels.ts';
import { alone } from '../refinement/party.ts';
import { translateFormulas } from '../translation/formulas.ts';
import { fixedState } from '../translation/symbolic-state.ts';
import { openQuestion, orUndecided } from './open-question.ts';

/** Whether a combination of levels is a state of an option model. */
export function isFeasible(model: Model, levels: Levels): boolean {
  if (model.form.kind === 'graph') return false;
  const truth = translateFormulas(new Terms(), model.circuit);
  return truth(model.form.feasible, fixedState(model.form.options, levels)) === TRUE;
}

/**
 * Whether a state is stable for one decision maker. Throws a RangeError if the state is not feasible,
 * and an Error if a certificate is not accepted by its verifier, which would be a mistake of ours.
 */
export async function decideStability(
  asked: StateQuestion,
  limits: QuestionLimits = {},
): Promise<StateAnswer> {
  const { model, concept, decisionMaker, state } = asked;
  const deadline = new Deadline(limits);
  const question = await openQuestion(model, concept, limits, deadline);
  if ('status' in question) return question;
  if (!isFeasible(model, state)) throw new RangeError('the state is not feasible');
  return orUndecided(async () => {
    const stability = new FocalStability(question, alone(decisionMaker));
    const verdict = await stability.decide(state);
    const certificate = await certify(
      { ...asked, computation: question.computation },
      question.translation,
      stability,
      verdict,
    );
    const found = certificate === undefined ? {} : { certificate };
    if (verdict.stable) return { status: 'decided', stable: true, responses: 'all', ...found };
    const { improvement, proven } = verdict;
    const responses = proven ? 'all' : { upTo: question.longestResponse };
    return { status: 'decided', stable: false, improvement: improvement.to, responses, ...found };
  });
}
