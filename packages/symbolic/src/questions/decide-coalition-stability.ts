import type { CoalitionAnswer, CoalitionQuestion, QuestionLimits } from '../answers/answer.ts';
import { certifyCoalition } from '../certificates/certify-coalition.ts';
import { Deadline } from '../logic/deadline.ts';
import { FocalStability, type FocalVerdict } from '../refinement/focal-stability.ts';
import type { Levels } from '../refinement/levels.ts';
import { partiesIn } from '../refinement/party.ts';
import { isFeasible } from './decide-stability.ts';
import { openQuestion, orUndecided } from './open-question.ts';

/**
 * Whether a coalition would stay in a state: all of it, or whichever of its members may act together
 * by its reading. Throws as `decideStability` does.
 */
export async function decideCoalitionStability(
  asked: CoalitionQuestion,
  limits: QuestionLimits = {},
): Promise<CoalitionAnswer> {
  const { model, concept, state } = asked;
  const deadline = new Deadline(limits);
  const question = await openQuestion(model, concept, limits, deadline, [asked.coalition]);
  if ('status' in question) return question;
  if (!isFeasible(model, state)) throw new RangeError('the state is not feasible');
  const { translation, computation, longestResponse } = question;
  const subject = { asked, translation, computation };
  return orUndecided(async () => {
    const parties = partiesIn(asked.coalition).map((party) => new FocalStability(question, party));
    const leaves = await whoLeaves(parties, state);
    if (leaves === undefined) {
      const certificate = await certifyCoalition(subject, { staying: parties });
      const found = certificate && { certificate };
      return { status: 'decided', stable: true, responses: 'all', ...found };
    }
    const { stability: leaving, improvement, proven } = leaves;
    const jointMove = { party: leaving.departure.party.members, ...improvement };
    const responses = proven ? 'all' : { upTo: longestResponse };
    const certificate = await certifyCoalition(subject, { leaving, jointMove });
    const found = certificate && { certificate };
    return { status: 'decided', stable: false, jointMove, responses, ...found };
  });
}

type Leaving = Extract<FocalVerdict, { readonly stable: false }> & {
  readonly stability: FocalStability;
};

/** A party that would leave, if there is one: the first of which it is proven, or else the first. */
async function whoLeaves(
  parties: readonly FocalStability[],
  state: Levels,
): Promise<Leaving | undefined> {
  let unproven: Leaving | undefined;
  for (const stability of parties) {
    const verdict = await stability.decide(state);
    if (verdict.stable) continue;
    const leaving = { stability, ...verdict };
    if (verdict.proven) return leaving;
    unproven ??= leaving;
  }
  return unproven;
}
