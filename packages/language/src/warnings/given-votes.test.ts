import { expect, it } from 'vitest';
import { parseConflict } from '../parse-conflict.ts';

function warned(option: string, rest = '', members = '[a, { x: yes }, { y: yes }]'): string[] {
  const { diagnostics } = parseConflict(`standoff: 1
title: A council
decision-makers: { a: { options: { go: yes/no }, prefers: [go, c.seat = two] } }
bodies: { c: { members: ${members}, adopts: 2 votes, options: { seat: ${option} }${rest} } }
status-quo: { a.go: no }
`);
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

const repeals =
  'vote-on-repeal: x and y vote yes on every draft, so also on one that takes back seat';

it('a vote given as yes is warned of where what it carries can be taken back', () => {
  expect(warned('[one, two]')).toEqual([repeals]);
  expect(warned('{ levels: [one, two], moves: step }')).toEqual([repeals]);
  expect(warned('{ levels: [one, two], moves: [one to two, two to one] }')).toEqual([repeals]);
  expect(warned('[one, two]', '', '[a, { x: yes }, { y: abstain }]')).toEqual([
    'vote-on-repeal: x votes yes on every draft, so also on one that takes back seat',
  ]);
});

it('a decision maker is to be written without its vote, since it has wishes', () => {
  const { diagnostics } = parseConflict(`standoff: 1
title: A council
decision-makers: { a: { options: { go: yes/no }, prefers: [go, c.seat] }, b: { prefers: [c.seat] } }
bodies: { c: { members: [a, { b: yes }], adopts: 2 votes, options: { seat: yes/no } } }
status-quo: { a.go: no }
`);
  expect(diagnostics.map(({ help }) => help)).toEqual([
    expect.stringContaining('or write b without a vote, so that wishes decide'),
  ]);
});

it('is not warned of where nothing goes back, a sponsor has to want a draft, or nobody votes yes', () => {
  expect(warned('{ levels: [one, two], moves: one-way }')).toEqual([]);
  expect(warned('{ levels: [one, two], moves: [one to two] }')).toEqual([]);
  expect(warned('[one, two]', ', sponsors: [a]')).toEqual([]);
  expect(warned('[one, two]', '', '[a, { x: no }, { y: abstain }]').join()).not.toContain('repeal');
});
