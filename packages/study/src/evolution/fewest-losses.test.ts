import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { findingOf } from '../finding/finding.ts';

const tell = (model: string) =>
  findingOf(analyzeText(model))
    .map(({ text }) => text)
    .join(' ');

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
      'The shortest way with only one move that is no improvement for who makes it: East moves to “freeze”, then West to “suspend”; the first move is a step down for East',
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
      'Every way there takes at least two moves that are no improvement for who makes them. One of the shortest with no more:',
    );
    expect(text).toMatch(
      /; the first move is a step down for (One|Two) \(“(One|Two): not help”\), and the second is a step down for (One|Two) \(“(One|Two): not help”\)\./,
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
