import fc from 'fast-check';
import type { Voter } from './literal-tallies.ts';

/** Members with what each counts for on two scales, with decimals; some count for nothing. */
export const votersArbitrary = fc
  .array(
    fc.record({
      population: fc.constantFrom(0, 1, 2, 3.5, 18.62, 83),
      money: fc.constantFrom(0.1, 0.2, 0.3, 7),
    }),
    { minLength: 2, maxLength: 4 },
  )
  // A scale on which all have nothing is refused.
  .filter((all) => all.some(({ population }) => population > 0))
  .map((all) => all.map((scales, k): Omit<Voter, 'vote'> => ({ id: IDS[k]!, scales })));

const IDS = ['ann', 'bob', 'cat', 'dan'];

const TALLIES = ['yes', 'no', 'abstain', 'absent', 'all'] as const;

const tallyOn = (scale: string) =>
  fc.constantFrom(...TALLIES).map((tally) => (scale === '' ? tally : `${tally}.${scale}`));

const termOn = (scale: string) =>
  fc.oneof(
    { weight: 4, arbitrary: tallyOn(scale) },
    { weight: 2, arbitrary: fc.constantFrom('50 %', '65 %', '12.5 %', '1', '2', '18.6', '0.3') },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('2', '3', '0.5'), tallyOn(scale))
        .map(([n, tally]) => `${n} * ${tally}`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tallyOn(scale), tallyOn(scale))
        .map(([one, other]) => `2 * (${one} - ${other})`),
    },
  );

const comparison = fc
  .constantFrom('', '', 'population', 'money', 'members')
  .chain((scale) =>
    fc.tuple(
      // One tally says of which scale the comparison is.
      fc.tuple(tallyOn(scale), fc.constantFrom('+', '-'), termOn(scale)),
      fc.constantFrom('>=', '>', '<=', '<', '=', '!='),
      termOn(scale),
    ),
  )
  .map(
    ([[first, sign, second], operator, right]) => `${first} ${sign} ${second} ${operator} ${right}`,
  );

const atom = fc.oneof(
  { weight: 4, arbitrary: comparison },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('ann', 'bob'),
        fc.constantFrom('=', '!='),
        fc.constantFrom('yes', 'no', 'abstain', 'absent'),
      )
      .map((parts) => parts.join(' ')),
  },
);

/** Rules as somebody could write them, also such as nobody would. */
export const formulaArbitrary = fc.oneof(
  atom,
  fc.tuple(atom, fc.constantFrom('and', 'or'), atom).map((parts) => parts.join(' ')),
  fc.tuple(atom, atom, atom).map(([one, other, third]) => `${one} and (${other} or not ${third})`),
);
