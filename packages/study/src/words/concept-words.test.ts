import { type Concept, concepts } from '@standoff/engine';
import { agreementOf } from '@standoff/wording';
import { describe, expect, it } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { openText } from '../../../../test/conflicts/open-model.ts';
import {
  byForesight,
  sayForesight,
  sayForesightOfAll,
  sayHeld,
  sayHeldInWords,
  sayUnder,
} from './concept-words.ts';

const byDefault = concepts.filter((concept) => concept.byDefault);
const where = (test: (foresight: Concept['foresight']) => boolean) =>
  byDefault.filter(({ foresight }) => test(foresight));

describe('the concepts under which something holds', () => {
  it('are named by what they have in common, and so are those that were analysed beside them', () => {
    const long = where(({ moves }) => moves > 1);
    expect(sayHeld(long, byDefault)).toBe(
      'holds if everybody reckons with replies (GMR, SMR, SEQ, SSEQ), but not under Nash',
    );
    const fearful = where(({ moves, credible }) => moves > 1 && !credible);
    const families = agreementOf(['the families']);
    expect(sayUnder(fearful, byDefault, { one: families, mood: 'does' })).toBe(
      'if they fear any reply, credible or not (GMR, SMR)',
    );
    const short = where(({ moves }) => moves === 1);
    expect(sayUnder(short, byDefault, { one: families, mood: 'would' })).toBe(
      'if they looked no further than their own move (Nash)',
    );
  });

  it('are told in words alone, by which they can be told apart', () => {
    const subsets = Array.from({ length: 2 ** byDefault.length }, (_, bits) =>
      byDefault.filter((_, k) => (bits >> k) & 1),
    );
    const said = subsets.map((held) => sayHeldInWords(held, byDefault));
    expect(new Set(said).size).toBe(subsets.length);
    const long = where(({ moves }) => moves > 1);
    expect(sayHeldInWords(long, byDefault, 'would')).toBe(
      'would hold if everybody reckons with replies, but not if nobody looks beyond its own move',
    );
    const ofOneReply = byDefault.filter(({ foresight }) => foresight.moves === 2);
    expect(sayHeldInWords(ofOneReply, byDefault)).toContain(
      'if everybody reckons with replies and overlooks its own counter-move',
    );
    expect(sayHeldInWords(byDefault, byDefault)).toBe(
      'holds in all five ways of reckoning that were tried',
    );
    expect(sayHeldInWords([], byDefault)).toBe(
      'holds in none of the five ways of reckoning that were tried',
    );
    const fearful = where(({ moves, credible }) => moves > 1 && !credible);
    expect(sayHeldInWords(fearful, byDefault)).toBe(
      'holds if everybody fears any reply, credible or not, but in no other way that was tried',
    );
  });

  it('are said to be those analysed, never all that there are', () => {
    expect(sayHeld(byDefault, byDefault)).toBe('holds under all five concepts analysed');
    const two = byDefault.slice(0, 2);
    expect(sayHeld(two, two)).toBe('holds under both concepts analysed');
    expect(sayHeld([], byDefault)).toBe('holds under none of the five concepts analysed');
    expect(sayHeld([], byDefault.slice(0, 1), 'hold')).toBe('do not hold under Nash');
  });

  it('are listed by their symbols where they have nothing in common', () => {
    const [first, , third] = byDefault;
    const text = sayHeld([first!, third!], byDefault);
    expect(text).toBe('holds under Nash and SMR, but not under GMR, SEQ or SSEQ');
  });

  it('are named as such where only one was analysed', () => {
    const [only] = byDefault;
    expect(sayHeld([only!], [only!])).toBe(`holds under ${only!.symbol}`);
    expect(sayHeld([], [only!], 'would')).toBe(`would not hold under ${only!.symbol}`);
  });

  it('name by their symbols each concept under which it holds, and each under which it does not', () => {
    for (const held of subsets(byDefault)) {
      const text = sayHeld(held, byDefault);
      const [under, not] = text.split(', but not under ');
      const named = (part: string) =>
        byDefault.filter(({ symbol }) => new RegExp(`\\b${symbol}\\b`).test(part));
      if (held.length === byDefault.length) continue;
      expect(named(under!), text).toEqual(held);
      expect(named(not!), text).toEqual(byDefault.filter((concept) => !held.includes(concept)));
    }
  });
});

/** All sets but the empty one. */
function subsets(all: readonly Concept[]): Concept[][] {
  return Array.from({ length: 2 ** all.length }, (_, bits) =>
    all.filter((_, k) => (bits >> k) % 2 === 1),
  ).slice(1);
}

it('foresight grows from one move to replies and counter-moves', () => {
  const sorted = byForesight(byDefault).map(({ foresight }) => foresight.moves);
  expect(sorted).toEqual([...sorted].sort());
  expect(new Set(byDefault.map(sayForesight)).size).toBe(byDefault.length);
});

it('a profile names who looks how far, of those that can move', () => {
  const { casebook } = openText(river);
  const [first, second] = byDefault;
  expect(sayForesightOfAll(casebook, { profile: [first!, first!, second!] })).toBe(
    `${first!.symbol} for all`,
  );
  expect(sayForesightOfAll(casebook, { profile: [first!, second!, first!] })).toBe(
    `${first!.symbol} for Upstream and ${second!.symbol} for the United Downstream`,
  );
});
