import type { Preference, Tier, UnknownPair } from '../model/model.ts';
import type { StateCode } from '../model/state-code.ts';
import { compareByTiers, greatComparison, type Holds } from './plain-comparisons.ts';

/**
 * Whether it is not known how two states compare. Said once more and on purpose not taken from the
 * preferences that analyses use: of statements in doubt every choice is tried.
 */
export function isUnknown(
  preference: Preference,
  holds: Holds,
  first: StateCode,
  second: StateCode,
): boolean {
  if (first === second || preference.kind === 'voting') return false;
  if (isListed(preference.unknown ?? [], first, second)) return true;
  if (preference.kind === 'relation') {
    const { better, equal = [] } = preference;
    return !isListed(better, first, second) && !isListed(equal, first, second);
  }
  if (preference.kind !== 'prioritized') return false;
  const outcomes = choices(preference.tiers).map((tiers) => {
    const prefers = compareByTiers(tiers, holds);
    return prefers(first, second) ? 'better' : prefers(second, first) ? 'worse' : 'equal';
  });
  return new Set(outcomes).size > 1;
}

/** Whether one state is greatly better than another with all, or with some, choices of statements in doubt. */
export function greatlyPrefersIn(
  which: 'all' | 'some',
  preference: Preference,
  holds: Holds,
  better: StateCode,
  worse: StateCode,
): boolean {
  if (preference.kind === 'voting') return false;
  const certain =
    preference.kind === 'prioritized'
      ? choices(preference.tiers).map((tiers) => ({ ...preference, tiers }))
      : [preference];
  const answers = certain.map((one) => greatComparison(one, holds)(better, worse));
  return which === 'all' ? !answers.includes(false) : answers.includes(true);
}

function isListed(pairs: readonly UnknownPair[], first: StateCode, second: StateCode): boolean {
  return pairs.some(([a, b]) => (a === first && b === second) || (a === second && b === first));
}

/** Every choice between what tiers say and what they may say instead. */
function choices(tiers: readonly Tier[]): Tier[][] {
  return tiers.reduce<Tier[][]>(
    (chosen, tier) =>
      chosen.flatMap((before) => [
        [...before, tier],
        ...(tier.orElse ? [[...before, { ...tier, conditions: tier.orElse }]] : []),
      ]),
    [[]],
  );
}
