import { expect, it } from 'vitest';
import { conflictOf, found, twoSides } from '../../test/parse/found.ts';
import { modelJsonSchema } from '../schema/json-schema.ts';

/** The model in which the first statement cites what is given. */
function citing(because: string): string {
  const claims =
    'sources: { a: { title: A } }\nclaims: { c: { says: x, at: a p. 1 }, d: { says: y, at: a p. 2 } }\n';
  const prefers = `[{ not: war, because: ${because} }, { want: posture = talks, because: [c, d] }]`;
  return twoSides(claims, prefers).replace(
    '[not war, tests = continued]',
    '[{ not: war, because: c }, { want: tests = continued, because: c }]',
  );
}

it.each([
  ['c', [{ claim: 'c' }]],
  ['[c, d]', [{ claim: 'c' }, { claim: 'd' }]],
  ['{ c: suggests }', [{ claim: 'c', grade: 'suggests' }]],
  ['[c, { d: part }]', [{ claim: 'c' }, { claim: 'd', grade: 'part' }]],
  [
    '{ d: says, c: part }',
    [
      { claim: 'd', grade: 'says' },
      { claim: 'c', grade: 'part' },
    ],
  ],
])('because: %s', (because, links) => {
  const text = citing(because);
  expect(found(text)).toEqual([]);
  const { preference } = conflictOf(text).decisionMakers.find(({ id }) => id === 'us')!;
  expect(preference.kind === 'prioritized' && preference.statements[0]?.because).toEqual(links);
});

it.each([
  ['{ c: maybe }', ['unknown-word: maybe']],
  ['{ c: sugests }', ['unknown-word: sugests']],
  ['[c, { e: says }]', ['unknown-claim: e']],
  ['[c, c]', ['repeated-entry: c']],
  ['[c, { c: says }]', ['repeated-entry: c']],
  ['{ c: says, c: part }', ['duplicate-key: c']],
  ['[{ c: [says] }]', ['wrong-kind: [says]']],
])('because: %s is wrong', (because, problems) => {
  expect(found(citing(because))).toEqual(problems);
});

it('an editor is told of the grades by the schema', () => {
  const { because } = modelJsonSchema()['$defs'] as { readonly because: unknown };
  expect(JSON.stringify(because)).toContain('"enum":["says","part","suggests"]');
});
