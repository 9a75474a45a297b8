import type { StateCode, WeightsPreference } from '@standoff/engine';
import type { ClaimLink, WeightTerm } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { fewOf } from '../prose/lists.ts';
import { numbersApart } from '../prose/numbers-apart.ts';
import { gatherLinks } from './claim-links.ts';
import { type Consequence, consequencesBehind } from './consequences.ts';
import { sayChances } from './doubt-words.ts';
import { sayTerm } from './formula-words.ts';

/** So many entries in which two states differ are told; the rest is counted. */
const FEW = 3;

export interface WeightReason {
  readonly words: string;
  readonly claims: readonly ClaimLink[];
  readonly consequences: readonly Consequence[];
}

/**
 * Why the weights of two states differ: `a sum of 26 against -7, with “no war” (+30) and without
 * “the dam” (-3)`. The entries that count in one of the two states only, largest first; *with* are
 * those that count in the first. Claims are those of all such entries.
 */
export function weightReason(
  casebook: Casebook,
  { terms: written }: { readonly terms: readonly WeightTerm[] },
  { terms }: WeightsPreference,
  [first, second]: readonly [StateCode, StateCode],
): WeightReason {
  const { states } = casebook;
  const entries = terms.map(({ condition, weight }, k) => ({
    term: written[k]!,
    weight,
    isInFirst: states.holds(condition, first),
    isInSecond: states.holds(condition, second),
  }));
  const sum = (where: 'isInFirst' | 'isInSecond') =>
    entries.reduce((total, entry) => (entry[where] ? total + entry.weight : total), 0);
  const differing = entries
    .filter(({ isInFirst, isInSecond, weight }) => isInFirst !== isInSecond && weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const [one, other] = numbersApart(sum('isInFirst'), sum('isInSecond'));
  const told = differing.map(({ term, weight, isInFirst }) => {
    const signed = weight > 0 ? `+${weight}` : `${weight}`;
    const beside = [signed, ...sayChances(casebook, term, [first, second])].join('; ');
    return `${isInFirst ? 'with' : 'without'} “${sayTerm(casebook, term)}” (${beside})`;
  });
  return {
    words: `a sum of ${one} against ${other}, ${fewOf(told, FEW)}`,
    claims: gatherLinks(differing.flatMap(({ term }) => term.because)),
    consequences: differing.flatMap(({ term }) =>
      [first, second].flatMap((state) => consequencesBehind(casebook, term, state)),
    ),
  };
}
