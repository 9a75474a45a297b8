import { type PlacedOrder, placeValues } from '../../conflict/placed-order.ts';
import type {
  RankingPreference,
  RelationPreference,
  UtilityPreference,
} from '../../conflict/preference.ts';

/** The ranking with a place, from 1, and the next one exchanged; gaps stay where they are. */
export function swapRanked(ranking: RankingPreference, place: number): RankingPreference {
  const { places } = ranking;
  const [first, second] = [places[place - 1]!, places[place]!];
  return { ...ranking, places: places.with(place - 1, second).with(place, first) };
}

/** The utility in which the states of two places have the numbers of one another. */
export function swapValues(utility: UtilityPreference, place: number): UtilityPreference {
  const numbers = placeValues(utility);
  const [first, second] = [numbers[place - 1]!, numbers[place]!];
  const values = utility.values.map((one) => {
    if (one.value === first) return { ...one, value: second };
    return one.value === second ? { ...one, value: first } : one;
  });
  return { ...utility, values };
}

/** The relation in which the pairs between two places are the other way round; all others stay. */
export function swapPairs(
  relation: RelationPreference,
  { places }: PlacedOrder,
  place: number,
): RelationPreference {
  const [upper, lower] = [places[place - 1]!, places[place]!].map(
    (states) => new Set(states.map(({ state }) => state)),
  );
  const pairs = relation.pairs.map((pair) => {
    const { first, second, sign } = pair;
    const isBetween = upper!.has(first.state) && lower!.has(second.state);
    return isBetween && sign === '>' ? { ...pair, first: second, second: first } : pair;
  });
  return { ...relation, pairs };
}
