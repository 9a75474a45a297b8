import { describe, expect, it } from 'vitest';
import { gamesOf } from '../../../../test/conflicts/games.ts';
import { sayNotTaken, sayPicture } from './picture-words.ts';

const text = (sure: string) => `
standoff: 1
title: Arms
decision-makers:
  ann: { name: Ann, options: { arm: yes/no }, prefers: [ not bob.arm, arm ] }
  bob: { name: Bob, options: { arm: yes/no, flee: yes/no }, prefers: [ not ann.arm, arm ] }
  cat: { name: Cat, options: { look: yes/no }, prefers: [ look ] }
facts: { war: { name: War, when: ann.arm and bob.arm } }
status-quo: { ann.arm: no, bob.arm: no, bob.flee: no, cat.look: no }
perceptions:
  ann:
    bob: { hides: [arm, flee] ${sure} }
    cat: { perceptions: { bob: { add: war } } }
misread: { ann: { war: { as: no ${sure} } } }
signals:
  parade: { by: bob, to: ann, says: We can, shows: { bob: { reveals: [arm] } } }
`;

const seenBy = (games: ReturnType<typeof gamesOf>, viewer: number) =>
  sayPicture(games, viewer).map((words) => words.text);

describe('what somebody sees otherwise than it is', () => {
  it('is without what a signal put right, and with what it did not', () => {
    const [before] = seenBy(gamesOf(text('')), 0);
    expect(before).toContain('arm');
    expect(before).toContain('flee');
    const [after] = seenBy(gamesOf(text(''), ['parade']), 0);
    expect(after).not.toContain('arm');
    expect(after).toContain('flee');
  });

  it('ends with what the author says that it stands for, while nothing of it is put right', () => {
    const said = text(', says: Bob cannot fight.');
    const [before] = seenBy(gamesOf(said), 0);
    expect(before).toMatch(/ \(“Bob cannot fight”\)$/);
    const [after] = seenBy(gamesOf(said, ['parade']), 0);
    expect(after).not.toContain('cannot fight');
  });

  it('opens a game within a game of those only whom they take to see things otherwise', () => {
    const { own } = gamesOf(text(''));
    expect(own.map(({ deeper }) => [...deeper.keys()])).toEqual([[2], [], []]);
    expect(own.map(({ differs }) => differs)).toEqual([true, false, false]);
  });
});

describe('what is less than half sure', () => {
  it('is not taken to be so, which is said', () => {
    const { truth } = gamesOf(text(', sure: 0.4'));
    const said = sayNotTaken(truth.casebook);
    expect(said).toMatch(/^Less than half sure, and so not taken to be so: .* \(40 % sure\)/);
    expect(said).toContain('War');
    expect(said).toMatch(/; .* \(40 % sure\)\.$/);
  });

  it('is not spoken of where there is none', () => {
    expect(sayNotTaken(gamesOf(text('')).truth.casebook)).toBe('');
    expect(sayNotTaken(gamesOf(text(', sure: 0.6')).truth.casebook)).toBe('');
  });
});
