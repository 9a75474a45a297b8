import { roundSum, type StateCode } from '@standoff/engine';
import {
  type Conflict,
  mostDecimals,
  summedUp,
  type UtilityPreference,
  unitsOf,
  type WeightsPreference,
  type WithinRange,
} from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { type Form, valueIn } from '../ranges/form.ts';
import { amountOfState } from '../words/amounts-in-states.ts';
import type { ExactShare } from './exact-share.ts';

/** Weights in doubt over more states than these are held: each judgement about their order names all of them. */
export const MOST_WEIGHED = 4096;

/** How far weights may lie from what is written, each by its position, from 0; those that are sure are left out. */
export type Ranges = ReadonlyMap<number, WithinRange>;

/** What weights of which some are in doubt make of the states. */
export interface SpreadWeights {
  /** States that have the same sum whatever the weights are share a place; others do not, even where they do as written. */
  readonly utility: UtilityPreference;
  /** What the states at each place add up to, by how far each weight in doubt lies in its range. */
  readonly forms: readonly Form[];
  /** Weights in doubt that tell states apart. */
  readonly uncertain: number;
  readonly ranges: Ranges;
}

/** Why weights in doubt are held as written. */
export type HeldWeights =
  /** There are too many states. */
  | 'many-states'
  /** Which differences are great ones would hang on the weights as well. */
  | 'greatly'
  /** By the rounding of sums states are in another order than by the sums themselves. */
  | 'rounded-order';

/** How far the file says that the weights of somebody may lie from what is written: of single ones, or else of all. */
export function rangesOf({ doubts }: Conflict, owner: string, weights: WeightsPreference): Ranges {
  const ranges = new Map<number, WithinRange>();
  const own = doubts.filter(({ of: [id, key] }) => id === owner && key === 'weights');
  for (const { of: path, how } of own.toSorted((a, b) => a.of.length - b.of.length)) {
    if (how.kind !== 'within') continue;
    const [, , place] = path;
    const places = place === undefined ? [...weights.terms.keys()] : [Number(place) - 1];
    for (const at of places) ranges.set(at, how);
  }
  return ranges;
}

/** States in places by weights in doubt, as written best first, states that are equal there in any order. */
export function spreadWeights(
  casebook: Casebook,
  dm: number,
  weights: WeightsPreference,
  ranges: Ranges,
): SpreadWeights | HeldWeights {
  const { space } = casebook;
  if (space.stateCount > MOST_WEIGHED) return 'many-states';
  if (weights.greatGap !== undefined) return 'greatly';
  const codes = Array.from({ length: space.stateCount }, (_, k) => space.codeOf(space.cellAt(k)));
  const sums = sumsBy(casebook, dm, { written: weights.terms, ranges });
  const places = new Map<string, { readonly form: Form; readonly codes: StateCode[] }>();
  for (const code of codes) {
    const form = sums.formOf(code);
    const key = `${form.constant} ${form.slopes.join(' ')}`;
    const place = places.get(key) ?? { form, codes: [] };
    places.set(key, place);
    place.codes.push(code);
  }
  const middle = { at: [...ranges.keys()].map(() => 0n), over: 1n };
  const sorted = [...places.values()].sort((a, b) => {
    const [first, second] = [valueIn(a.form, middle), valueIn(b.form, middle)];
    return first > second ? -1 : first < second ? 1 : 0;
  });
  const rounded = sorted.map((place) => sums.roundedOf(place.codes[0]!));
  const isSame = sorted.every(({ form }, k) => {
    const lower = sorted[k + 1];
    if (lower === undefined) return true;
    return form.constant === lower.form.constant
      ? rounded[k] === rounded[k + 1]
      : rounded[k]! > rounded[k + 1]!;
  });
  if (!isSame) return 'rounded-order';
  const isTied = new Set(rounded).size < rounded.length;
  const values = sorted.flatMap((place, k) =>
    place.codes.map((code) => ({
      state: { state: casebook.stateId(code), span: weights.span },
      // Places need numbers of their own; where two are equal as written these are no sums.
      value: isTied ? sorted.length - k : rounded[k]!,
    })),
  );
  const { forms, uncertain } = withoutIdle(sorted.map(({ form }) => form));
  const utility: UtilityPreference = { ...summedUp(weights, values), summed: true };
  return { utility, forms, uncertain, ranges };
}

/** What states add up to: exactly, and as all analyses have it. */
function sumsBy(
  casebook: Casebook,
  dm: number,
  { written, ranges }: { readonly written: WeightsPreference['terms']; readonly ranges: Ranges },
) {
  const { model, states, compiled } = casebook;
  const preference = model.preferences[dm]!;
  const terms = preference.kind === 'weights' ? preference.terms : [];
  const exact = inOneSize([
    ...written.map(({ weight }) => exactly(weight)),
    ...[...ranges].map(([at, how]) => reach(exactly(written[at]!.weight), how)),
  ]);
  const [weights, reaches] = [exact.slice(0, written.length), exact.slice(written.length)];
  const once = written.some((term) => 'amount' in term) ? 10n ** BigInt(mostDecimals) : 1n;
  /** How often a weight counts in a state: an amount as often as it says. All in parts of once. */
  const timesIn = (code: StateCode, at: number): bigint => {
    const term = written[at]!;
    return 'amount' in term
      ? unitsOf(amountOfState(casebook, term.amount, code), mostDecimals)
      : states.holds(compiled.nodeOf(term.formula), code)
        ? once
        : 0n;
  };
  return {
    formOf: (code: StateCode): Form => ({
      constant: weights.reduce((sum, weight, at) => sum + timesIn(code, at) * weight, 0n),
      slopes: [...ranges.keys()].map((at, k) => timesIn(code, at) * reaches[k]!),
    }),
    roundedOf: (code: StateCode): number =>
      roundSum(
        terms.reduce(
          (sum, { condition, weight }) => sum + (states.holds(condition, code) ? weight : 0),
          0,
        ),
      ),
  };
}

/** How far a weight may lie from what is written. */
function reach({ part, whole }: ExactShare, how: WithinRange) {
  if ('amount' in how) return exactly(how.amount);
  const share = exactly(how.percent);
  return { part: (part < 0n ? -part : part) * share.part, whole: 100n * whole * share.whole };
}

/** A number as it is written, without rounding. */
function exactly(value: number): ExactShare {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = digits.split('.');
  const places = decimals.length - Number(exponent);
  const part = BigInt(whole + decimals);
  return places < 0
    ? { part: part * 10n ** BigInt(-places), whole: 1n }
    : { part, whole: 10n ** BigInt(places) };
}

/** As whole numbers of one size. */
function inOneSize(numbers: readonly ExactShare[]): bigint[] {
  const whole = numbers.reduce(
    (product, one) => (product % one.whole === 0n ? product : product * one.whole),
    1n,
  );
  return numbers.map((one) => (one.part * whole) / one.whole);
}

/** Without weights that count alike in all states, or that are sure to be what is written. */
function withoutIdle(forms: readonly Form[]): Pick<SpreadWeights, 'forms' | 'uncertain'> {
  const [first] = forms;
  const idle = new Set(
    (first?.slopes ?? []).flatMap((_, k) =>
      forms.every(({ slopes }) => slopes[k] === first!.slopes[k]) ? [k] : [],
    ),
  );
  const left = forms.map(({ constant, slopes }) => ({
    constant,
    slopes: slopes.filter((_, k) => !idle.has(k)),
  }));
  return { forms: left, uncertain: (first?.slopes.length ?? 0) - idle.size };
}
