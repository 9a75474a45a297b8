import { expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { readProposition } from './read-proposition.ts';
import { writeProposition } from './write-proposition.ts';

const narrows = `
standoff: 1
title: The narrows
decision-makers:
  east: { options: { toll: yes/no }, prefers: [{ never: closed }, toll] }
  west: { options: { blockade: [none, some] }, prefers: [{ not: east.toll }] }
bodies:
  court: { members: [east, west], adopts: 2 votes, options: { fine: yes/no } }
facts:
  closed: east.toll and west.blockade = some
states:
  free: { east.toll: no, west.blockade: none, court.fine: no }
status-quo: { east.toll: yes, west.blockade: none, court.fine: no }
deals:
  calm: { parties: [east, west], terms: { east.toll: no, west.blockade: some } }
`;
const { casebook } = openText(narrows);
const read = (text: string) => readProposition(casebook, text);

function meant(text: string) {
  const found = read(text);
  if ('problem' in found) throw new Error(found.problem);
  return found.value;
}

it.each([
  'stable status-quo seq',
  'not stable free nash east',
  'stable status-quo gmr east+west',
  'holds calm smr',
  'harmless east status-quo over free',
  'pattern free under none among nash,seq',
  'pattern free under nash among nash,seq for east',
  'leads status-quo to free by moves',
  'must-lose east from status-quo to free by worse',
  'passes court (court.fine = yes)',
  'all (tempted somebody from free) (untempted east,west from status-quo)',
  'in (reading strong) stable free nash',
  'in (unknown a leaves) stable free nash',
  'in (foresight file east=seq east+west=nash) stable-by-foresight free',
])('%s is read, and written so that the same is read', (text) => {
  const once = meant(text);
  expect(meant(writeProposition(casebook, once))).toEqual(once);
});

it('looks up what is named', () => {
  const start = casebook.stateId(casebook.statusQuo!);
  expect(meant('stable status-quo seq')).toEqual({
    ...{ kind: 'stable', state: start, concept: 'seq', so: true },
  });
  expect(meant('stable status-quo seq west+east')).toMatchObject({ together: ['east', 'west'] });
  expect(meant('leads status-quo to closed by moves')).not.toHaveProperty('atStart');
  expect(meant('leads status-quo to east.toll by moves')).toMatchObject({ atStart: 'so' });
  // What has no denial is denied by saying that it is not so.
  expect(meant('not pattern free under nash among nash')).toMatchObject({
    kind: 'all',
    so: false,
  });
  const within = meant('in (reading strong) all (stable free nash) (tempted east from free)');
  expect(within).toMatchObject({
    of: [{ in: { reading: 'strong' } }, { in: { reading: 'strong' } }],
  });
});

it.each([
  ['stable nowhere nash', 'nowhere'],
  ['stable free nish', 'nish'],
  ['stable free nash north', 'north'],
  ['harmless court status-quo over free', 'court'],
  ['passes east free', 'east'],
  ['holds war nash', 'war'],
  ['untempted east,east from free', 'east'],
  ['in (reading odd) stable free nash', 'odd'],
  ['in (foresight file north=seq) stable-by-foresight free', 'north'],
  ['in (foresight file east=sequel) stable-by-foresight free', 'sequel'],
  ['in (foresight file east=seq east=nash) stable-by-foresight free', 'east'],
  ['must-lose east from free to free by luck', 'luck'],
  ['least-losses free to free some', 'some'],
])('%s names nothing that is there: %s', (text, name) => {
  const found = read(text);
  expect('problem' in found && found.problem).toContain(name);
});

it('says that there is no status quo where one is meant', () => {
  const { casebook: open } = openText(
    narrows.replace(/^status-quo.*$/m, '').replace(/^deals[\s\S]*/m, ''),
  );
  const found = readProposition(open, 'reached free');
  expect('problem' in found && found.problem).toMatch(/status quo/);
});
