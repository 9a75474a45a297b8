import {
  type AddedTerm,
  type AddedToDeals,
  additionsInWords,
  type Casebook,
  isSigned,
  meansOfAdditions,
  sayFormula,
  termsToAdd,
} from '@standoff/study';
import { agreementOf, openingName, proseName } from '@standoff/wording';
import type { ShownTerm } from './shown-deals.ts';

type Judgements = AddedToDeals['found'][number]['sets'][number]['judgements'];

/** What can be added to a deal, one by one; what parties want is changed elsewhere, and what they sign leads to another deal. */
export function readTerms(
  casebook: Casebook,
  deal: Parameters<typeof termsToAdd>[1],
  willing: boolean,
): ShownTerm[] {
  const { terms } = termsToAdd(casebook, deal, { means: meansOfAdditions, willing });
  const alone = terms.filter((one): one is AddedTerm => !isSigned(one));
  return alone.map(({ means, judgementIn }) => {
    const judgement = judgementIn(casebook.conflict);
    const [told] = additionsInWords(casebook, [judgement]);
    return { means, judgement: told!, ...inGroup(casebook, judgement) };
  });
}

/** What is the same of several terms, and what is the own of one. */
function inGroup(
  casebook: Casebook,
  judgement: Judgements[number],
): Pick<ShownTerm, 'group' | 'short'> {
  const { movers, options, phrases } = casebook;
  const named = (id: string) => movers.find((one) => one.id === id)!;
  switch (judgement.kind) {
    case 'lock': {
      const { of, option: id, level } = judgement;
      const { option } = options.find(({ option: one }) => one.owner === of && one.id === id)!;
      const at = option.levels.findIndex((one) => one.id === level);
      return {
        group: 'Lock what cannot be taken back from then on:',
        short: `${named(of).name}: “${phrases.get(option)![at]!}”`,
      };
    }
    case 'penalty': {
      const punished = named(judgement.of);
      const { verb } = agreementOf([punished]);
      const minds = judgement.willing ? 'would rather do so than not' : 'is indifferent';
      return {
        group: `Let ${proseName(punished.name)} be punished where this is the case: ${sayFormula(casebook, judgement.when)}. ${openingName(punished.name)} greatly ${verb('dislikes')} it, and who punishes ${minds}.`,
        short: `by ${proseName(named(judgement.by).name)}`,
      };
    }
    case 'rule':
      return {
        group: `Give a veto in ${proseName(named(judgement.of).name)} to:`,
        short: named(judgement.vetoes.at(-1)!).name,
      };
    case 'notice':
      return {
        group: 'Let nobody leave it and break it in one move:',
        short: named(judgement.of).name,
      };
    case 'vote': {
      const { members } = casebook.conflict.bodies.find(({ id }) => id === judgement.of)!;
      const member = members.find(({ id }) => id === judgement.member)!;
      return {
        group: `Have every draft of ${proseName(named(judgement.of).name)} voted on like this:`,
        short: `${casebook.decisionMakers.find(({ id }) => id === member.id)?.name ?? member.name ?? member.id}: ${judgement.vote}`,
      };
    }
    default:
      return { group: '', short: '' };
  }
}
