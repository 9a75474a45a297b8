import { applyJudgement, type Conflict, type Judgement } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { judgementInWords } from '../judgements/say-judgement.ts';
import type { Driver, JudgementInDoubt } from './swept.ts';
import { turnedPairOf } from './weight-orders.ts';
import { changedClaim, changedInDoubt, type Written } from './written-claims.ts';

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
function oneAfterTheOther<T>(
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

/** One thing that is otherwise once a set of judgements is made. */
export interface Change {
  readonly judgement: Judgement;
  /** What is so then. */
  readonly told: Written;
  /** Which judgement in doubt it is, of what weights turn. */
  readonly about?: JudgementInDoubt;
}

/**
 * What a set of judgements changes. Of what weights only turn together one is told: one that a finding is known to hang on, if
 * there is any.
 */
export function changesIn(
  casebook: Casebook,
  judgements: readonly Judgement[],
  drivers: readonly Driver[],
): Change[] {
  const changes = new Map<string, Change>();
  const all = oneAfterTheOther(casebook, judgements, (judgement, conflict): Change => {
    return { judgement, told: changedClaim(casebook, judgement, conflict) };
  });
  for (const [k, one] of all.entries()) {
    const pair = turnedPairOf(one.judgement);
    const of = 'of' in one.judgement ? one.judgement.of : '';
    const key = pair === undefined ? `${k}` : `${of} cut ${pair.cut}`;
    const about = drivers.find(({ about: { decisionMaker, inDoubt } }) => {
      return (
        inDoubt.kind === 'above' &&
        inDoubt.upper === pair?.raised &&
        inDoubt.lower === pair.lowered &&
        casebook.decisionMakers[decisionMaker!]!.id === of
      );
    })?.about;
    const known = changes.get(key);
    if (known === undefined || (known.about === undefined && about !== undefined)) {
      changes.set(key, about ? { ...one, about, told: changedInDoubt(casebook, about) } : one);
    }
  }
  return [...changes.values()];
}
