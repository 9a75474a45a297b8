import { runToEnd } from '@standoff/engine';
import { english, textOf } from '@standoff/wording';
import { describe, expect, it } from 'vitest';
import { sayFindingOf } from '../../../../test/conflicts/finding-said.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { type Weighed, weighedText } from '../../../../test/conflicts/weighed.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { lexiconOf } from '../said/lexicon-of.ts';
import type { WayWithLosses } from './evolution.ts';
import { waysOfFewestLosses } from './fewest-losses.ts';
import { tellWay } from './tell-ways.ts';

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
    expect(sayWay(casebook, small)).toMatch(
      /^On one of the shortest ways to “.*” with only three such moves, /,
    );
    expect(sayWay(casebook, large)).toMatch(
      /^On one of the shortest ways to “[^”]*”, .* is no gain for /,
    );
  });
});

/** Nobody minds anything. */
const alike: Weighed = [0, 1, 2].map(() => [0, 0, 0, 0, 0, 0, 0, 0]);

function sayWay(casebook: Casebook, way: WayWithLosses): string {
  const [[sentence] = []] = english.tell(lexiconOf(casebook), [[tellWay(casebook, way)]], 'exact');
  return textOf(sentence!.says);
}
