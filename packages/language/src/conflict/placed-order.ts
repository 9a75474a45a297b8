import type {
  Preference,
  RelationPreference,
  StateReference,
  UtilityPreference,
  WeightsPreference,
} from './preference.ts';

/** States in places, best first: as a ranking lists them, or as numbers or pairs put them. */
export interface PlacedOrder {
  readonly places: readonly (readonly StateReference[])[];
  /** Whether the next place after place k is greatly worse; one entry fewer than places. */
  readonly greatGaps: readonly boolean[];
}

/**
 * The places in which a preference over states puts those that it names. Undefined of statements and weights,
 * which name none, and of a relation that is no order of places.
 */
export function placedOrder(preference: Preference): PlacedOrder | undefined {
  switch (preference.kind) {
    case 'ranking':
      return preference;
    case 'utility':
      return placedByValue(preference);
    case 'relation':
      return placedByPairs(preference);
    default:
      return undefined;
  }
}

/** The different numbers of a utility, the greatest first. */
export function placeValues({ values }: Pick<UtilityPreference, 'values'>): number[] {
  return [...new Set(values.map(({ value }) => value))].sort((a, b) => b - a);
}

/** States with the same number share a place. */
function placedByValue(preference: UtilityPreference): PlacedOrder {
  const { values, greatGap } = preference;
  const numbers = placeValues(preference);
  const rank = new Map(numbers.map((value, at) => [value, at]));
  const places: StateReference[][] = numbers.map(() => []);
  for (const { state, value } of values) places[rank.get(value)!]!.push(state);
  const greatGaps = numbers
    .slice(1)
    .map((value, at) => greatGap !== undefined && numbers[at]! - value >= greatGap);
  return { places, greatGaps };
}

/**
 * States that are better than equally many share a place. It is an order of places where each state is
 * preferred to all of later places and to no other, and the great differences are those across some gaps.
 */
function placedByPairs({ pairs }: RelationPreference): PlacedOrder | undefined {
  const named = new Map(
    pairs.flatMap(({ first, second }) => [first, second]).map((one) => [one.state, one]),
  );
  const worse = new Map<string, Map<string, boolean>>();
  for (const { first, second, sign } of pairs) {
    if (sign !== '>' && sign !== '>>') continue;
    const own = worse.get(first.state) ?? new Map<string, boolean>();
    worse.set(first.state, own.set(second.state, sign === '>>'));
  }
  const score = (state: string) => worse.get(state)?.size ?? 0;
  const scores = [...new Set([...named.keys()].map(score))].sort((a, b) => b - a);
  const places = scores.map((one) =>
    [...named.values()].filter(({ state }) => score(state) === one),
  );
  const greatly = (a: StateReference, b: StateReference) => worse.get(a.state)?.get(b.state);
  const greatGaps = places
    .slice(1)
    .map((lower, at) => greatly(places[at]![0]!, lower[0]!) === true);
  const isOrder = places.every((upper, i) =>
    places.every((lower, k) => {
      const wanted = k > i ? greatGaps.slice(i, k).includes(true) : undefined;
      return upper.every((a) => lower.every((b) => greatly(a, b) === wanted));
    }),
  );
  return isOrder ? { places, greatGaps } : undefined;
}

/** The utility that weights come to, by what each state adds up to. */
export function summedUp(
  { greatGap, unknown, span }: WeightsPreference,
  values: UtilityPreference['values'],
): UtilityPreference {
  return { kind: 'utility', values, ...(greatGap !== undefined && { greatGap }), unknown, span };
}
