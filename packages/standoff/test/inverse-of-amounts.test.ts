import type { StateCode } from '@standoff/engine';
import type { Conflict } from '@standoff/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { inverse, parse } from '../src/index.ts';
import { applied, edited, ordersIn } from './inverses/edited-conflicts.ts';
import { analysisOf, isSo } from './sweeps/every-model.ts';

const RUNS = draws(60, 'STANDOFF_INVERSES');

/** What of an amount may be wanted; `never` and `must` come first. */
const great = ['{ never: a.x >= 1 and b.y >= 1 }', '{ must: a.x + b.y <= 2 }'];
const plain = [
  ...['{ more: a.x }', '{ less: b.y, if: a.x >= 1 }', '{ more: a.x + b.y, in-steps-of: 2 }'],
  ...['{ not: b.y >= 1 }', '{ want: a.x = b.y }', '{ less: a.x }'],
];

const anOrder = fc
  .tuple(
    fc.subarray(great, { maxLength: 1 }),
    fc.shuffledSubarray(plain, { minLength: 1, maxLength: 2 }),
  )
  .map((parts) => `prefers: [${parts.flat().join(', ')}]`);

const conflictOf = (a: string, b: string) => `
standoff: 1
title: Two amounts
decision-makers:
  a: { options: { x: 0 to 2 }, ${a} }
  b: { options: { y: 0 to 1 }, ${b} }
status-quo: { a.x: 0, b.y: 0 }
`;

test('amounts are moved, dropped and never made great, as trying all changes finds', () => {
  const sizes = new Map<number | null, number>();
  fc.assert(
    fc.property(
      anOrder,
      anOrder,
      fc.nat(5),
      fc.constantFrom('nash', 'gmr', 'seq'),
      (a, b, k, concept) => {
        const { model } = parse(conflictOf(a, b));
        const { conflict } = model!.base;
        const { space, stateId } = analysisOf(conflict, concept).casebook;
        const state: StateCode = space.codeOf(space.cellAt(k));
        const answer = inverse(model!, { concept, state: stateId(state) });
        const holdsIn = (one: Conflict) =>
          isSo(analysisOf(one, concept), { kind: 'stable', state, concept });
        let size = 0;
        for (const conflicts of edited(conflict)) {
          const holding = conflicts.filter(holdsIn);
          if (holding.length === 0 && ++size <= 2) continue;
          expect(answer.size).toBe(holding.length === 0 ? null : size);
          const found = answer.sets.map(({ edits }) => ordersIn(applied(conflict, edits)));
          expect(found.toSorted()).toEqual(holding.map(ordersIn).toSorted());
          break;
        }
        sizes.set(answer.size, (sizes.get(answer.size) ?? 0) + 1);
      },
    ),
    { numRuns: RUNS },
  );
  for (const size of [0, 1, 2]) expect(sizes.get(size)).toBeGreaterThan(0);
});
