import { type Coalition, checkMembers } from '../coalitions/coalition.ts';
import { isGain } from '../coalitions/gains.ts';
import {
  counterOf,
  type JointMove,
  jointMovesFrom,
  respondTo,
  type Threat,
} from '../coalitions/joint-moves.ts';
import { isOfSanctions } from '../concepts/concept-kinds.ts';
import type { ConceptId } from '../concepts/define-concept.ts';
import { findConcept } from '../concepts/find-concept.ts';
import type { ReplyStep } from '../operators/replies.ts';
import { createPace, type Pace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import type { Step } from './certificate.ts';
import type {
  CoalitionCertificate,
  DeterredJointMove,
  JointReply,
} from './coalition-certificate.ts';

/** What a certificate about a coalition is about. The state is a cell of the situation's space. */
export interface CoalitionVerdict {
  readonly concept: ConceptId;
  readonly coalition: Coalition;
  readonly cell: number;
}

/**
 * Builds the certificate for the verdict of a coalition on a state. Throws a RangeError for a concept
 * without a version for coalitions, a cell that is not a state, and members that are no list of
 * movers in ascending order.
 */
export function* buildCoalitionCertificate(
  situation: Situation,
  { concept, coalition, cell }: CoalitionVerdict,
): Steps<CoalitionCertificate> {
  const { space } = situation;
  const computation = findConcept(concept)?.computation;
  if (computation === undefined || !isOfSanctions(computation)) {
    throw new RangeError(`${concept} has no version for coalitions`);
  }
  if (!space.isState(cell)) throw new RangeError('the cell is not a state');
  checkMembers(coalition, space.movers.length);
  const { members, reading } = coalition;
  const about = { concept, coalition: members, reading, state: space.codeOf(cell) };
  const improvements: DeterredJointMove[] = [];
  const pace = createPace();
  for (const move of yield* jointMovesFrom(situation, coalition, cell, pace)) {
    const threat = { coalition, party: move.party, state: cell, computation };
    const response = yield* respondTo(situation, threat, move.to, pace);
    const joint = describe(situation, move);
    if ('reached' in response) {
      const { to: improvement, ...way } = joint;
      const replies = yield* describeReplies(situation, threat, response.reached, pace);
      return { verdict: 'unstable', ...about, improvement, ...way, replies };
    }
    improvements.push({ ...joint, sanction: toSteps(situation, response.sanction) });
  }
  return { verdict: 'stable', ...about, improvements };
}

function describe(situation: Situation, { party, to, steps }: JointMove) {
  return { party, to: situation.space.codeOf(to), steps: toSteps(situation, steps) };
}

function toSteps({ space }: Situation, steps: readonly ReplyStep[]): Step[] {
  return steps.map(({ mover, to }) => ({ mover, to: space.codeOf(to) }));
}

/** The closed list of replies; where one is no gain, the moves of the party that make up for it. */
function* describeReplies(
  situation: Situation,
  threat: Threat,
  reached: Iterable<ReplyStep>,
  pace: Pace,
): Steps<JointReply[]> {
  const { coalition, party, state } = threat;
  const replies: JointReply[] = [];
  for (const { mover, to } of reached) {
    const reply = { mover, to: situation.space.codeOf(to) };
    const harmless = isGain(situation.orders, party, coalition.reading, to, state);
    const counter = harmless ? undefined : counterOf(situation, threat, to);
    replies.push({ ...reply, ...(counter && { counter: toSteps(situation, counter) }) });
    if (pace.spend(1)) yield { what: 'listing the replies', passes: 0, share: 0 };
  }
  return replies;
}
