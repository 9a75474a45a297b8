import { expect, it } from 'vitest';
import { namedPlaces, numberedPlaces } from './named-places.ts';

const called = (id: string) => ({ entries: [['id', id] as const, ['want', id] as const] });
const at = (place: string) => ({ entries: [['want', 'x'] as const, ['at', place] as const] });
const order = [called('peace'), 'dam', called('fields')];

it('shows the numbers of places that are named, and writes their names again', () => {
  const named = { drop: ['fields', '2'], add: 'x', at: 'peace' };
  const numbered = { drop: ['3', '2'], add: 'x', at: '1' };
  expect(numberedPlaces(named, order)).toEqual(numbered);
  expect(namedPlaces(numbered, order)).toEqual(named);
  expect(numberedPlaces({ drop: 'fields' }, order)).toEqual({ drop: '3' });
});

it('counts additions in what those before them have left', () => {
  const named = { drop: 'peace', add: [at('fields'), at('fields'), at('4')] };
  const numbered = { drop: '1', add: [at('2'), at('3'), at('4')] };
  expect(numberedPlaces(named, order)).toEqual(numbered);
  expect(namedPlaces(numbered, order)).toEqual({
    ...named,
    add: [at('fields'), at('fields'), at('fields')],
  });
});

it('leaves names that nothing has', () => {
  expect(numberedPlaces({ drop: 'nothing' }, order)).toEqual({ drop: 'nothing' });
});
