import { findConcept } from '@standoff/engine';
import { expect, it } from 'vitest';
import { gamesOf, ROOM } from '../../../../test/conflicts/games.ts';
import { NO_ERRORS } from './errors.ts';
import { createSeenGames } from './seen-games.ts';

/** Two who may each arm, of which the one does not see that the other may; signals may say so. */
const text = `
standoff: 1
title: Arms
decision-makers:
  ann: { options: { arm: yes/no, talk: yes/no }, prefers: [ not bob.arm, arm ] }
  bob: { options: { arm: yes/no, talk: yes/no }, prefers: [ not ann.arm, arm ] }
facts: { war: ann.arm and bob.arm }
status-quo: { ann.arm: no, ann.talk: no, bob.arm: no, bob.talk: no }
perceptions:
  ann: { bob: { hides: [arm] } }
misread:
  ann: { war: no }
signals:
  parade: { by: bob, to: ann, says: We can, shows: { bob: { reveals: [arm] } }, corrects: war }
  leak: { by: bob, to: ann, says: We could talk, shows: { bob: { reveals: [talk] } } }
`;
const games = gamesOf(text);
const seen = createSeenGames(games, findConcept('nash')!, ROOM);
const { signals } = games.truth.casebook.conflict;
const signal = (id: string) => signals.find((one) => one.id === id)!;
const [ANN, BOB] = [0, 1];
const optionAt = (owner: string, id: string) =>
  games.truth.casebook.options.findIndex(
    ({ option }) => option.owner === owner && option.id === id,
  );
const hiding = (...hidden: readonly number[]) => ({ ...NO_ERRORS, hidden });

it('an error hides an option beside what the file hides', () => {
  const { hidden } = seen.pictureOf(ANN, hiding(optionAt('bob', 'talk')));
  expect(hidden).toEqual([
    { owner: 'bob', option: 'arm' },
    { owner: 'bob', option: 'talk' },
  ]);
  expect(seen.pictureOf(BOB, NO_ERRORS).hidden).toEqual([]);
});

it('a signal reveals of the options that are hidden those that it says, of whom it says it', () => {
  const errors = hiding(optionAt('bob', 'talk'));
  expect(seen.pictureOf(ANN, errors, signal('parade')).hidden).toEqual([
    { owner: 'bob', option: 'talk' },
  ]);
  expect(seen.pictureOf(ANN, errors, signal('leak')).hidden).toEqual([
    { owner: 'bob', option: 'arm' },
  ]);
  // What is hidden of somebody else, who has an option of that name too, stays hidden.
  const ofAnn = hiding(optionAt('ann', 'arm'));
  expect(seen.pictureOf(ANN, ofAnn, signal('parade')).hidden).toEqual([
    { owner: 'ann', option: 'arm' },
  ]);
});

it('a signal corrects a fact that is misread, by the file or by an error', () => {
  const errors = { ...NO_ERRORS, misread: new Map([['war', true]]) };
  expect([...seen.pictureOf(ANN, NO_ERRORS).misread]).toEqual([['war', false]]);
  expect([...seen.pictureOf(ANN, errors).misread]).toEqual([['war', true]]);
  expect([...seen.pictureOf(ANN, errors, signal('parade')).misread]).toEqual([]);
  expect([...seen.pictureOf(ANN, NO_ERRORS, signal('leak')).misread]).toEqual([['war', false]]);
});

it('an order that is seen otherwise is that of the picture, and the own order is never', () => {
  const orders = new Map([
    [ANN, [1, 0]],
    [BOB, [1, 0]],
  ]);
  const picture = seen.pictureOf(ANN, { ...NO_ERRORS, orders });
  expect([...picture.orders.keys()]).toEqual(['bob']);
  expect(seen.lengths(ANN, BOB)).toBe(2);
  expect(seen.preferenceOf(ANN, BOB)).toBe(games.truth.casebook.decisionMakers[BOB]!.preference);
});
