import type { Fragment } from '../../interface/fragments.ts';
import type { ToldJudgement } from '../../interface/told-judgement.ts';
import type { Names } from '../../interface/wording.ts';
import { agreementOf } from '../grammar/agreement.ts';
import { inWords, listOf } from '../grammar/lists.ts';
import { quote } from '../grammar/quotations.ts';
import { sayFormula } from '../names/formulas.ts';
import { agreementWith, optionNamed, partyName, partyNames } from '../names/names.ts';

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

/** `Gil votes yes on every draft of the assembly`. */
export function sayGivenVote(
  names: Names,
  { of, member, name, vote }: JudgementOf<'vote'>,
): Fragment[] {
  const who: Fragment = name === undefined ? partyName(names, member) : name;
  const { verb, their } = name === undefined ? agreementWith(names, [member]) : agreementOf([name]);
  const body = partyName(names, of);
  switch (vote) {
    case undefined:
      return [who, ` ${verb('votes')} by ${their} own wishes in `, body];
    case 'absent':
      return [who, ` ${verb('is')} absent from `, body];
    case 'abstain':
      return [who, ` ${verb('abstains')} on every draft of `, body];
    case 'abstain unless greatly worse':
      return [
        who,
        ` ${verb('abstains')} in `,
        body,
        ` rather than vote no, unless ${their} loss is great`,
      ];
    default:
      return [who, ` ${verb('votes')} ${vote} on every draft of `, body];
  }
}

/** `nobody may leave the treaty and break it in one move`. */
export function sayNotice(names: Names, { of, value }: JudgementOf<'notice'>): Fragment[] {
  const { them } = agreementWith(names, [of]);
  return [
    value ? 'nobody may leave ' : 'who leaves ',
    partyName(names, of),
    value ? ` and break ${them} in one move` : ` may break ${them} in the same move`,
  ];
}

/** `the treaty goes from “no treaty” to “a treaty” by the yes of all parties, and otherwise stays`. */
export function sayTransitions(
  names: Names,
  { of, option, changes }: JudgementOf<'transitions'>,
): Fragment[] {
  const { verb, they } = agreementWith(names, [of]);
  const treaty = partyName(names, of);
  if (changes.length === 0)
    return [treaty, ` ${verb('stays')} as ${they} ${verb('is')}, whoever wants otherwise`];
  const { phrases } = optionNamed(names, option);
  const said = changes.map(
    ({ from, to, by }) => `from ${quote(phrases[from]!)} to ${quote(phrases[to]!)} by ${sayBy(by)}`,
  );
  return [treaty, ` ${verb('goes')} ${listOf(said)}, and in no other way`];
}

function sayBy(by: JudgementOf<'transitions'>['changes'][number]['by']): string {
  if (by === 'all') return 'the yes of all parties';
  if (by === 'each') return 'a move of any party';
  return typeof by === 'number' ? `the yes of ${inWords(by, 'party')}` : `votes with ${by.formula}`;
}
