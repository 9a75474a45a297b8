import {
  type AddedToDeals,
  additionsInWords,
  agreementOf,
  type Casebook,
  capitalize,
  type Deals,
  inWords,
  meansOfAdditions,
  numberWord,
  openingName,
  proseName,
  sayFormula,
  termsToAdd,
} from '@standoff/study';
import { changeBy } from '../desk/change-by.ts';
import type { ShownAdditions, ShownLeastSet, ShownTerm } from './shown-deals.ts';

type Found = AddedToDeals['found'][number];
type Judgements = Found['sets'][number]['judgements'];

/** So many sets are told. */
const MOST_SETS = 24;

/** The smallest additions after which the one state that was asked about would be a deal that holds. */
export function readAdditions({ casebook, additions, deals }: Deals): ShownAdditions {
  const [found] = additions?.found ?? [];
  const { sets = [] } = found ?? {};
  return {
    found:
      found !== undefined
        ? sayFound(found, additions!.upTo)
        : deals.length > 0
          ? 'Nothing has to be added.'
          : 'Nothing was looked for: the parties cannot bring it about by themselves.',
    sets: sets.slice(0, MOST_SETS).map(({ judgements }) => readSet(casebook, judgements)),
    more: Math.max(0, sets.length - MOST_SETS),
    unfit: (additions?.unfit ?? []).map(({ means, why }) => `${names[means]} left out: ${why}.`),
  };
}

const names = {
  statements: 'Other wishes are',
  locks: 'Locks are',
  penalties: 'Penalties are',
  guarantors: 'Guarantors are',
  rules: 'Vetoes are',
} as const;

function sayFound({ size, proved, capped, sets }: Found, upTo: number): string {
  if (capped !== undefined) {
    return `No answer: ${capped}.${proved > 0 ? ` No ${inWords(proved, 'addition is', 'additions are')} enough: all were tried.` : ''}`;
  }
  if (size === undefined) {
    return upTo === 1
      ? 'No single addition is enough: all were tried.'
      : `No set of up to ${numberWord(upTo)} additions is enough: all were tried.`;
  }
  const fewer = size === 1 ? '' : ' (fewer are not: all were tried)';
  const enough = `${capitalize(inWords(size, 'addition is', 'additions together are'))} enough${fewer}.`;
  return sets.length === 1
    ? `${enough} There is one such set.`
    : `${enough} There are ${inWords(sets.length, 'such set', 'such sets')}.`;
}

function readSet(casebook: Casebook, judgements: Judgements): ShownLeastSet {
  const told = additionsInWords(casebook, judgements);
  const words = told.map(({ says }) => capitalize(says));
  return {
    says: words.map((one, k) => (k === 0 ? one : one.replace(/^The /, 'the '))).join('; '),
    tries: told.map((judgement, k) => ({ label: words[k]!, change: changeBy(judgement) })),
    states: [],
  };
}

/** What can be added to a deal, one by one; what parties want is changed elsewhere. */
export function readTerms(
  { casebook, parties }: Pick<Deals, 'casebook' | 'parties'>,
  state: Parameters<typeof termsToAdd>[1],
  willing: boolean,
): ShownTerm[] {
  const { terms } = termsToAdd(casebook, state, parties, { means: meansOfAdditions, willing });
  return terms.map(({ means, judgementIn }) => {
    const judgement = judgementIn(casebook.conflict);
    const { says, tries } = readSet(casebook, [judgement]);
    return { means, says, tries, ...inGroup(casebook, judgement) };
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
      const minds = judgement.willing ? 'would rather do so than not' : 'does not mind';
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
    default:
      return { group: '', short: '' };
  }
}
