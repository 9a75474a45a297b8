import { expect, it } from 'vitest';
import { sayName } from './state-name.ts';

it('an id is said in words, a name as it is written', () => {
  expect(sayName('open-war')).toBe('Open war');
  expect(sayName('Freeze without THAAD')).toBe('Freeze without THAAD');
  expect(sayName('De-escalation')).toBe('De-escalation');
  expect(sayName('a cease-fire')).toBe('A cease-fire');
});
