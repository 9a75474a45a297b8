import { expect, it } from 'vitest';
import { gamesOf } from '../../../../test/conflicts/games.ts';
import { picturedConflict } from './pictured-conflict.ts';

const text = `
standoff: 1
title: Arms
decision-makers:
  ann: { options: { arm: yes/no }, prefers: [ not bob.arm, arm ] }
  bob: { options: { arm: yes/no }, prefers: [ not ann.arm, arm ] }
  cat: { options: { look: yes/no }, prefers: [ look ] }
facts: { war: ann.arm and bob.arm }
status-quo: { ann.arm: no, bob.arm: no, cat.look: no }
perceptions:
  ann:
    bob: { foresight: gmr, hides: [arm] }
    cat: { perceptions: { bob: { add: war } } }
  bob: { ann: { drop: 1 } }
misread: { ann: { war: no }, bob: { war: yes } }
signals:
  parade: { by: bob, to: ann, says: We can, shows: { bob: { add: war, reveals: [arm] } }, corrects: war }
`;

it('without signals the conflict is as the file has it', () => {
  const { perceptions, misread, signals } = picturedConflict(gamesOf(text));
  expect(perceptions.map(({ observer, observed }) => `${observer} ${observed}`)).toEqual([
    'ann bob',
    'ann cat',
    'bob ann',
  ]);
  expect(misread).toHaveLength(2);
  expect(signals).toEqual([]);
});

it('with a signal everybody sees what it made of its picture, and all that it saw besides', () => {
  const { perceptions, misread, signals } = picturedConflict(gamesOf(text, ['parade']));
  const seen = (observer: string, observed: string) =>
    perceptions.find((one) => one.observer === observer && one.observed === observed);
  expect(perceptions).toHaveLength(3);
  const bob = seen('ann', 'bob')!;
  expect(bob).toMatchObject({ foresight: 'gmr', hides: [], edits: [] });
  expect(bob.preference).toMatchObject({ kind: 'prioritized' });
  expect(bob.preference?.kind === 'prioritized' && bob.preference.statements).toHaveLength(3);
  expect(seen('ann', 'cat')?.perceptions).toMatchObject([{ observed: 'bob' }]);
  expect(seen('bob', 'ann')).not.toHaveProperty('foresight');
  expect(misread.map(({ observer, fact }) => [observer, fact])).toEqual([['bob', 'war']]);
  expect(signals).toEqual([]);
});

it('what a signal leaves as it is stays: how far one is taken to look, and an option that is not seen', () => {
  const said = text.replace('reveals: [arm]', 'reveals: []').replace('add: war, ', '');
  const { perceptions } = picturedConflict(gamesOf(said, ['parade']));
  const ofBob = perceptions.filter(
    ({ observer, observed }) => `${observer} ${observed}` === 'ann bob',
  );
  expect(ofBob).toMatchObject([{ foresight: 'gmr', hides: ['arm'] }]);
});
