import fc from 'fast-check';
import type { TallyFormula, Vote } from '../src/model/model.ts';

/** Formulas over the votes of so many members, in which some count for more than others. */
export function tallyFormula(members: number, depth: number): fc.Arbitrary<TallyFormula> {
  const times = fc.integer({ min: -2, max: 2 });
  const vote = fc.constantFrom<Vote[]>('yes', 'no', 'abstain', 'absent');
  const weights = fc.array(fc.integer({ min: 0, max: 3 }), {
    minLength: members,
    maxLength: members,
  });
  const leaf: fc.Arbitrary<TallyFormula> = fc.oneof(
    fc.record(
      {
        kind: fc.constant('at-least' as const),
        times: fc.record({ yes: times, no: times, abstain: times, absent: times }),
        plus: fc.integer({ min: -3, max: 3 }),
        weights,
      },
      { requiredKeys: ['kind', 'times', 'plus'] },
    ),
    fc.record({ kind: fc.constant('vote' as const), member: fc.nat(members - 1), vote }),
  );
  if (depth === 0) return leaf;
  const inner = tallyFormula(members, depth - 1);
  return fc.oneof(
    leaf,
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(inner, { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: inner }),
  );
}
