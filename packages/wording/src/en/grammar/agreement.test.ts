import { describe, expect, it } from 'vitest';
import { agreementOf, isPlural } from './agreement.ts';

describe('a name', () => {
  it.each([
    'The families',
    'the rangers',
    'families of the missing',
    'the people',
    'local farmers',
    'Russia and China',
    'the Netherlands and the Philippines',
    'Upper Egypt and Sudan',
    'The Houthis',
    'the Greens',
    'The Allies',
    'Executives',
  ])('%s is plural', (name) => {
    expect(isPlural(name)).toBe(true);
  });

  it.each([
    'The Council',
    'the United States',
    'United Nations',
    'Médecins sans Frontières',
    'the EU',
    'A',
    's',
    'us',
    'dprk',
    'Trinidad and Tobago',
    'Ministry of Health and Safety',
    'the press',
    'the congress',
    'the committee of the families',
    'The Netherlands',
    'the ministry',
    'the Philippines',
    'The Bahamas',
    'The Times',
    'The Swiss',
    'The Economist',
    'the Solomon Islands',
    'Neighbours',
  ])('%s is one', (name) => {
    expect(isPlural(name)).toBe(false);
  });
});

it('verbs and pronouns agree with one, with several and with one that is plural', () => {
  const say = (...names: string[]) => {
    const { verb, they, their } = agreementOf(names);
    return `${verb('has')} moves that ${they} ${verb('likes')}, and ${verb('vetoes')} what is not ${their} own`;
  };
  expect(say('Korea')).toBe('has moves that it likes, and vetoes what is not its own');
  const plural = 'have moves that they like, and veto what is not their own';
  expect(say('Korea', 'Japan')).toBe(plural);
  expect(say('The families')).toBe(plural);
});

it('what the file says of a name goes before its ending', () => {
  expect(agreementOf([{ name: 'The Dutch', plural: true }]).they).toBe('they');
  expect(agreementOf([{ name: 'The Angels', plural: false }]).they).toBe('it');
  expect(agreementOf([{ name: 'The Greens' }]).they).toBe('they');
});
