import { expect, test } from 'vitest';
import { certain } from '../sweep/choices.ts';
import type { Edit, EditedOrder } from './edited-order.ts';
import { storiesOf } from './stories.ts';

/** One set for each list of edits, which are those of the only decision maker. */
function storiesBy(...lists: readonly (readonly Edit[])[]) {
  const choices = lists.map((edits) => ({ ...certain.choices[0]!, edits }));
  const orders: EditedOrder[] = [{ ...certain, choices }];
  const sets = lists.map((_, choice) => ({ judgements: [], choices: [choice], states: [] }));
  return storiesOf(orders, sets).map(({ shifts, sets: some }) => ({
    shifts: shifts.map(({ place, less, turned }) => `${place}${turned ? '~' : less ? '-' : '+'}`),
    sets: some.map(({ choices: [choice] }) => choice),
  }));
}

const down = { place: 0, less: true };
const up = { place: 1, less: false };
const swap: Edit = { ...down, or: up };

test('a swap of neighbours is told as the one going down, unless more sets tell of the other one going up', () => {
  expect(storiesBy([swap])).toEqual([{ shifts: ['0-'], sets: [0] }]);
  expect(storiesBy([swap], [down], [up])).toEqual([
    { shifts: ['0-'], sets: [0, 1] },
    { shifts: ['1+'], sets: [2] },
  ]);
  expect(storiesBy([swap], [up])).toEqual([{ shifts: ['1+'], sets: [0, 1] }]);
});

test('what weighs less, what weighs more and what is turned are three stories, and what is done twice is told once', () => {
  const turned = { ...down, turned: true };
  expect(storiesBy([down, down], [{ ...down, less: false }], [turned])).toEqual([
    { shifts: ['0-'], sets: [0] },
    { shifts: ['0+'], sets: [1] },
    { shifts: ['0~'], sets: [2] },
  ]);
});

test('the story of most sets comes first', () => {
  expect(storiesBy([down], [up], [up]).map(({ sets }) => sets)).toEqual([[1, 2], [0]]);
});
