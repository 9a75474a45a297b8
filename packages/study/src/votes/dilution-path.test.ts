import { describe, expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { votesFrom } from './body-votes.ts';
import { dilutionPath } from './dilution-path.ts';

/** Two who would have less of a tax and of a fine than the third proposes, each for its own reason. */
const board = `
standoff: 1
title: A board
decision-makers:
  a: { options: { shout: yes/no }, prefers: [ board.tax = high, board.fine, board.tax = low ] }
  b: { name: Bea, prefers: [ { not: board.tax = high }, { want: board.tax >= low } ] }
  c: { name: Cid, prefers: [ { not: board.fine }, { want: board.tax >= low } ] }
bodies:
  board:
    members: [ a, b, c ]
    adopts: 3 votes
    options: { tax: [none, low, high], fine: yes/no }
status-quo: { a.shout: no, board.tax: none, board.fine: no }
`;

describe('the way from a draft to its dilution', () => {
  const { casebook } = openText(board);
  const votes = votesFrom(casebook, 3, casebook.stateWithId('s1')!);
  const setting = (tax: number, fine: number) =>
    votes.drafts.find(({ draft }) => casebook.states.levels(draft).join() === `0,${tax},${fine}`)!;
  const [full, weak] = [setting(2, 1), setting(1, 0)];

  it('gives up one thing at a time, and tells whose vote each turns', () => {
    expect(full.dilutions).toEqual([weak.draft]);
    const path = dilutionPath(votes, full, weak.draft);
    expect(path.map(({ vote }) => casebook.states.levels(vote.draft))).toEqual([
      [0, 1, 1],
      [0, 1, 0],
    ]);
    expect(
      path.map(({ turned }) =>
        turned.map(({ before, after }) => `${after.name}: ${before.vote} to ${after.vote}`),
      ),
    ).toEqual([['Bea: no to yes'], ['Cid: no to yes']]);
    expect(path.map(({ vote }) => vote.passes)).toEqual([false, true]);
    expect(path.map(({ before }) => before)).toEqual([full.draft, path[0]!.vote.draft]);
  });

  it('goes by the draft that more vote for, though that turns nobody to yes', () => {
    const { casebook } = openText(`
standoff: 1
title: A board
decision-makers:
  a: { options: { shout: yes/no }, prefers: [ { not: board.fine and not board.tax }, board.ban ] }
  b: { prefers: [ board.ban and not board.tax and not board.fine ] }
bodies:
  board: { members: [ a, b ], adopts: 2 votes, options: { tax: yes/no, fine: yes/no, ban: yes/no } }
status-quo: { a.shout: no, board.tax: no, board.fine: no, board.ban: no }
`);
    const { drafts, ...rest } = votesFrom(casebook, 2, casebook.stateWithId('s1')!);
    const full = drafts.at(-1)!;
    const path = dilutionPath({ drafts, ...rest }, full, full.dilutions[0]!);
    expect(path.map(({ vote }) => casebook.states.levels(vote.draft))).toEqual([
      [0, 1, 0, 1],
      [0, 0, 0, 1],
    ]);
  });

  it('leads to dilutions only', () => {
    expect(() => dilutionPath(votes, full, full.draft)).toThrow(RangeError);
  });
});
