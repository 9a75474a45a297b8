import {
  type Coalition,
  type Concept,
  isOfSanctions,
  type JointMove,
  leavesTogether,
  type Situation,
  type Steps,
} from '@standoff/engine';

/** Joint moves of a coalition from a cell. */
interface From {
  readonly coalition: Coalition;
  readonly cell: number;
  readonly moves: readonly JointMove[];
}

/**
 * Whether nothing that others can do deters a coalition from one of some joint moves; never so under a
 * concept without a version for coalitions.
 */
export function* isOneUndeterred(
  situation: Situation,
  { coalition, cell, moves }: From,
  { computation }: Concept,
): Steps<boolean> {
  if (!isOfSanctions(computation)) return false;
  return yield* leavesTogether(situation, coalition, cell, moves, computation);
}

/** Those of some concepts under which that is so. */
export function* undeterredUnder(
  situation: Situation,
  from: From,
  concepts: readonly Concept[],
): Steps<Concept[]> {
  const under: Concept[] = [];
  for (const concept of concepts) {
    if (yield* isOneUndeterred(situation, from, concept)) under.push(concept);
  }
  return under;
}
