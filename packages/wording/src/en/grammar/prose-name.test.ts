import { describe, expect, it } from 'vitest';
import { capitalize, openingName, openingNames, proseName } from './prose-name.ts';

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
    ['The Council', 'the Council'],
    ['the EU', 'the EU'],
    ['the Council of the European Union', 'the Council of the European Union'],
    ['A Commission', 'a Commission'],
    ['A rescue', 'a rescue'],
    ['An ally', 'an ally'],
    ['A', 'A'],
    ['Our Government', 'Our Government'],
    ['Japan’s Government', 'Japan’s Government'],
    ['The families', 'the families'],
    ['Médecins sans Frontières', 'Médecins sans Frontières'],
    ['Theodora', 'Theodora'],
  ])('%s reads %s', (name, prose) => {
    expect(proseName(name)).toBe(prose);
  });

  it('begins with a capital where it opens the sentence', () => {
    expect(openingName('United States')).toBe('The United States');
    expect(openingName('the miller')).toBe('The miller');
    expect(openingName('The Council')).toBe('The Council');
    expect(openingName('an ally')).toBe('An ally');
    expect(openingName('A')).toBe('A');
  });

  it('opens a sentence with a capital', () => {
    expect(openingName('ministry')).toBe('Ministry');
    expect(openingName('city council')).toBe('City council');
    expect(openingName('the-union')).toBe('the-union');
    expect(openingName('eBay')).toBe('eBay');
  });

  it('keeps its letters where it is no more than an id', () => {
    expect(openingName('dprk')).toBe('dprk');
    expect(openingNames(['us', 'United States', 'the miller'])).toBe(
      'us, the United States and the miller',
    );
    expect(openingNames(['United States', 'us'])).toBe('The United States and us');
  });
});

it('a text begins with a capital, whatever its first letter', () => {
  expect(capitalize('été')).toBe('Été');
  expect(capitalize('')).toBe('');
});
