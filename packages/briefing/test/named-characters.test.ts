import { expect, it } from 'vitest';
import { decodeNamedCharacterReference, knowCharacters } from '../reader/named-characters.ts';

it('the engine knows the characters that its page says, and no other names', () => {
  knowCharacters({ hellip: '…', semi: ';' });
  const names = ['hellip', 'semi', 'notit', 'toString'];
  expect(names.map(decodeNamedCharacterReference)).toEqual(['…', ';', false, false]);
});
