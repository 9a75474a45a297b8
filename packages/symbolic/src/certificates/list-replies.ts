import type { Step } from '../refinement/legal-steps.ts';
import type { Levels } from '../refinement/levels.ts';
import { responders } from '../refinement/party.ts';
import type { Threat } from './threat.ts';
import { walk } from './walk.ts';

interface ListedReply extends Step {
  /** Where the reply is no better for the party: its moves to something better. */
  readonly counter?: readonly Step[];
}

/**
 * Every state that those outside can bring about after an improvement, with who moved last. Undefined
 * if there are more than `most`, or if one of them deters.
 */
export function listReplies(
  threat: Threat,
  improvement: Levels,
  most: number,
): ListedReply[] | undefined {
  const { plain, translation, party, computation } = threat;
  const { response } = computation;
  if (response === 'none') return [];
  const movers = responders(party, translation);
  const found = walk(plain, { movers, response }, improvement, most);
  const replies = found?.reached.map((reply) => describe(threat, reply, most));
  return replies?.every((reply) => reply !== undefined) ? replies : undefined;
}

function describe(threat: Threat, reply: Step, most: number): ListedReply | undefined {
  const { plain, party, computation } = threat;
  if (threat.gains(reply.to)) return reply;
  if (computation.counter === 'none') return undefined;
  const found = walk(plain, { movers: party.members, response: 'any' }, reply.to, most);
  const place = found?.reached.findIndex(({ to }) => threat.gains(to)) ?? -1;
  return place < 0 ? undefined : { ...reply, counter: found!.wayTo(place) };
}
