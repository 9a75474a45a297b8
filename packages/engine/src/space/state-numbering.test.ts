import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { numberStates } from './state-numbering.ts';

test('ordinals count the feasible cells in order, and back', () => {
  const cells = fc.array(fc.nat(1), { minLength: 1, maxLength: 5_000, size: 'max' });
  fc.assert(
    fc.property(cells, (bits) => {
      const feasible = Uint8Array.from(bits);
      const numbering = numberStates(feasible);
      const states = bits.flatMap((bit, cell) => (bit === 1 ? [cell] : []));
      expect(numbering.stateCount).toBe(states.length);
      for (let k = 0; k < states.length; k += 97) {
        expect(numbering.ordinalOf(states[k]!)).toBe(k);
        expect(numbering.cellAt(k)).toBe(states[k]);
      }
    }),
    { numRuns: draws(100) },
  );
});

test('where every cell is a state its number is its place', () => {
  const numbering = numberStates(new Uint8Array(100).fill(1));
  expect([0, 63, 64, 99].map(numbering.ordinalOf)).toEqual([0, 63, 64, 99]);
  expect([-1, 0, 99, 100].map(numbering.cellAt)).toEqual([-1, 0, 99, -1]);
});

test('there is no cell before the first state or after the last', () => {
  const numbering = numberStates(Uint8Array.from([0, 1, 1]));
  expect(numbering.cellAt(-1)).toBe(-1);
  expect(numbering.cellAt(2)).toBe(-1);
});
