import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Address, formatAddress, parseAddress } from './address.ts';

const links: readonly Address[] = [
  { origin: 'korea-2017', view: 'situation', look: 'seq' },
  { origin: 'korea-2017', view: 'situation', at: '0110', look: 'seq,us:nash', who: 'china' },
  { origin: 'chicken', view: 'outcomes', look: 'nash', own: { order: 'number', where: 'a = b' } },
  { origin: 'korea-2017', view: 'map', at: '01', look: 'seq', edit: 'x'.repeat(90) },
];

/** From here on the address is of no use without what follows. */
const endOfPath = (link: string) => link.indexOf('?') + 1;

test('an address that was cut says so wherever that was, with an edit and without one', () => {
  for (const address of links) {
    const link = formatAddress(address);
    expect(parseAddress(link)).toEqual(address);
    for (let length = endOfPath(link) + 1; length < link.length; length += 1) {
      const cut = parseAddress(link.slice(0, length));
      expect(cut?.damage, link.slice(0, length)).toBeDefined();
      const lost = cut?.damage?.lostEdit;
      if (address.edit === undefined) expect(lost).not.toBe(true);
      else expect([true, undefined]).toContain(lost);
    }
  }
});

test('what an address says before the place where it was cut is read, and nothing else', () => {
  for (const address of links) {
    const link = formatAddress(address);
    for (const lost of [1, 10, 40]) {
      if (link.length - lost <= endOfPath(link)) continue;
      const { damage: _, own: __, ...read } = parseAddress(link.slice(0, -lost))!;
      expect(address).toMatchObject(read);
    }
  }
});

test('one letter that is another one is noticed, wherever it is', () => {
  const changed = fc.record({
    link: fc.constantFrom(...links.map(formatAddress)),
    place: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    letter: fc.constantFrom(...'abcxyz0189'),
  });
  fc.assert(
    fc.property(changed, ({ link, place, letter }) => {
      const at = 2 + Math.floor(place * (link.length - 2));
      const other = link.slice(0, at) + letter + link.slice(at + 1);
      const isSame = other === link || other.toLowerCase() === link.toLowerCase();
      // What stands for the number of letters in earlier versions is not read where there is a check.
      if (isSame || '/?&=%'.includes(link[at]!) || link.slice(0, at).endsWith('size=')) return;
      const read = parseAddress(other);
      const says = JSON.stringify(read) === JSON.stringify(parseAddress(link));
      expect(says || read?.damage !== undefined, other).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('escapes that a program writes otherwise are no damage, nor is a sign put after the address', () => {
  const link = formatAddress({ origin: 'a', view: 'map', look: 'seq,us:nash', own: { b: 'c d' } });
  const read = parseAddress(link);
  expect(parseAddress(link.replaceAll('%2C', ',').replaceAll('+', '%20'))).toEqual(read);
  for (const after of ['.', ')', '%E2%80%A6', '&utm_source=mail']) {
    expect(parseAddress(link + after)).toEqual(read);
  }
});
