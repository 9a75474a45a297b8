import { type Conflict, type JudgementOf, moversOf } from '@standoff/language';
import { agreementOf, inWords, listOf, openingName, proseName } from '@standoff/wording';
import type { Phrasebook } from '../casebook/casebook.ts';
import { sayFormula } from '../words/formula-words.ts';

/** `China can punish North Korea where this is the case: …`, and what it is to both. */
export function sayPenalty(
  casebook: Phrasebook,
  { of, by, when, willing, removed }: JudgementOf<'penalty'>,
  conflict: Conflict,
): string {
  const [punisher, punished] = [calledIn(conflict, by), calledIn(conflict, of)];
  const { verb } = agreementOf([punisher.called]);
  const breaker = proseName(punished.name);
  const subject = openingName(punisher.name);
  const where = `where this is the case: ${sayFormula(casebook, when)}`;
  if (removed) return `${subject} can no longer punish ${breaker} ${where}`;
  const dislikes = `${breaker} greatly ${agreementOf([punished.called]).verb('dislikes')} it`;
  const minds = willing ? `would rather do so than not` : `${verb('does')} not mind`;
  return `${subject} can punish ${breaker} ${where}; ${dislikes}, and ${proseName(punisher.name)} ${minds}`;
}

/** Who else can stop a body, or can no longer; where more changes, the whole rule. */
export function sayRule(conflict: Conflict, { of, votes, vetoes }: JudgementOf<'rule'>): string {
  const body = conflict.bodies.find(({ id }) => id === of);
  const name = body?.name ?? of;
  const before = body?.vetoes ?? [];
  const namesOf = (ids: readonly string[], joiner: 'and' | 'or' = 'and') =>
    listOf(
      ids.map((id) => proseName(memberName(conflict, of, id))),
      joiner,
    );
  const [more, fewer] = [
    vetoes.filter((id) => !before.includes(id)),
    before.filter((id) => !vetoes.includes(id)),
  ];
  const opening = (ids: readonly string[]) => {
    const told = namesOf(ids);
    return told.startsWith('the ') ? `T${told.slice(1)}` : told;
  };
  if (votes === body?.votesNeeded && fewer.length === 0 && more.length > 0) {
    return `${opening(more)} can veto what ${proseName(name)} adopts`;
  }
  if (votes === body?.votesNeeded && more.length === 0 && fewer.length > 0) {
    return `${opening(fewer)} can no longer veto what ${proseName(name)} adopts`;
  }
  const veto =
    vetoes.length === 0
      ? 'nobody can veto it'
      : `a no by ${namesOf(vetoes, 'or')} is enough against it`;
  return `${openingName(name)} adopts what has ${inWords(votes, 'vote', 'votes')}, and ${veto}`;
}

function calledIn(conflict: Conflict, id: string) {
  const called = moversOf(conflict).find((mover) => mover.id === id) ?? id;
  return { called, name: typeof called === 'string' ? called : called.name };
}

function memberName(conflict: Conflict, body: string, id: string): string {
  const mover = moversOf(conflict).find((one) => one.id === id);
  const member = conflict.bodies
    .find((one) => one.id === body)
    ?.members.find((one) => one.id === id);
  return mover?.name ?? member?.name ?? id;
}
