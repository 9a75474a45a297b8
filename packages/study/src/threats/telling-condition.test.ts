import { CellSet, runToEnd, type StateCode } from '@standoff/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { openText } from '../../../../test/conflicts/open-model.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { truthOf } from '../casebook/truth.ts';
import { standingsOf } from './standings.ts';
import { tellingCondition } from './telling-condition.ts';

const { casebook } = openText(river);
const { space } = casebook;
const all = Array.from({ length: space.cells }, (_, cell) => cell)
  .filter((cell) => space.isState(cell))
  .map((cell) => space.codeOf(cell));

/** Tells some states of a conflict from others. */
function tellerOf(casebook: Casebook) {
  const { space } = casebook;
  const standings = runToEnd(standingsOf(casebook));
  const setOf = (some: readonly StateCode[]) => CellSet.of(space.cells, some.map(space.cellOf));
  return (some: readonly StateCode[], rest: readonly StateCode[]) =>
    runToEnd(tellingCondition(casebook, standings, setOf(some), setOf(rest)));
}

const told = tellerOf(casebook);
const without = (some: readonly StateCode[]) => all.filter((state) => !some.includes(state));

test('a condition is true where it is said to be', () => {
  fc.assert(
    fc.property(fc.subarray(all), fc.subarray(all), (some, others) => {
      const rest = others.filter((state) => !some.includes(state));
      const found = told(some, rest);
      if (found === undefined) return;
      const holds = (state: StateCode) => truthOf(casebook, found.formula, state).holds;
      expect(some.every(holds)).toBe(found.kind !== 'unless');
      expect(some.some(holds)).toBe(found.kind !== 'unless');
      const number = rest.filter(holds).length;
      expect(number).toBe(
        found.kind === 'exactly' ? 0 : found.kind === 'unless' ? rest.length : number,
      );
      if (found.kind === 'within') expect(number).toBeLessThan(rest.length);
    }),
  );
});

test('what levels of two options tell apart is told, and so is all but that', () => {
  const options = fc.nat(casebook.options.length - 1);
  fc.assert(
    fc.property(options, options, fc.constantFrom(...all), (first, second, like) => {
      const levels = casebook.states.levels(like);
      const some = all.filter((state) => {
        const at = casebook.states.levels(state);
        return at[first] === levels[first] && at[second] === levels[second];
      });
      const rest = without(some);
      fc.pre(rest.length > 0);
      expect(told(some, rest)?.kind).toBe('exactly');
      expect(told(rest, some)?.kind).toMatch(/exactly|unless/);
    }),
  );
});

test('without a rest there is nothing to tell apart', () => {
  expect(told(all, [])).toBeUndefined();
  expect(told([], all)).toBeUndefined();
});

describe('facts that no level of one option tells', () => {
  const { casebook } = openText(`
standoff: 1
title: Two switches
decision-makers:
  a: { options: { x: yes/no }, prefers: [ alike ] }
  b: { options: { y: yes/no }, prefers: [ not alike ] }
facts: { alike: a.x iff b.y }
`);
  const { space, states } = casebook;
  const codes = Array.from({ length: 4 }, (_, k) => space.codeOf(space.cellAt(k)));
  const told = tellerOf(casebook);
  const state = (x: number, y: number) =>
    codes.find((code) => `${states.levels(code)}` === `${[x, y]}`)!;
  const [alike, other] = [
    [state(0, 0), state(1, 1)],
    [state(0, 1), state(1, 0)],
  ];

  test('tell states in which they hold, and states in which they do not', () => {
    expect(told(alike, other)).toMatchObject({
      kind: 'exactly',
      formula: { kind: 'fact', fact: 'alike' },
    });
    expect(told(other, alike)).toMatchObject({
      kind: 'exactly',
      formula: { kind: 'not', of: { kind: 'fact', fact: 'alike' } },
    });
  });

  test('tell nothing of states of which they hold in some', () => {
    const some = [...other, state(0, 0)];
    expect(told(some, [state(1, 1)])).toMatchObject({ kind: 'unless' });
    expect(told([...alike, state(0, 1)], [state(1, 0)])).toMatchObject({
      kind: 'unless',
    });
  });
});
