import { expect, it } from 'vitest';
import { river } from '../../test/edits/river.ts';
import { type CitingPart, citeClaim, gradeCitation, removeCitation } from './citations.ts';
import { removeNamed } from './remove-named.ts';
import { renameId } from './rename-id.ts';

it.each<[CitingPart, string]>([
  [{ kind: 'statement', decisionMaker: 'upper', place: 1 }, '{ never: war, because: c02 }'],
  [{ kind: 'fact', id: 'war' }, 'and upper.dam, because: [c01, c02] }'],
])('%j cites a claim and no longer', (part, expected) => {
  const cited = citeClaim(river, { part, claim: 'c02' });
  expect(cited.status === 'edited' && cited.text).toContain(expected);
  const text = cited.status === 'edited' ? cited.text : '';
  expect(removeCitation(text, { part, claim: 'c02' })).toMatchObject({ text: river });
});

it.each<[CitingPart, string]>([
  [
    { kind: 'statement', decisionMaker: 'lower', place: 1 },
    '[{ want: not upper.dam, because: c02 }, ',
  ],
  [{ kind: 'rule', place: 1 }, '- { when: upper.dam and upper.water = shared, because: c02 }\n'],
  [
    { kind: 'option', owner: 'upper', option: 'dam' },
    'dam: { levels: yes/no, moves: one-way, because: c02 }\n',
  ],
  [{ kind: 'status-quo' }, 'lower.army: home, because: c02 }'],
])('%j is written out when it cites its first claim', (part, expected) => {
  const cited = citeClaim(river, { part, claim: 'c02' });
  expect(cited.status === 'edited' && cited.text).toContain(expected);
});

it('a claim that does not exist is not cited', () => {
  const outcome = citeClaim(river, { part: { kind: 'rule', place: 1 }, claim: 'c09' });
  expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'no-such-entry' } });
});

const war: CitingPart = { kind: 'fact', id: 'war' };

/** The river with other reasons for the war. */
function because(reasons: string): string {
  return river.replace('upper.dam, because: c01 }', `upper.dam, because: ${reasons} }`);
}

it.each([
  ['c01', '{ c01: suggests }'],
  ['{ c01: says }', '{ c01: suggests }'],
  ['[c02, c01]', '[c02, { c01: suggests }]'],
  ['[{ c02: part }, { c01: says }]', '[{ c02: part }, { c01: suggests }]'],
  ['{ c01: says, c02: part }', '{ c01: suggests, c02: part }'],
])('in %s a claim gets a grade: %s', (before, after) => {
  const graded = gradeCitation(because(before), { part: war, claim: 'c01', grade: 'suggests' });
  expect(graded).toMatchObject({ status: 'edited', text: because(after) });
});

it.each([
  ['{ c01: says }', 'c01'],
  ['[c02, { c01: says }]', '[c02, c01]'],
  ['{ c01: says, c02: part }', '[{ c02: part }, c01]'],
  ['[{ c01: says, c02: part }]', '[{ c02: part }, c01]'],
])('in %s a claim loses its grade: %s', (before, after) => {
  const graded = gradeCitation(because(before), { part: war, claim: 'c01' });
  expect(graded).toMatchObject({ status: 'edited', text: because(after) });
});

it.each([
  ['{ c01: says }', undefined],
  ['[c02, { c01: says }]', 'c02'],
  ['[{ c01: says }, { c02: part }]', '{ c02: part }'],
  ['{ c01: says, c02: part }', '{ c02: part }'],
])('from %s a claim is taken with its grade', (before, after) => {
  const removed = removeCitation(because(before), { part: war, claim: 'c01' });
  const text =
    after === undefined
      ? river.replace('upper.dam, because: c01 }', 'upper.dam }')
      : because(after);
  expect(removed).toMatchObject({ status: 'edited', text });
});

it.each(['{ c02: part }', '[{ c02: part }]'])('beside %s another claim is cited', (before) => {
  const cited = citeClaim(because(before), { part: war, claim: 'c01' });
  expect(cited).toMatchObject({ text: because('[{ c02: part }, c01]') });
});

it('what is not cited gets no grade', () => {
  const outcome = gradeCitation(river, { part: war, claim: 'c02', grade: 'says' });
  expect(outcome).toMatchObject({ status: 'refused', reason: { code: 'no-such-entry' } });
});

it('a graded claim is renamed, and taken out with its claim', () => {
  const text = because('[c02, { c01: suggests }]');
  const claim = { kind: 'claim', id: 'c01' } as const;
  const renamed = renameId(text, { thing: claim, to: 'first' });
  expect(renamed.status === 'edited' && renamed.text).toContain('[c02, { first: suggests }]');
  const removed = removeNamed(text, { thing: claim, cascade: true });
  expect(removed.status === 'edited' && removed.text).toContain('upper.dam, because: [c02] }');
});
