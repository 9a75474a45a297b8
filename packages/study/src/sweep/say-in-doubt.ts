import { applyJudgement, type Conflict, type Judgement } from '@standoff/language';
import { agreementOf, openingName, proseName } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { orderIn, sayAtPlace, swappedOrder } from '../judgements/order-words.ts';
import { judgementInWords, sayJudgement } from '../judgements/say-judgement.ts';
import type { JudgementInDoubt } from './swept.ts';

/** What is the case where a judgement in doubt is changed, as a clause: `China ranks “no THAAD” above “talks”`. */
export function sayChanged(
  casebook: Casebook,
  { decisionMaker, inDoubt }: JudgementInDoubt,
): string {
  if (inDoubt.kind === 'alone') return sayAlone(casebook, inDoubt.judgement);
  const who = casebook.decisionMakers[decisionMaker!]!;
  const order = swappedOrder(orderIn(casebook.conflict, { of: who.id }), inDoubt);
  const { verb } = agreementOf([who]);
  const [upper, lower] = [inDoubt.upper, inDoubt.lower].map((place) =>
    sayAtPlace(casebook, order, place + 1),
  );
  return `${openingName(who.name)} ${verb('ranks')} ${upper} above ${lower}`;
}

/** Of a fact what it comes to: its condition stands in the file. */
function sayAlone(casebook: Casebook, judgement: Judgement): string {
  if (judgement.kind !== 'chance') return sayJudgement(casebook, judgement);
  const fact = casebook.conflict.facts.find(({ id }) => id === judgement.fact)!;
  return `“${fact.name}” ${judgement.value >= 0.5 ? 'follows' : 'does not follow'}`;
}

/** The same inside a sentence. */
export function sayWhereChanged(casebook: Casebook, about: JudgementInDoubt): string {
  const words = sayChanged(casebook, about);
  const who = casebook.decisionMakers[about.decisionMaker ?? -1];
  if (who === undefined) return words;
  const opening = openingName(who.name);
  return words.startsWith(opening) ? proseName(who.name) + words.slice(opening.length) : words;
}

/** The same where it is known whose order it is about: `“no THAAD” above “talks”`. */
export function sayChangedBriefly(casebook: Casebook, about: JudgementInDoubt): string {
  const words = sayChanged(casebook, about);
  const who = casebook.decisionMakers[about.decisionMaker ?? -1];
  const name = who === undefined ? '' : `${openingName(who.name)} `;
  return words.startsWith(name) ? words.slice(name.length).replace(/^ranks? /, '') : words;
}

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

/** Judgements one after the other, each in the words of the conflict that those before it have left. */
export function judgementsInWords(
  casebook: Casebook,
  judgements: readonly Judgement[],
): ReturnType<typeof judgementInWords>[] {
  // Places that doubts, views and signals count on are no reason to refuse: none of these is read here.
  let conflict: Conflict = { ...casebook.conflict, doubts: [], perceptions: [], signals: [] };
  return judgements.map((judgement) => {
    const told = judgementInWords(casebook, judgement, conflict);
    const outcome = applyJudgement(conflict, judgement);
    if (outcome.status === 'applied') conflict = outcome.conflict;
    return told;
  });
}
