import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import type { Conflict } from '../../src/conflict/conflict.ts';
import { applyJudgement, applyJudgements } from '../../src/judgements/apply-judgement.ts';
import { judgementsBetween } from '../../src/judgements/judgements-between.ts';
import { parseConflict } from '../../src/parse-conflict.ts';
import { sampleFiles } from '../edits/sample-files.ts';
import { someJudgement } from './some-judgement.ts';
import { conflict } from './two-countries.ts';

const conflicts = [conflict, ...sampleFiles.map(({ text }) => parseConflict(text).conflict!)];

/** What verdicts rest on, without words, claims and places. */
function said(conflict: Conflict): unknown {
  const { decisionMakers, bodies, facts, foresight, perceptions, misread } = conflict;
  const parts = {
    ...{ decisionMakers, bodies, facts, foresight: byWhom(foresight), perceptions },
    misread,
  };
  const beside = ['span', 'because', 'says', 'name', 'about'];
  return JSON.parse(
    JSON.stringify(parts, (key, value: unknown) => (beside.includes(key) ? undefined : value)),
  );
}

function byWhom(foresight: Conflict['foresight']) {
  return [...foresight].sort((a, b) => (a.decisionMaker < b.decisionMaker ? -1 : 1));
}

function changed(first: Conflict): fc.Arbitrary<Conflict> {
  return fc.array(someJudgement(first), { minLength: 1, maxLength: 4 }).map((judgements) => {
    let now = first;
    for (const judgement of judgements) {
      const outcome = applyJudgement(now, judgement);
      if (outcome.status === 'applied') now = outcome.conflict;
    }
    return now;
  });
}

it('what lies between two conflicts leads from one to the other, or is named', () => {
  const pair = fc
    .constantFrom(...conflicts)
    .chain((first) => changed(first).map((second) => ({ first, second })));
  let told = 0;
  fc.assert(
    fc.property(pair, ({ first, second }) => {
      const { steps, others } = judgementsBetween(first, second);
      const outcome = applyJudgements(
        first,
        steps.map(({ judgement }) => judgement),
      );
      expect(outcome.status).toBe('applied');
      if (outcome.status !== 'applied') return;
      const isLike = JSON.stringify(said(outcome.conflict)) === JSON.stringify(said(second));
      if (isLike) told++;
      else expect(others).not.toEqual([]);
    }),
    { numRuns: draws(600) },
  );
  // Rankings and the like have no places that a judgement could name; most orders have.
  expect(told).toBeGreaterThan(draws(600) / 1.5);
});

it('nothing lies between a conflict and itself', () => {
  for (const one of conflicts)
    expect(judgementsBetween(one, one)).toEqual({ steps: [], others: [] });
});

it('as few statements as possible are moved', () => {
  const order = (...prefers: string[]) =>
    parseConflict(
      `standoff: 1\ntitle: T\ndecision-makers:\n  a: { options: { x: yes/no, y: yes/no, z: yes/no }, prefers: [ ${prefers.join(', ')} ] }\n`,
    ).conflict!;
  const between = (first: string[], second: string[]) =>
    judgementsBetween(order(...first), order(...second)).steps.map(({ judgement }) => judgement);
  expect(between(['x', 'y', 'z'], ['y', 'z', 'x'])).toEqual([
    { kind: 'move', of: 'a', place: 1, to: 3 },
  ]);
  expect(between(['x', 'y', 'z'], ['z', 'x', 'y'])).toEqual([
    { kind: 'move', of: 'a', place: 3, to: 1 },
  ]);
  expect(between(['x', 'y'], ['{ must: x }', 'y'])).toEqual([
    { kind: 'degree', of: 'a', place: 1, greatly: true },
  ]);
  expect(between(['x', 'y'], ['y'])).toEqual([{ kind: 'drop', of: 'a', place: 1 }]);
  expect(between(['y'], ['y', 'x'])).toMatchObject([{ kind: 'add', of: 'a', place: 2 }]);
});

it('places of a ranking are swapped, as few as it takes', () => {
  const ranking = (order: string) =>
    parseConflict(
      `standoff: 1\ntitle: T\ndecision-makers:\n  a: { moves: { p: [q], q: [r], r: [p] }, ranking: [ ${order} ] }\nstates: { p: one, q: two, r: three }\n`,
    ).conflict!;
  const between = (first: string, second: string) =>
    judgementsBetween(ranking(first), ranking(second));
  expect(between('p, q, r', 'r, p, q').steps.map(({ judgement }) => judgement)).toEqual([
    { kind: 'swap', of: 'a', place: 2 },
    { kind: 'swap', of: 'a', place: 1 },
  ]);
  expect(between('p, q, r', '[p, q], r')).toEqual({
    steps: [],
    others: [{ what: 'preference', of: 'a' }],
  });
});

it('what no judgement says is named', () => {
  const model = (more: string) =>
    parseConflict(
      `standoff: 1\ntitle: T\ndecision-makers:\n  a: { options: { x: yes/no }, prefers: [ x ] }\n  b: { options: { y: yes/no } }\n${more}`,
    ).conflict!;
  const plain = model('');
  const others = (more: string) => judgementsBetween(plain, model(more)).others;
  expect(others('infeasible: [ { when: a.x and b.y } ]')).toEqual([{ what: 'rules' }]);
  expect(others('status-quo: { a.x: no, b.y: no }')).toEqual([{ what: 'status-quo' }]);
  expect(others('one-option-at-a-time: yes')).toEqual([{ what: 'one-option-at-a-time' }]);
  expect(others('facts: { f: { when: a.x } }')).toEqual([{ what: 'facts' }]);
  expect(
    others('bodies: { c: { members: [a], adopts: 1 votes, options: { z: yes/no } } }'),
  ).toContainEqual({
    what: 'body',
    of: 'c',
  });
});
