import { applyJudgement, type Conflict, type Judgement } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { judgementInWords } from '../judgements/say-judgement.ts';
import type { JudgementInDoubt } from './swept.ts';

/** A judgement by which what is in doubt comes to be otherwise than written. */
export function judgementOf(
  casebook: Casebook,
  { decisionMaker, inDoubt }: JudgementInDoubt,
): Judgement {
  if (inDoubt.kind === 'alone') return inDoubt.judgement;
  const of = casebook.decisionMakers[decisionMaker!]!.id;
  const { upper, lower, utility } = inDoubt;
  return upper === lower + 1
    ? { kind: 'swap', of, place: lower + 1, ...(utility && { utility }) }
    : { kind: 'move', of, place: upper + 1, to: lower + 1 };
}

/** Something of each judgement, by the conflict that those before it have left. */
export function oneAfterTheOther<T>(
  casebook: Casebook,
  judgements: readonly Judgement[],
  tell: (judgement: Judgement, conflict: Conflict) => T,
): T[] {
  // Places that doubts, views and signals count on are no reason to refuse: none of these is read here.
  let conflict: Conflict = { ...casebook.conflict, doubts: [], perceptions: [], signals: [] };
  return judgements.map((judgement) => {
    const told = tell(judgement, conflict);
    const outcome = applyJudgement(conflict, judgement);
    if (outcome.status === 'applied') conflict = outcome.conflict;
    return told;
  });
}

/** Judgements one after the other, each in the words of the conflict that those before it have left. */
export function judgementsInWords(
  casebook: Casebook,
  judgements: readonly Judgement[],
): ReturnType<typeof judgementInWords>[] {
  return oneAfterTheOther(casebook, judgements, (judgement, conflict) =>
    judgementInWords(casebook, judgement, conflict),
  );
}
