import { defaultLimits, findConcept, runToEnd } from '@standoff/engine';
import { expect, test } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { editedOrder } from './edited-order.ts';
import { inverseOf } from './inverse.ts';

/** Ann chooses between a and d; where she may go from a third state says nobody. */
const ranked = (ranking: string) =>
  openText(`standoff: 1
title: Four places
states: [a, b, c, d]
decision-makers:
  ann: { moves: { a: d }, ranking: [${ranking}] }
status-quo: a
`);

function inverseBy(ranking: string, upTo: number) {
  const opened = ranked(ranking);
  const found = runToEnd(
    inverseOf(opened, {
      states: [opened.casebook.statusQuo!],
      concept: findConcept('nash')!,
      changing: [0],
      upTo,
      maxTraces: 1000,
      limits: defaultLimits,
    }),
  );
  if ('status' in found) throw new Error(found.status);
  return { size: found.size, upTo: found.upTo };
}

test.each([
  ['d, b, c, a', 2, undefined],
  ['d, b, c, a', 3, 3],
  ['d, b, a, c', 3, 2],
  ['b, d, a, c', 4, 1],
  ['a, b, c, d', 3, 0],
])('with %s and up to %i changes the fewest are %s', (ranking, upTo, size) => {
  expect(inverseBy(ranking, upTo)).toEqual({ size, upTo });
});

test('a swap of neighbours in a ranking says whether a great gap lies between them', () => {
  const { conflict } = ranked("d, b, '>>', c, a").casebook;
  const order = runToEnd(editedOrder(conflict.decisionMakers[0]!, 1))!;
  const swaps = order.choices.flatMap(({ judgements }) => judgements);
  expect(swaps).toEqual([
    { kind: 'swap', of: 'ann', place: 1 },
    { kind: 'swap', of: 'ann', place: 2, across: true },
    { kind: 'swap', of: 'ann', place: 3 },
  ]);
});
