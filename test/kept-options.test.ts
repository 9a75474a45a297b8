import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openText } from './conflicts/open-model.ts';
import { draws } from './draws.ts';

type Levels = readonly number[];

/** Formulas and where they are true; the options are `x` and `y` of Ann and `z` of Bob, in this order. */
const formulas: readonly (readonly [string, (levels: Levels) => boolean])[] = [
  ['true', () => true],
  ['x = low', ([x]) => x === 0],
  ['x != high', ([x]) => x !== 2],
  ['y', ([, y]) => y === 1],
  ['not bob.z', ([, , z]) => z === 0],
  ['y or bob.z', ([, y, z]) => y === 1 || z === 1],
];

const OPTIONS = ['x', 'y'];

function conflict(rules: readonly object[]): string {
  return JSON.stringify({
    standoff: 1,
    title: 'Kept',
    'decision-makers': {
      ann: {
        options: { x: { levels: ['low', 'middle', 'high'] }, y: 'yes/no' },
        prefers: ['y'],
      },
      bob: { options: { z: 'yes/no' }, prefers: ['z'] },
    },
    'forbidden-moves': rules,
  });
}

/** Every move of Ann's, as levels before it and after it. */
function movesOfAnn(text: string): Set<string> {
  const { casebook } = openText(text);
  const { space, states } = casebook;
  const moves = new Set<string>();
  for (let place = 0; place < space.stateCount; place++) {
    const cell = space.cellAt(place);
    const levels = (of: number) => states.levels(space.codeOf(of)).join('');
    space.movers[0]!.forEachTarget(cell, (to) => moves.add(`${levels(cell)} ${levels(to)}`));
  }
  return moves;
}

const rule = fc.record({
  from: fc.nat(formulas.length - 1),
  to: fc.option(fc.nat(formulas.length - 1), { nil: undefined }),
  keeps: fc.subarray(OPTIONS, { minLength: 1 }),
});

it('moves that change what a rule keeps are forbidden, and no others', () => {
  const all = movesOfAnn(conflict([]));
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 2 }), (rules) => {
      const written = rules.map(({ from, to, keeps }) => ({
        by: 'ann',
        from: formulas[from]![0],
        ...(to !== undefined && { to: formulas[to]![0] }),
        keeps: keeps.length === 1 ? keeps[0] : keeps,
      }));
      const isForbidden = (before: Levels, after: Levels) =>
        rules.some(
          ({ from, to = 0, keeps }) =>
            formulas[from]![1](before) &&
            formulas[to]![1](after) &&
            keeps.some((option) => {
              const k = OPTIONS.indexOf(option);
              return before[k] !== after[k];
            }),
        );
      const left = [...all].filter((move) => {
        const [before, after] = move.split(' ').map((levels) => [...levels].map(Number));
        return !isForbidden(before!, after!);
      });
      expect([...movesOfAnn(conflict(written))].sort()).toEqual(left.sort());
    }),
    { numRuns: draws(60) },
  );
});
