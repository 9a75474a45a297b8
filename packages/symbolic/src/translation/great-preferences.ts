import type {
  OptionForm,
  OwnPreference,
  RankingPreference,
  UtilityPreference,
  WeightsPreference,
} from '@standoff/engine';
import { sumExceeds } from '../logic/numbers.ts';
import { FALSE, type Terms, TRUE } from '../logic/terms.ts';
import type { Truth } from './formulas.ts';
import {
  byTiers,
  byValue,
  inWholeUnits,
  type Prefers,
  standings,
  WEIGHT_UNIT,
  weigh,
} from './preferences.ts';

/** Translates a preference of which only great differences count. Throws as `translatePreference`. */
export function translateGreatPreference(
  terms: Terms,
  form: OptionForm,
  truth: Truth,
  preference: OwnPreference,
): Prefers {
  switch (preference.kind) {
    case 'prioritized':
      return byTiers(
        terms,
        truth,
        preference.tiers.filter(({ greatly }) => greatly),
      );
    case 'weights':
      return heavierByGap(terms, truth, preference);
    case 'ranking':
      return acrossGaps(terms, form, preference);
    case 'utility':
      return betterByGap(terms, form, preference);
    case 'relation':
      throw new RangeError('an explicit relation has no translation');
  }
}

const never: Prefers = () => FALSE;

function heavierByGap(terms: Terms, truth: Truth, preference: WeightsPreference): Prefers {
  const { greatGap } = preference;
  if (greatGap === undefined) return never;
  const { sizes, unit } = inWholeUnits(preference);
  const weighted = weigh(truth, preference, sizes);
  // At least the gap is more than one unit less; the sums have no parts of units.
  const short = Math.max(Math.ceil(partsFrom(greatGap) / unit), 1) - 1;
  return (better, worse) =>
    sumExceeds(terms, weighted(better), [...weighted(worse), { term: TRUE, weight: short }]);
}

/** The smallest number of parts of one that is no less than a gap, as numbers with a point compare. */
function partsFrom(gap: number): number {
  let parts = Math.ceil(gap * WEIGHT_UNIT);
  while ((parts - 1) / WEIGHT_UNIT >= gap) parts--;
  while (parts / WEIGHT_UNIT < gap) parts++;
  return parts;
}

/** One state stands before a great gap, the other behind it. */
function acrossGaps(
  terms: Terms,
  form: OptionForm,
  { places, greatGaps }: RankingPreference,
): Prefers {
  const reached = standings(terms, form, places);
  const gaps = greatGaps.flatMap((great, gap) => (great ? [gap] : []));
  return (better, worse) => {
    const [before, behind] = [reached(better), reached(worse)];
    return terms.or(gaps.map((gap) => terms.and([before[gap]!, -behind[gap]!])));
  };
}

/** One state has some value at least, the other none that is within the gap of it. */
function betterByGap(
  terms: Terms,
  form: OptionForm,
  { values, greatGap }: UtilityPreference,
): Prefers {
  if (greatGap === undefined) return never;
  const places = byValue(values);
  const reached = standings(
    terms,
    form,
    places.map(({ codes }) => codes),
  );
  const isFar = (high: number, low: number) => high - low > 0 && high - low >= greatGap;
  const lastNear = places.map(({ value }) =>
    places.findLastIndex((other) => !isFar(value, other.value)),
  );
  return (better, worse) => {
    const [own, other] = [reached(better), reached(worse)];
    return terms.or(own.map((term, place) => terms.and([term, -other[lastNear[place]!]!])));
  };
}
