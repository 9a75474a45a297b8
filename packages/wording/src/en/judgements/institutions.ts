import type { Fragment } from '../../interface/fragments.ts';
import type { ToldJudgement } from '../../interface/told-judgement.ts';
import type { Names } from '../../interface/wording.ts';
import { inWords } from '../grammar/lists.ts';
import { sayFormula } from '../names/formulas.ts';
import { agreementWith, partyName, partyNames } from '../names/names.ts';

type JudgementOf<K extends ToldJudgement['kind']> = Extract<ToldJudgement, { readonly kind: K }>;

/** `China can punish North Korea where this is the case: …`, and what it is to both. */
export function sayPenalty(
  names: Names,
  { of, by, when, willing, removed }: JudgementOf<'penalty'>,
): Fragment[] {
  const [punisher, punished] = [partyName(names, by), partyName(names, of)];
  const can = removed ? ' can no longer punish ' : ' can punish ';
  const where = ` where this is the case: ${sayFormula(names, when)}`;
  if (removed) return [punisher, can, punished, where];
  const dislikes = ` greatly ${agreementWith(names, [of]).verb('dislikes')} it, and `;
  const { verb } = agreementWith(names, [by]);
  const minds = willing ? ' would rather do so than not' : ` ${verb('is')} indifferent`;
  return [punisher, can, punished, `${where}; `, punished, dislikes, punisher, minds];
}

/** Who else can stop a body, or can no longer; where more changes, the whole rule. */
export function sayRule(
  names: Names,
  { of, votes, vetoes, before }: JudgementOf<'rule'>,
): Fragment[] {
  const [more, fewer] = [
    vetoes.filter((id) => !before.vetoes.includes(id)),
    before.vetoes.filter((id) => !vetoes.includes(id)),
  ];
  const body = partyName(names, of);
  if (votes === before.votes && (more.length === 0) !== (fewer.length === 0)) {
    const can = more.length > 0 ? ' can veto what ' : ' can no longer veto what ';
    return [...partyNames(names, more.length > 0 ? more : fewer), can, body, ' adopts'];
  }
  const veto =
    vetoes.length === 0
      ? ['nobody can veto it']
      : ['a no by ', ...partyNames(names, vetoes, 'or'), ' is enough against it'];
  return [body, ` adopts what has ${inWords(votes, 'vote')}, and `, ...veto];
}
