import fc from 'fast-check';
import { expect, it } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { criteriaOf, mostTelling } from './most-telling.ts';

it('the most telling are the first of a stable sort by all criteria', () => {
  const criteria = [(cell: number) => cell % 3, (cell: number) => -(cell % 5)];
  const key = (cell: number) => criteria[0]!(cell) * 10 + criteria[1]!(cell);
  fc.assert(
    fc.property(fc.array(fc.nat(30)), fc.integer({ min: 1, max: 8 }), (cells, limit) => {
      const sorted = [...cells].sort((a, b) => key(a) - key(b));
      expect(mostTelling(cells, limit, criteria)).toEqual(sorted.slice(0, limit));
    }),
  );
});

it('each of very many cells is asked once by each criterion, however many are wanted', () => {
  const cells = Array.from({ length: 2000 }, (_, k) => (k * 7919) % 2000);
  for (const limit of [cells.length, 20]) {
    let asked = 0;
    const told = mostTelling(cells, limit, [
      (cell) => {
        asked += 1;
        return cell;
      },
    ]);
    expect(told).toEqual(Array.from({ length: limit }, (_, k) => k));
    // Once to be held against the last that is wanted, once to be kept.
    expect(asked).toBeLessThanOrEqual(2 * cells.length);
  }
});

it('the status quo comes first, then what holds under most concepts', () => {
  const analysis = analyzeText(river);
  const { casebook } = analysis;
  const cells = ['s1', 's3', 's5', 's2'].map((id) =>
    casebook.space.cellOf(casebook.stateWithId(id)!),
  );
  const told = mostTelling(cells, 9, criteriaOf(analysis));
  expect(told.map((cell) => casebook.stateId(casebook.space.codeOf(cell)))).toEqual([
    's2',
    's5',
    's3',
    's1',
  ]);
});
