import { expect, it } from 'vitest';
import { river } from '../../test/edits/river.ts';
import { type CitingPart, citeClaim, removeCitation } from './citations.ts';

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
