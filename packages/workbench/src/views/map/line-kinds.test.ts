import { expect, test } from 'vitest';
import type { Order, ShownMapArc } from '../../desk/shown-conflict.ts';
import { lineKinds } from './line-kinds.ts';

const arcs = (...orders: Order[]) => orders.map((order) => ({ order }) as ShownMapArc);

test('a legend explains the lines that are drawn, and no others', () => {
  expect(lineKinds([])).toEqual([]);
  expect(lineKinds(arcs('better', 'better')).map(({ look }) => look)).toEqual(['gain']);
  expect(lineKinds(arcs('equal', 'worse', 'unknown'))).toEqual([
    { look: 'loss', words: 'a step down for its maker' },
    { look: 'even', words: 'no gain or not known for its maker' },
  ]);
});
