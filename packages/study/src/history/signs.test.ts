import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsInTurn } from '../casebook/events-in-turn.ts';
import { canAllImprove, deciding, type Signs } from './signs.ts';

/** All orders of some places. */
function ordersOf(places: readonly number[]): number[][] {
  if (places.length === 0) return [[]];
  return places.flatMap((first) =>
    ordersOf(places.filter((one) => one !== first)).map((rest) => [first, ...rest]),
  );
}

const steps = fc.integer({ min: 1, max: 4 }).chain((places) =>
  fc.array(fc.array(fc.constantFrom(-1, 0, 1), { minLength: places, maxLength: places }), {
    maxLength: 4,
  }),
);

describe('some order of the statements has every step as an improvement', () => {
  it('where trying all orders finds one in which the first that says anything of a step speaks for it', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const places = [...(all[0] ?? []).keys()];
        const improvesIn = (order: readonly number[]) => (signs: Signs) => {
          const inOrder = order.map((place) => signs[place]!);
          return inOrder[deciding(inOrder)] === 1;
        };
        const found = ordersOf(places).some((order) => all.every(improvesIn(order)));
        expect(canAllImprove(all)).toBe(found);
      }),
    );
  });
});

describe('events are taken in turn', () => {
  it.each([
    ['as the file has them, of one date', ['2001', '2001', '2001'], [0, 1, 2]],
    [
      'as the file has them, where a month is followed by one of its days',
      ['2001-02', '2001-02-03', '2001'],
      [0, 1, 2],
    ],
    [
      'by their dates, where one stands after one that is surely later',
      ['2003', '2001', '2002'],
      [1, 2, 0],
    ],
    [
      'by their dates, of one date as the file has them',
      ['2002', '2001', '2002', '2001'],
      [1, 3, 0, 2],
    ],
  ])('%s', (_, dates, turn) => {
    expect(eventsInTurn(dates.map((on) => ({ on })))).toEqual(turn);
  });
});
