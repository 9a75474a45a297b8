import { mostOf } from '@standoff/engine';
import { expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { looks, looksBetween, nothing, times, together } from './costs.ts';
import { searchingErrors } from './errors-cost.ts';
import { mistaken } from './mistaken.ts';

const text = (more = '') => `standoff: 1
title: Two
decision-makers:
  ann: { options: { x: yes/no }, prefers: [bob.y, not x] }
  bob: { options: { y: yes/no }, prefers: [ann.x, not y, y] }
facts: { both: ann.x and bob.y }
status-quo: { ann.x: no, bob.y: no }
${more}`;

it('work one after the other takes the sum, at least and at most', () => {
  expect(together()).toEqual(nothing);
  const [sure, searched] = [looks(1_000), looksBetween(1_000, 5_000)];
  const both = together(sure, searched);
  expect(both.milliseconds).toBe(2 * sure.milliseconds);
  expect(mostOf(both)).toBeCloseTo(6 * sure.milliseconds);
  expect(looksBetween(1_000, 1_000)).toEqual(sure);
});

it('the same work so often needs its memory once, and none where it is not done', () => {
  const work = { ...looksBetween(1_000, 5_000), bytes: 7 };
  const often = times(3, work);
  expect(often.bytes).toBe(7);
  expect([often.milliseconds, mostOf(often)]).toEqual([3 * work.milliseconds, 3 * mostOf(work)]);
  expect(times(0, work)).toMatchObject({ milliseconds: 0, bytes: 0 });
  expect(times(2, looks(10))).not.toHaveProperty('upTo');
});

it('whoever sees the conflict as it is, is not mistaken', () => {
  const seen = text('perceptions: { ann: { bob: { prefers: [y] } } }\n');
  expect(mistaken(openText(text()).casebook, [])).toBe(0);
  expect(mistaken(openText(seen).casebook, [])).toBe(1);
});

it('a search for more errors takes longer, and one that is about facts as well', () => {
  const { casebook } = openText(text());
  const cost = (upTo: number, facts: boolean) =>
    searchingErrors({ casebook, upTo, facts }, { size: 0, sets: 1 }).milliseconds;
  expect(cost(1, false)).toBeGreaterThan(0);
  expect(cost(2, false)).toBeGreaterThan(cost(1, false));
  expect(cost(1, true)).toBeGreaterThan(cost(1, false));
});

it('a search for errors goes by how many sets were made, once that is known', () => {
  const bounds = { casebook: openText(text()).casebook, upTo: 2, facts: false };
  const left = (sets: number) => searchingErrors(bounds, { size: 2, sets }).milliseconds;
  expect(left(0)).toBe(0);
  expect(left(20)).toBeCloseTo(10 * left(2));
  expect(searchingErrors(bounds, { size: 3, sets: 20 }).milliseconds).toBe(0);
});
