import { expect, test } from 'vitest';
import { formatAddress, parseAddress } from './address.ts';
import { type MapChoices, readMap, usualMap, writeMap } from './map-choices.ts';

const chosen: MapChoices = {
  layering: 'liking',
  moves: 'improvements',
  hidden: ['us', 'south-korea'],
  asList: true,
  from: '0100',
  added: ['.0.36', '.1.36'],
  selection: { kind: 'arc', id: 'us s1 s2' },
  path: [
    { mover: 'us', to: '0200' },
    { mover: 'south-korea', to: '.0.36' },
  ],
};

test('a map that is as usual is not mentioned', () => {
  expect(writeMap(usualMap)).toEqual({});
  expect(readMap({})).toEqual(usualMap);
});

test('what was chosen on a map comes back from an address', () => {
  const address = { origin: 'korea-2017', view: 'map', map: writeMap(chosen) };
  const written = formatAddress(address);
  expect(written).toContain('without=us*south-korea');
  expect(parseAddress(written)).toEqual(address);
  expect(readMap(parseAddress(written)!.map!)).toEqual(chosen);
});

test('what is not known is as usual', () => {
  expect(readMap({ columns: 'x', moves: 'none', chosen: 'dream*1' })).toEqual(usualMap);
});
