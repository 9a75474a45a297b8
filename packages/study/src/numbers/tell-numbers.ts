import type { ClaimLink } from '@standoff/language';
import { writeDecimal } from '@standoff/language';
import type { Of, Telling } from '@standoff/propositions';
import { speakOfNumbers } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { plainAmount } from '../said/plain-formula.ts';
import type { AmountReader } from './amount-reader.ts';
import type { FrontierOfTwo } from './frontier-of-two.ts';

speakOfNumbers();

/** What two can get at all: in how many states neither gets more unless the other gets less, and whether the status quo is one. */
export function tellFrontier(casebook: Casebook, frontier: FrontierOfTwo): Telling<ClaimLink>[] {
  const { sides, states, best, better } = frontier;
  const { statusQuo, space } = casebook;
  const of = sides.map(({ decisionMaker, amount, wants }): Of<'frontierOfTwo'>['of'][number] => ({
    who: decisionMaker,
    amount: { amount: plainAmount(amount.of) },
    wants,
  }));
  const all: Telling<ClaimLink> = {
    says: { kind: 'frontierOfTwo', of, n: best, states },
    detail: 'brief',
  };
  if (statusQuo === undefined) return [all];
  return [
    all,
    {
      says: {
        kind: 'onFrontier',
        of,
        state: casebook.stateId(statusQuo),
        ...(better !== undefined && { better: casebook.stateId(space.codeOf(better)) }),
      },
      detail: 'brief',
    },
  ];
}

/** Units of a reader as they are written: `40`, `-2.5`. */
export function sayUnits(units: number, { decimals }: Pick<AmountReader, 'decimals'>): string {
  return writeDecimal({ units: BigInt(units), decimals });
}
