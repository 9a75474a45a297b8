import { compareStates, createSpace, defaultLimits, workSpent } from '@standoff/engine';
import { expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { LOOKING_UP } from '../sweep/comparing.ts';
import { compareCells } from './cell-scores.ts';

const { casebook } = openText(`standoff: 1
title: Four ways to prefer
decision-makers:
  ann:
    options: { x: yes/no, y: yes/no }
    prefers: [{ or-else: [ { never: x and y }, { never: y } ] }, bob.z, { not: cay.v }]
  bob: { options: { z: yes/no }, weights: [{ of: ann.x, weight: 2 }, { of: z, weight: 1 }] }
  cay: { options: { v: yes/no }, prefers: [v, ann.x] }
`);

it.each([undefined, 10_000])(
  'beside a space of %s bytes cells compare as their states do, however often asked',
  (bytes) => {
    const { model } = casebook;
    const created = createSpace(model, { ...defaultLimits, ...(bytes !== undefined && { bytes }) });
    if (created.status !== 'created') throw new Error(created.status);
    const { space } = created;
    const compared = compareCells(model, space);
    const cells = [...Array(space.cells).keys()];
    for (const dm of [0, 1, 2, 0]) {
      for (const one of cells) {
        for (const other of cells) {
          const [a, b] = [space.codeOf(one), space.codeOf(other)];
          const { order, greatly } = compareStates(model, dm, a, b);
          const expected = order === 'better' ? (greatly ? 2 : 1) : 0;
          expect(compared.asWritten(dm, one, other)).toBe(expected);
          const signs = [...compared.signs(dm, one, other)];
          expect([...compared.signs(dm, other, one)]).toEqual(signs.map((sign) => 0 - sign));
          if (dm !== 1)
            expect(Math.sign(signs.find((sign) => sign !== 0) ?? 0) === 1).toBe(expected > 0);
        }
      }
    }
  },
);

it('each question counts, and one about a cell that was not asked about more', () => {
  const { model, space } = casebook;
  const compared = compareCells(model, space);
  const workOf = (ask: () => unknown): number => {
    const before = workSpent();
    ask();
    return workSpent() - before;
  };
  const first = workOf(() => compared.asWritten(0, 1, 2));
  expect(first).toBeGreaterThan(LOOKING_UP);
  expect(workOf(() => compared.asWritten(0, 1, 2))).toBe(LOOKING_UP);
  expect(workOf(() => compared.signs(0, 2, 1))).toBe(LOOKING_UP);
  expect(workOf(() => compared.signs(0, 1, 3))).toBeGreaterThan(LOOKING_UP);
});
