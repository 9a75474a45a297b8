import '../../../../test/propositions/all-words.ts';
import { negate, type Of, type Proposition, type Telling } from '@standoff/propositions';
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
      'now North Korea would stay in “Freeze for freeze” if it looked no further than its own move',
    ],
    [
      negate({ ...holds, who: 'nk' }),
      'North Korea would no longer stay in “Freeze for freeze” if it expected credible replies',
    ],
    [
      { ...prefers, who: 'everybody' },
      'now everybody prefers “Freeze for freeze” to the status quo',
    ],
    [
      negate({ kind: 'passes', body: 'un', from: 's1', draft: 's4', so: true }),
      'a draft for “an ‘oil’ embargo” would no longer pass in the Security Council at the status quo',
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
      'now a sequence of moves, each a gain for whoever makes it, leads from the status quo to “War”',
    ],
    [
      negate({ ...holds, together: ['nk', 'us'] }),
      'now North Korea and the United States would leave “Freeze for freeze” together if they expected credible replies',
    ],
    // Of several together it is not known which fell, and to say them again would be to say that they are so.
    [negate({ kind: 'all', of: [holds, prefers], so: true }), 'this is no longer so'],
  ])('%j', (one, says) => {
    expect(turned(one)).toBe(says);
  });
});

const say = (one: Proposition) => textOf(english.say(lexicon, one, 'is', 'exact'));
const party = { members: ['us', 'nk'], party: ['us', 'nk'] };

describe('a denial denies all that is claimed, and no more', () => {
  it.each<[Proposition, string]>([
    // What a deal is, each prefers: that stood there undenied.
    [
      { kind: 'isDeal', parties: ['nk', 'us'], from: 's1', deal: 's2', so: false },
      '“Freeze for freeze” is no deal that North Korea and the United States can make and that each prefers to the status quo',
    ],
    [
      { kind: 'isDeal', parties: ['nk'], from: 's1', deal: 's3', so: false },
      '“tests frozen” is no deal that North Korea can make and that it prefers to the status quo',
    ],
    // A step may not be expected since it is no improvement.
    [
      { kind: 'stepJudged', event: 1, who: 'us', verdict: 'expected', under: 'seq', so: false },
      'something deters from that, or it is no improvement',
    ],
    [
      { kind: 'stepJudged', event: 1, who: 'us', verdict: 'deterred', under: 'seq', so: false },
      'nothing deters it from that, or it is no improvement',
    ],
    // Who cannot change an option *only forward* may not be able to change it at all.
    [
      { kind: 'mayChange', who: 'us', option: 'us.posture', how: 'forward', so: false },
      'the United States can change “Posture” in other ways than only forward in the order of its levels',
    ],
    [
      { kind: 'noneTempted', who: ['nk', 'us'], from: 's1', so: false },
      'at least one of North Korea and the United States has a move from the status quo that it likes better',
    ],
    // *Not worse for each* could mean that it is worse for none.
    [
      {
        kind: 'compares',
        who: ['us', 'nk'],
        first: 's3',
        order: 'worse',
        second: 's1',
        so: false,
      },
      'for at least one of the United States and North Korea “tests frozen” is not worse than the status quo',
    ],
    [
      {
        kind: 'compares',
        who: ['us'],
        first: 's3',
        order: 'incomparable',
        second: 's2',
        so: false,
      },
      'the United States can compare “tests frozen” with “Freeze for freeze”',
    ],
  ])('%j', (one, says) => {
    expect(say(one)).toBe(says);
  });
});

describe('what is said of one and of two', () => {
  it.each<[Proposition, string]>([
    [
      { kind: 'noneTempted', who: ['nk', 'us'], from: 's1', so: true },
      'neither North Korea nor the United States has a move from the status quo that it likes better',
    ],
    [
      { kind: 'noneTempted', who: ['nk', 'us', 'greens'], from: 's1', so: true },
      'none of North Korea, the United States and the Greens has a move from the status quo that it likes better',
    ],
    // Nobody goes together alone.
    [
      { kind: 'couldGo', ...party, reading: 'movers', party: ['nk'], from: 's1', to: 's3' },
      'North Korea could go to “tests frozen”',
    ],
  ])('%j', (one, says) => {
    expect(say(one)).toBe(says);
  });
});

describe('a paragraph', () => {
  const tell = (paragraph: readonly Telling[], state?: string) =>
    english
      .tell(lexicon, [paragraph], 'exact', state === undefined ? undefined : { state })[0]!
      .map(({ says }) => textOf(says))
      .join(' ');

  it('names somebody again where the sentence before called a state *it*', () => {
    const gain: Proposition = {
      kind: 'harmless',
      gainers: ['us'],
      better: 's2',
      worse: 's1',
      surely: true,
      so: true,
    };
    const has: Proposition = { kind: 'tempted', who: ['us'], from: 's1', so: true };
    expect(tell([{ says: gain }, { says: has }], 's2')).toMatch(
      /^The United States prefers it to the status quo without anybody liking it less\. The United States has a move/,
    );
  });

  it('names a draft from which things started before it speaks of *it*', () => {
    const what = { words: 'Resolution 2375' };
    const adopted: Proposition = {
      kind: 'adopted',
      body: 'un',
      from: 's4',
      before: 's1',
      on: '2017-09-11',
      what,
    };
    const fails: Proposition = { kind: 'passes', body: 'un', from: 's4', draft: 's1', so: false };
    expect(tell([{ says: adopted }, { says: fails, mood: 'would' }])).toMatch(
      /before that started from the status quo\. “no embargo” would fail\.$/,
    );
  });

  it('tells places once', () => {
    const stake: Of<'stake'> = {
      kind: 'stake',
      who: ['us'],
      from: 's1',
      to: 's2',
      order: 'better',
      places: { from: 4, to: 1, of: 4 },
    };
    const settled: Of<'settled'> = {
      kind: 'settled',
      who: 'us',
      first: 's2',
      second: 's1',
      order: 'better',
      places: { first: 1, second: 4, of: 4 },
    };
    expect(tell([{ says: stake, joined: [{ by: 'because', told: { says: settled } }] }])).toBe(
      'The United States likes that better, ranked first instead of fourth of four.',
    );
  });

  it('joins with *yet* after a *but*', () => {
    const among = ['nash', 'gmr', 'smr', 'seq', 'sseq'];
    const pattern: Proposition = { kind: 'pattern', state: 's1', under: ['gmr', 'smr'], among };
    const leave: Proposition = {
      kind: 'judgedTogether',
      members: ['us', 'nk'],
      reading: 'all',
      state: 's1',
      stays: false,
      under: ['gmr'],
      among: ['gmr', 'smr'],
    };
    expect(tell([{ says: pattern, joined: [{ by: 'but', told: { says: leave } }] }])).toMatch(
      /, but not under Nash, SEQ or SSEQ; yet the United States and North Korea would leave/,
    );
  });
});
