import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAddress, formatKept, isTooLong, parseAddress, parseKept } from './address.ts';

const word = fc.string({ minLength: 1, maxLength: 12 });

test('an address that was written is read as it was meant', () => {
  fc.assert(
    fc.property(word, word, word, (origin, at, edit) => {
      const address = { origin, view: 'outcomes', at, look: 'seq', read: 'strong', edit };
      expect(parseAddress(formatAddress(address))).toEqual(address);
    }),
  );
});

const linked = formatAddress({ origin: 'korea-2017', view: 'map', at: '01', edit: 'x'.repeat(90) });

test('an address of the version before, which says the number of letters alone, does as it did', () => {
  const before = linked.replace(/check=[^&]*&/, '');
  expect(parseAddress(before)).toEqual(parseAddress(linked));
  expect(parseAddress(before.slice(0, -1))?.damage).toEqual({ kind: 'incomplete', lostEdit: true });
});

test('what programs put after an address is no part of it', () => {
  expect(parseAddress(`${linked}.`)).toEqual(parseAddress(linked));
  expect(parseAddress(`${linked}%E2%80%A6)`)).toEqual(parseAddress(linked));
});

test('an address from before the number of letters was said opens as it did', () => {
  expect(parseAddress('#/korea-2017/map?edit=abc')).toMatchObject({ edit: 'abc' });
  expect(parseAddress('#/korea-2017/map?edit=abc')?.damage).toBeUndefined();
});

test('an address may be long by its edit, not by anything else', () => {
  const long = 'x'.repeat(100_000);
  expect(isTooLong(formatAddress({ origin: 'a', view: 'map', edit: long }))).toBe(false);
  expect(isTooLong(formatAddress({ origin: 'a', view: 'map', together: long }))).toBe(true);
  expect(isTooLong(`#/a/map?edit=${'x'.repeat(2_000_000)}`)).toBe(true);
});

test('nothing at all opens the main case, and the bare root the library', () => {
  expect(parseAddress('')).toEqual({ origin: 'korea-2017', view: 'read' });
  expect(parseAddress('#/')).toBeUndefined();
});

test('says from where the drafts of a vote start, in words that it knows', () => {
  expect(parseAddress('#/korea-2017/votes?start=before')).toMatchObject({ start: 'before' });
  expect(parseAddress('#/korea-2017/votes?start=moon')).not.toHaveProperty('start');
  const vote = { origin: 'korea-2017', view: 'votes', draft: '010', start: 'before' } as const;
  expect(parseAddress(formatAddress(vote))).toEqual(vote);
});

test('what cannot be read does not throw', () => {
  expect(parseAddress('#/%E0%A4%A/situation')).toMatchObject({ view: 'situation' });
});

test('the address of a kept document is told from that of a case', () => {
  expect(parseKept(formatKept('0a1b'))).toBe('0a1b');
  expect(parseKept('#/korea-2017/situation')).toBeUndefined();
});

test('an address that lost all its words says so, wherever it was cut between them and the view', () => {
  const path = '#/korea-2017/map';
  expect(linked.startsWith(`${path}/?`)).toBe(true);
  for (const cut of [`${path}/`, `${path}/?`, `${path}?`]) {
    expect(parseAddress(cut)).toMatchObject({ origin: 'korea-2017', view: 'map' });
    expect(parseAddress(cut)?.damage).toEqual({ kind: 'incomplete', lostEdit: undefined });
  }
  expect(parseAddress(path)?.damage).toBeUndefined();
  expect(parseAddress(formatAddress({ origin: 'chicken', view: 'map' }))?.damage).toBeUndefined();
});

test('an address without that slash, as it was written before, opens as it did', () => {
  const before = linked.replace('/?', '?');
  expect(parseAddress(before)).toEqual(parseAddress(linked));
});
