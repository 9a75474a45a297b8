import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectSame } from '../../../../test/expect-same.ts';
import { conductInterview } from './interview.ts';
import type { Answer, Choice, Outcome } from './pair.ts';
import { compareByRanks, type Literal, type Rank, type Wish } from './wish.ts';

/** Asks somebody who has a preference until nothing is open. */
function interview(choice: Choice, truth: readonly Rank[]) {
  const answers: Answer[] = [];
  for (;;) {
    const state = conductInterview(choice, answers);
    expect(state.contradiction).toEqual([]);
    if (state.question === undefined) return { answers, ranks: state.ranks };
    const { first, second } = state.question;
    expectSame(choice.isFeasible(first) && choice.isFeasible(second), true);
    answers.push({ first, second, verdict: compareByRanks(truth, first, second) });
    expect(answers.length).toBeLessThan(500);
  }
}

function everywhere(levels: readonly number[]): Choice {
  return {
    levels,
    base: levels.map(() => 0),
    cares: [...levels.keys()],
    again: [...levels.keys()],
    isFeasible: () => true,
  };
}

function allOutcomes(levels: readonly number[]): Outcome[] {
  return levels.reduce<number[][]>(
    (outcomes, count) =>
      outcomes.flatMap((outcome) => [...Array(count).keys()].map((level) => [...outcome, level])),
    [[]],
  );
}

const wish = (literal: Literal, ...conditions: Literal[]): Wish => ({
  kind: 'literal',
  literal,
  conditions,
});

const sizes = fc.array(fc.constantFrom(2, 2, 2, 3, 4), { minLength: 1, maxLength: 4 });

const literalOver = (levels: readonly number[]): fc.Arbitrary<Literal> =>
  fc.nat(levels.length - 1).chain((option) =>
    fc
      .subarray([...Array(levels[option]!).keys()], {
        minLength: 1,
        maxLength: levels[option]! - 1,
      })
      .map((chosen) => ({ option, levels: chosen })),
  );

const plainTruth = sizes.chain((levels) =>
  fc.record({
    levels: fc.constant(levels),
    truth: fc.array(
      literalOver(levels).map((literal) => [wish(literal)]),
      { maxLength: 8 },
    ),
  }),
);

const conditionalTruth = sizes.chain((levels) => {
  const literal = literalOver(levels);
  const anyWish = fc
    .tuple(literal, fc.array(literal, { maxLength: 2 }))
    .map(([wanted, conditions]) => wish(wanted, ...conditions));
  return fc.record({
    levels: fc.constant(levels),
    truth: fc.array(fc.array(anyWish, { minLength: 1, maxLength: 2 }), { maxLength: 6 }),
    forbidden: fc.array(fc.array(literal, { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
  });
});

describe('an interview', () => {
  it('finds the whole order of somebody whose wishes have no conditions', () => {
    fc.assert(
      fc.property(plainTruth, ({ levels, truth }) => {
        const { ranks } = interview(everywhere(levels), truth);
        const outcomes = allOutcomes(levels);
        for (const first of outcomes) {
          for (const second of outcomes) {
            expectSame(compareByRanks(ranks, first, second), compareByRanks(truth, first, second));
          }
        }
      }),
    );
  });

  it('finds wishes of equal rank', () => {
    const equal = fc
      .tuple(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 2 }), fc.array(fc.boolean()))
      .map(([options, breaks]) => {
        const ranks: Wish[][] = [];
        for (const [k, option] of options.entries()) {
          const next = wish({ option, levels: [option % 2] });
          if (k === 0 || breaks[k] !== false) ranks.push([next]);
          else ranks.at(-1)!.push(next);
        }
        return ranks;
      });
    fc.assert(
      fc.property(equal, (truth) => {
        const levels = [2, 2, 2, 2, 2];
        const { ranks } = interview(everywhere(levels), truth);
        for (const first of allOutcomes(levels)) {
          const base = [0, 0, 0, 0, 0];
          expectSame(compareByRanks(ranks, first, base), compareByRanks(truth, first, base));
        }
      }),
    );
  });

  it('ends with statements that say what every answer said, whatever the preference', () => {
    fc.assert(
      fc.property(conditionalTruth, ({ levels, truth, forbidden }) => {
        const isFeasible = (outcome: Outcome) =>
          !forbidden.some((rule) =>
            rule.every((literal) => literal.levels.includes(outcome[literal.option]!)),
          );
        const base = allOutcomes(levels).find(isFeasible);
        fc.pre(base !== undefined);
        const { answers, ranks } = interview({ ...everywhere(levels), base, isFeasible }, truth);
        for (const { first, second, verdict } of answers) {
          expectSame(compareByRanks(ranks, first, second), verdict);
        }
      }),
    );
  });

  it('asks four questions of a prisoner, and derives two statements', () => {
    const truth = [[wish({ option: 1, levels: [0] })], [wish({ option: 0, levels: [1] })]];
    const { answers, ranks } = interview(everywhere([2, 2]), truth);
    expect(answers).toHaveLength(4);
    expect(ranks).toEqual(truth);
  });

  it('finds a condition where an answer demands one: who swerves only before somebody who drives on', () => {
    const truth = [
      [wish({ option: 1, levels: [1] })],
      [wish({ option: 0, levels: [0] }, { option: 1, levels: [1] })],
      [wish({ option: 0, levels: [1] })],
    ];
    const { ranks } = interview(everywhere([2, 2]), truth);
    for (const first of allOutcomes([2, 2])) {
      for (const second of allOutcomes([2, 2])) {
        expectSame(compareByRanks(ranks, first, second), compareByRanks(truth, first, second));
      }
    }
    expect(ranks).toHaveLength(3);
  });

  it('takes about twice as many questions as there are options, a little more where there are many', () => {
    const asked = (count: number) => {
      const options = [...Array(count).keys()];
      const order = options.toSorted((a, b) => ((a * 5) % 7) - ((b * 5) % 7));
      const truth = order.map((option) => [wish({ option, levels: [option % 2] })]);
      const own = options.slice(0, Math.floor(count / 2));
      const choice = { ...everywhere(options.map(() => 2)), again: own };
      return interview(choice, truth).answers.length;
    };
    expect([2, 3, 4, 5, 6].map(asked)).toEqual([3, 7, 12, 15, 20]);
  });

  it('names the answers that contradict each other once one was changed', () => {
    const choice = everywhere([2, 2]);
    const answers: Answer[] = [
      { first: [0, 0], second: [1, 0], verdict: 'first' },
      { first: [1, 0], second: [1, 1], verdict: 'first' },
      { first: [0, 0], second: [1, 1], verdict: 'same' },
      { first: [0, 1], second: [1, 1], verdict: 'first' },
    ];
    const { contradiction, question, ranks } = conductInterview(choice, answers);
    expect(new Set(contradiction)).toEqual(new Set(answers.slice(0, 3)));
    expect(question).toBeUndefined();
    expect(ranks).toEqual([]);
  });
});
