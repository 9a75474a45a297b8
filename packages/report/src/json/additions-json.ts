import type { References } from '@standoff/propositions';
import {
  type Additions,
  additionsInWords,
  areAdditionsAsked,
  type Deals,
  signedInWords,
  stateOfDeal,
} from '@standoff/study';
import { sayAdded, sayAdditions, sayAdditionsHeld } from '../deals/additions-told.ts';
import { meaning, meantBy, sentencesToJson, textsOf } from '../sentences/sentences-told.ts';
import type { DealsJson } from '../shapes/deals.ts';
import { MOST_SETS } from './sets-reader.ts';

type AdditionsJson = NonNullable<DealsJson['additions']>[number];

/** What would make deals hold, as plain data, where that was asked; notes what is spoken of. */
export function additionsToJson(
  found: Deals,
  said: References,
): Pick<DealsJson, 'additions' | 'additionsAsked'> {
  if (!areAdditionsAsked(found)) return {};
  const { upTo, means, willing, leftOut, unfit, wishes } = found.additions;
  return {
    additions: found.additions.found.map((one): AdditionsJson => {
      const told = sayAdditions(found, [one]);
      return {
        says: textsOf(told),
        saysMean: meantBy(told, said),
        ...oneToJson(found, one),
        ways: one.sets.slice(0, MOST_SETS).map((set) => {
          const { text, means } = sayAdded(found, [one], set);
          return { says: text, means: meaning(means, said) };
        }),
      };
    }),
    additionsAsked: {
      ...{ upTo, means: [...means], willing },
      leftOut: leftOut.map(({ id }) => id),
      unfit: unfit.map(({ means: of, why }) => ({ means: of, why })),
      wishes: { ...wishes },
      notes: sentencesToJson(sayAdditionsHeld(found), said),
    },
  };
}

function oneToJson(
  found: Deals,
  { state, concept, size, proved, sets, locks, ended }: Additions,
): Omit<AdditionsJson, 'says' | 'saysMean' | 'ways'> {
  const { casebook } = found;
  return {
    state: casebook.stateId(state),
    concept: concept.id,
    size: size ?? null,
    provedAbove: proved,
    ...(ended !== undefined && {
      ended: {
        over: ended.over,
        ...(ended.most !== undefined && { most: ended.most }),
        ...(ended.who !== undefined && { who: casebook.decisionMakers[ended.who]!.id }),
      },
    }),
    count: sets.length,
    sets: sets.slice(0, MOST_SETS).map(({ judgements }) => additionsInWords(casebook, judgements)),
    ...(sets.some(({ signed }) => signed.length > 0) && {
      ends: sets
        .slice(0, MOST_SETS)
        .map((set) => endToJson(casebook, set, writtenAt(found, state))),
    }),
    ...(locks && { locks: locks.map((set) => set.map(({ of, option }) => `${of}.${option}`)) }),
  };
}

/** The id of the deal of the file that leads to a state, between those who are asked about. */
function writtenAt({ casebook, parties }: Deals, state: Additions['state']): string | undefined {
  const { conflict, movers } = casebook;
  const ids = parties.map((one) => movers[one]!.id);
  return conflict.deals.find(
    (one) =>
      stateOfDeal(casebook, one) === state && one.parties.every((party) => ids.includes(party)),
  )?.id;
}

/** Where a set leads by what is signed as well. */
function endToJson(
  casebook: Deals['casebook'],
  { signed, end }: Additions['sets'][number],
  deal: string | undefined,
) {
  return {
    state: casebook.stateId(end),
    signed: signed.map(({ option, level }) => {
      const { owner, levels } = casebook.options[option]!.option;
      return { agreement: owner, level: levels[level]!.id };
    }),
    ...(deal !== undefined &&
      signed.length > 0 && { edits: signedInWords(casebook, deal, signed) }),
  };
}
