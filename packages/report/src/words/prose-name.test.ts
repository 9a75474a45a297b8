import { describe, expect, it } from 'vitest';
import { capitalize, openingName, proseName } from './prose-name.ts';

describe('a name inside a sentence', () => {
  it.each([
    ['United States', 'the United States'],
    ['US', 'the US'],
    ['UN Security Council', 'the UN Security Council'],
    ['International Joint Commission', 'the International Joint Commission'],
    ['China', 'China'],
    ['North Korea', 'North Korea'],
    ['US Support', 'US Support'],
    ['The priest', 'the priest'],
    ['Theodora', 'Theodora'],
  ])('%s reads %s', (name, prose) => {
    expect(proseName(name)).toBe(prose);
  });

  it('begins with a capital where it opens the sentence', () => {
    expect(openingName('United States')).toBe('The United States');
    expect(openingName('dprk')).toBe('Dprk');
  });
});

it('a text begins with a capital, whatever its first letter', () => {
  expect(capitalize('été')).toBe('Été');
  expect(capitalize('')).toBe('');
});
