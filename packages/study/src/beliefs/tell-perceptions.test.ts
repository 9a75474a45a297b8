import { findConcept, runToEnd } from '@standoff/engine';
import { expect, test } from 'vitest';
import { gamesOf } from '../../../../test/conflicts/games.ts';
import { perceive } from './perceive.ts';
import { tellMisjudged, tellSeenClasses } from './tell-perceptions.ts';

/** Bob arms in any case, so that all turns on ann, who takes it that a war is no war. */
const games = gamesOf(`
standoff: 1
title: Arms
decision-makers:
  ann: { options: { arm: yes/no }, prefers: [ not war, arm ] }
  bob: { options: { arm: yes/no }, prefers: [ arm ] }
facts: { war: ann.arm and bob.arm }
status-quo: { ann.arm: no, bob.arm: no }
misread: { ann: { war: no } }
`);
const [nash, farsighted] = [findConcept('nash')!, findConcept('nm')!];

test('of states by errors it is told how many they are, whose errors these are, and one of them', () => {
  const told = tellSeenClasses(runToEnd(perceive(games, [nash])), [nash]);
  const by = [{ who: 'ann', n: 1 }];
  const idOf = (ann: string, bob: string) => {
    const { casebook } = games.truth;
    return casebook.stateId(
      casebook.compiled.withLevels(casebook.statusQuo!, [
        { option: { owner: 'ann', option: 'arm' }, level: ann === 'arms' ? 1 : 0 },
        { option: { owner: 'bob', option: 'arm' }, level: bob === 'arms' ? 1 : 0 },
      ]),
    );
  };
  expect(told.map(({ says }) => says)).toMatchObject([
    { kind: 'seenClass', is: 'held-by-error', n: 1, by, such: [idOf('arms', 'arms')] },
    { kind: 'seenClass', is: 'left-by-error', n: 1, by, such: [idOf('waits', 'arms')] },
  ]);
});

test('of a concept that does not ask what deters from a move no moves are misjudged', () => {
  const found = runToEnd(perceive(games, [farsighted]));
  expect(tellMisjudged(found, [farsighted])).toEqual([]);
});
