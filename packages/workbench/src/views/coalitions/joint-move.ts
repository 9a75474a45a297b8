import type { InquiryOptions, ToldOf } from '../../desk/inquiry-reply.ts';
import { GIVEN, type ReadingChoice, type ShownConflict } from '../../desk/shown-conflict.ts';

type CoalitionsTold = ToldOf<'coalitions'>;
export type JointMove = NonNullable<CoalitionsTold['document']['from']>['moves'][number];
export type UpsetState = NonNullable<CoalitionsTold['document']['equilibria']>['upset'][number];

/** A coalition by the ids of its members, and what only they could do together. */
export interface MovingTogether {
  readonly coalition: readonly string[];
  readonly moves: readonly JointMove[];
}

/** The question what some could do together from a state, under all concepts that the page reads them by. */
export function askJointMoves(
  { concepts }: ShownConflict,
  state: string,
  { id }: ReadingChoice,
): InquiryOptions<'coalitions'> {
  const asked = concepts.filter((concept) => concept.forCoalitions && concept.id !== GIVEN);
  return { state, reading: id, concepts: asked.map((concept) => concept.id), only: 'moves' };
}

/** The joint moves that a document tells of, those of one coalition together. */
export function movingTogether({ document: { from } }: CoalitionsTold): MovingTogether[] {
  const groups = new Map<string, { coalition: readonly string[]; moves: JointMove[] }>();
  for (const move of from?.moves ?? []) {
    const key = move.coalition.join();
    const group = groups.get(key) ?? { coalition: move.coalition, moves: [] };
    group.moves.push(move);
    groups.set(key, group);
  }
  return [...groups.values()];
}
