import { runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { sayFindingOf } from '../../../../test/conflicts/finding-said.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { thrown, WEIGHERS, type Weighed, weighedText } from '../../../../test/conflicts/weighed.ts';
import { waysOfFewestLosses } from './fewest-losses.ts';
import { sayFewestLosses } from './loss-words.ts';

const tell = (model: string) => sayFindingOf(analyzeText(model)).join(' ');

describe('the way told to a state', () => {
  it('is that with the fewest losses, and not another as short', () => {
    // The other way takes two: that the West suspends first, and that the East freezes then.
    const text = tell(`standoff: 1
title: Freeze for freeze
decision-makers:
  west: { name: West, options: { suspend: yes/no }, prefers: [ east.freeze, { want: suspend, if: east.freeze } , { not: suspend } ] }
  east: { name: East, options: { freeze: yes/no }, prefers: [ west.suspend, { not: freeze } ] }
status-quo: { west.suspend: no, east.freeze: no }
`);
    expect(text).toContain(
      'On the shortest way there with one move that its maker does not gain by, East moves to “freeze”, then West to “suspend”; the first move is a step down for East',
    );
  });

  it('is told with every loss and what settles it', () => {
    const text = tell(`standoff: 1
title: Two prisoners
decision-makers:
  one: { name: One, options: { help: yes/no }, prefers: [ two.help, not help ] }
  two: { name: Two, options: { help: yes/no }, prefers: [ one.help, not help ] }
status-quo: { one.help: no, two.help: no }
`);
    expect(text).toContain(
      'Every way there takes at least two moves that their makers do not gain by. On one of the shortest ways there with only two such moves, ',
    );
    expect(text).toMatch(
      /; the first move is a step down for (One|Two) \(“(One|Two): not help”\), and the second move is a step down for (One|Two) \(“(One|Two): not help”\)\./,
    );
  });

  it('says where a move that is no improvement is no step down either', () => {
    const text = tell(`standoff: 1
title: A gift
decision-makers:
  one: { name: One, options: { give: yes/no }, prefers: [ two.take ] }
  two: { name: Two, options: { take: yes/no }, prefers: [ one.give, { want: take iff one.give } ] }
status-quo: { one.give: no, two.take: no }
`);
    expect(text).toContain('the first move is no gain for One');
  });
});

describe('the way told in a conflict that is too large to look for the fewest losses', () => {
  it('is a shortest one, and is called that', () => {
    const analysis = analyzeText(weighedText(alike), { concepts: ['nash'] });
    const { casebook, fromStatusQuo } = analysis;
    const to = casebook.space.cellOf(casebook.stateWithId('s8')!);
    const small = runToEnd(waysOfFewestLosses(analysis, fromStatusQuo!, [to])).get(to)!;
    const large = runToEnd(waysOfFewestLosses(analysis, fromStatusQuo!, [to], 1)).get(to)!;
    expect(small.fewest).toBe(true);
    expect(large.fewest).toBe(false);
    expect(large.path).toHaveLength(3);
    expect(large.losses).toHaveLength(3);
    expect(sayFewestLosses(casebook, small, 3)).toMatch(/^A way with the fewest losses: /);
    expect(sayFewestLosses(casebook, large, 3)).toMatch(/^A shortest way: .* is no gain for /);
  });
});

/** Nobody minds anything. */
const alike: Weighed = [0, 1, 2].map(() => [0, 0, 0, 0, 0, 0, 0, 0]);

/** The fewest losses, and with these the fewest moves, to a state: all sequences of up to so many moves are written out. */
function _leastCost(ranks: Weighed, to: number): { losses: number; length: number } {
  let least = { losses: Number.POSITIVE_INFINITY, length: 0 };
  let sequences = [{ at: 0, last: -1, losses: 0 }];
  for (let length = 1; length <= 9; length++) {
    sequences = sequences.flatMap(({ at, last, losses }) =>
      [0, 1, 2]
        .filter((mover) => mover !== last)
        .map((mover) => {
          const next = thrown(at, mover);
          const isLoss = ranks[mover]![next]! <= ranks[mover]![at]!;
          return { at: next, last: mover, losses: losses + Number(isLoss) };
        }),
    );
    for (const { at, losses } of sequences) {
      if (at === to && losses < least.losses) least = { losses, length };
    }
  }
  return least;
}

/** A way as a sentence tells it: who moves, and of which moves it says that they are no improvement. */
function _readWay(text: string) {
  const [way = '', told = ''] = text.replace(/^[^:]*: /, '').split('; ');
  const movers = [...way.matchAll(/(?:^|then )(Ann|Bob|Cat) /g)].map(([, name]) =>
    WEIGHERS.indexOf(name as (typeof WEIGHERS)[number]),
  );
  const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
  const losses = [
    ...told.matchAll(/the (?:(\w+) )?(?:move )?is (a step down|no gain) for (Ann|Bob|Cat)/g),
  ].map(([, ordinal, what, name]) => ({
    position: ordinal === undefined || ordinal === 'move' ? 0 : ordinals.indexOf(ordinal),
    what,
    name,
  }));
  return { movers, losses };
}
