import { placedOrder, summedUp } from '../../conflict/placed-order.ts';
import type { Preference } from '../../conflict/preference.ts';
import { swapRankingPlaces } from '../../edits/ranking.ts';
import { replaceNumbers, replacePairs, replaceWeights } from '../../edits/state-orders.ts';
import { moveStatement } from '../../edits/statement-order.ts';
import { checkUtility, utility } from '../../sections/utility.ts';
import { optional, required } from '../../shapes/mapping.ts';
import { flag } from '../../shapes/scalars.ts';
import { contentOfJson } from '../core/entry-json.ts';
import type { Swap } from '../core/judgement.ts';
import { defineOrderKind, orderPlace } from '../core/order-kind.ts';
import { changeStatements, moved, noPlace, type Ordered } from '../core/ordered.ts';
import { isRefused, type RefusedJudgement, refuse } from '../core/refusal.ts';
import { swapPairs, swapRanked, swapValues } from '../core/swapped-states.ts';

export const swap = defineOrderKind({
  kind: 'swap',
  about: 'two statements, or two places of states, that follow one another change places',
  fields: {
    place: required(orderPlace, 'the place of the first of the two, from 1, or its id'),
    across: optional(
      flag,
      'of a ranking or a utility: yes even where a great gap lies between the two, which stays where it is',
    ),
    utility: optional(
      utility,
      'of weights: what the states add up to; the order is a utility from then on',
    ),
  },
  read: ({ place, across, utility: sums }, reading): Swap | undefined =>
    place === undefined
      ? undefined
      : {
          kind: 'swap',
          place,
          ...(across !== undefined && { across }),
          ...(sums && { utility: checkUtility(sums, reading) }),
        },
  write: ({ place, across, utility: sums }) => ({
    place,
    across,
    utility: sums && Object.fromEntries(sums.map(({ state, value }) => [state.state, value])),
  }),
  change(ordered, swapped) {
    const { place } = swapped;
    switch (ordered.preference.kind) {
      case 'ranking':
      case 'weights':
      case 'utility':
      case 'relation':
        return swapStates(ordered, swapped);
      default:
        return changeStatements(ordered, (entries) =>
          moved(entries, { place, to: place + 1 }, ordered.of),
        );
    }
  },
  // Of weights it leads back to a utility that says what they said.
  invert: (_, { utility: _sums, ...swapped }) => swapped,
  id: ({ place, across }) => `${place}${across ? '-across' : ''}`,
  edit(text, whose, swapped, { preference, writer }) {
    const { place } = swapped;
    if (preference.kind === 'ranking') return swapRankingPlaces(text, { ...whose, place });
    const after = swapStates({ of: whose.decisionMaker, preference }, swapped);
    if (isRefused(after) || after.kind === 'prioritized' || after.kind === 'ranking') {
      return moveStatement(text, { ...whose, from: place, to: place + 1 });
    }
    const fields = writer.preference(after);
    if (preference.kind === 'weights') {
      return replaceWeights(text, { ...whose, utility: contentOfJson(fields['utility']!) });
    }
    return after.kind === 'utility'
      ? replaceNumbers(text, { ...whose, values: after.values })
      : replacePairs(text, { ...whose, pairs: fields['relation'] as readonly string[] });
  },
});

/** The places of states as they stand, and then with two of them changed. */
function swapStates(
  { of, preference }: Pick<Ordered, 'of' | 'preference'>,
  { place, across = false, utility: sums }: Swap,
): Preference | RefusedJudgement {
  const numbered = asUtility(preference, sums);
  const order = numbered && placedOrder(numbered);
  if (!order) return refuse('other-form', withoutPlaces(preference, of));
  const { places, greatGaps } = order;
  for (const one of [place, place + 1])
    if (!places[one - 1]) return noPlace(places.length, one, of);
  if (greatGaps[place - 1] && (!across || numbered.kind === 'relation')) {
    const help =
      numbered.kind === 'relation' ? '' : '; say "across": true to swap them nevertheless';
    return refuse(
      'other-degree',
      `place ${place + 1} of "${of}" is greatly worse than place ${place}${help}`,
    );
  }
  switch (numbered.kind) {
    case 'ranking':
      return swapRanked(numbered, place);
    case 'utility':
      return swapValues(numbered, place);
    default:
      return numbered.kind === 'relation' ? swapPairs(numbered, order, place) : numbered;
  }
}

/** Weights are the utility that they add up to, where that is given. */
function asUtility(preference: Preference, sums: Swap['utility']): Preference | undefined {
  if (preference.kind !== 'weights') return preference;
  return sums && summedUp(preference, sums);
}

function withoutPlaces({ kind }: Preference, of: string): string {
  return kind === 'weights'
    ? `the weights of "${of}" name no states; say with "utility" what each state adds up to`
    : `the relation of "${of}" is no order of places: each state has to be preferred to all of later places, and to no other`;
}
