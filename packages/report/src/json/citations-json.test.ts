import { expect, it } from 'vitest';
import { citationsToJson } from './citations-json.ts';

it('documents have the ids of claims, and beside them the grades of links that have one', () => {
  const links = [{ claim: 'c05' }, { claim: '__proto__', grade: 'suggests' } as const];
  const told = citationsToJson(links);
  expect(told.claims).toEqual(['c05', '__proto__']);
  expect(JSON.stringify(told.grades)).toBe('{"__proto__":"suggests"}');
  expect(citationsToJson([{ claim: 'c05' }])).toEqual({ claims: ['c05'] });
});
