import { expect, it } from 'vitest';
import { read } from '../../test/judgements/two-countries.ts';
import { parseConflict } from '../parse-conflict.ts';
import { applyJudgement } from './apply-judgement.ts';

const { conflict } = parseConflict(`standoff: 1
title: Treaty
decision-makers:
  upper: { options: { shares: yes/no }, prefers: [not shares] }
  lower: { options: { pays: yes/no }, prefers: [upper.shares] }
agreements:
  treaty: { parties: [upper, lower], levels: [none, signed], binds: { signed: upper.shares } }
`);

const INSTEAD =
  '"treaty" is an agreement: who changes it is said by its moves; a variant can set "agreements.treaty.moves", with "nobody" where it is not to be left';

it.each([
  [{ kind: 'lock', of: 'treaty', option: 'status', value: 'signed' }, 'other-form'],
  [{ kind: 'rule', of: 'treaty', value: '1 votes' }, 'impossible-rule'],
])('of an agreement it is said what to do instead of %j', (judgement, code) => {
  expect(applyJudgement(conflict!, read(judgement, conflict!))).toEqual({
    status: 'refused',
    reason: { code, message: INSTEAD },
  });
});
