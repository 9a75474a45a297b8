import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAddress, formatKept, parseAddress, parseKept } from './address.ts';

const word = fc.string({ minLength: 1, maxLength: 12 });

test('an address that was written is read as it was meant', () => {
  fc.assert(
    fc.property(word, word, word, (origin, at, edit) => {
      const address = { origin, view: 'outcomes', at, look: 'seq', read: 'strong', edit };
      expect(parseAddress(formatAddress(address))).toEqual(address);
    }),
  );
});

test('nothing at all opens the main case, and the bare root the library', () => {
  expect(parseAddress('')).toEqual({ origin: 'korea-2017', view: 'situation' });
  expect(parseAddress('#/')).toBeUndefined();
});

test('what cannot be read does not throw', () => {
  expect(parseAddress('#/%E0%A4%A/situation')).toMatchObject({ view: 'situation' });
});

test('the address of a kept document is told from that of a case', () => {
  expect(parseKept(formatKept('0a1b'))).toBe('0a1b');
  expect(parseKept('#/korea-2017/situation')).toBeUndefined();
});
