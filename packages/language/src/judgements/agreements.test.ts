import { expect, it } from 'vitest';
import { read } from '../../test/judgements/two-countries.ts';
import { parseConflict } from '../parse-conflict.ts';
import { applyJudgement, editJudgement } from './apply-judgement.ts';

const text = `standoff: 1
title: Treaty
decision-makers:
  upper: { options: { shares: yes/no }, prefers: [not shares] }
  lower: { options: { pays: yes/no }, prefers: [upper.shares] }
agreements:
  treaty: { parties: [upper, lower], levels: [none, signed], binds: { signed: upper.shares } }
deals:
  river: { parties: [upper, lower], terms: { upper.shares: yes } }
`;
const { conflict } = parseConflict(text);

const INSTEAD =
  '"treaty" is an agreement: who changes it is said by its moves, which a judgement of kind "transitions" changes; a variant can set "agreements.treaty.moves", with "nobody" where it is not to be left';

it.each([
  [{ kind: 'limit', of: 'treaty', option: 'status', value: 'free' }, 'other-form'],
  [{ kind: 'rule', of: 'treaty', value: '1 votes' }, 'impossible-rule'],
])('of an agreement it is said what to do instead of %j', (judgement, code) => {
  expect(applyJudgement(conflict!, read(judgement, conflict!))).toEqual({
    status: 'refused',
    reason: { code, message: INSTEAD },
  });
});

it.each([
  [
    { kind: 'lock', of: 'treaty', option: 'status', value: 'signed' },
    'binds: { signed: upper.shares } }',
    'moves: { none to signed: all, signed to none: nobody }, binds: { signed: upper.shares } }',
  ],
  [
    { kind: 'transitions', of: 'treaty', value: { 'none to signed': '1 of' } },
    'binds: { signed: upper.shares } }',
    'moves: { none to signed: 1 of }, binds: { signed: upper.shares } }',
  ],
  [
    { kind: 'notice', of: 'treaty', value: true },
    'binds: { signed: upper.shares } }',
    'binds: { signed: upper.shares }, notice: yes }',
  ],
  [
    { kind: 'term', of: 'river', owner: 'treaty', option: 'status', value: 'signed' },
    'terms: { upper.shares: yes }',
    'terms: { upper.shares: yes, treaty: signed }',
  ],
])('%j is written into the file', (judgement, before, after) => {
  const outcome = editJudgement(text, conflict!, read(judgement, conflict!));
  expect(outcome).toMatchObject({ status: 'edited', text: text.replace(before, after) });
});
