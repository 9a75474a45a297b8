import { negate, type Of, type Proposition } from '@standoff/propositions';
import { describe, expect, it } from 'vitest';
import { sampleLexicon as lexicon } from '../../../../test/propositions/samples.ts';
import { textOf } from '../interface/fragments.ts';
import { english } from './english.ts';

const turned = (one: Proposition) => textOf(english.say(lexicon, one, 'turned', 'plain'));
const holds: Of<'stable'> = { kind: 'stable', state: 's2', concept: 'seq', so: true };
const prefers: Of<'compares'> = {
  kind: 'compares',
  who: ['us'],
  first: 's2',
  order: 'better',
  second: 's1',
  so: true,
};

describe('what is so where something is not any more', () => {
  it.each<[Proposition, string]>([
    [
      negate({ ...holds, state: 's1', concept: 'nash' }),
      'now somebody has a move away from the status quo that it likes better',
    ],
    [
      negate(holds),
      'now somebody would leave “Freeze for freeze” if everybody expects credible replies',
    ],
    [holds, 'now “Freeze for freeze” holds if everybody expects credible replies'],
    [
      { ...holds, who: 'nk', concept: 'nash' },
      'now North Korea would stay in “Freeze for freeze” if nobody looks beyond its own move',
    ],
    [
      negate({ ...holds, who: 'nk' }),
      'North Korea would no longer stay in “Freeze for freeze” if everybody expects credible replies',
    ],
    [
      { ...prefers, who: 'everybody' },
      'now everybody prefers “Freeze for freeze” to the status quo',
    ],
    [
      negate({ kind: 'passes', body: 'un', from: 's1', draft: 's4', so: true }),
      'the Security Council no longer adopts “an ‘oil’ embargo” from the status quo',
    ],
    // What is struck is not said again as what is so instead.
    [negate(prefers), 'the United States no longer prefers “Freeze for freeze” to the status quo'],
    [prefers, 'now the United States prefers “Freeze for freeze” to the status quo'],
    [
      {
        kind: 'leads',
        from: 's1',
        where: { kind: 'fact', fact: 'war' },
        by: 'improvements',
        so: true,
      },
      'now moves that are each a gain for whoever makes them lead from the status quo to “War”',
    ],
    [
      negate({ ...holds, together: ['nk', 'us'] }),
      'now North Korea and the United States would leave “Freeze for freeze” together if everybody expects credible replies',
    ],
    // Of several together it is not known which fell, and to say them again would be to say that they are so.
    [negate({ kind: 'all', of: [holds, prefers], so: true }), 'this is no longer so'],
  ])('%j', (one, says) => {
    expect(turned(one)).toBe(says);
  });
});
