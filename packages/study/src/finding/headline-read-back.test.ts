import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import {
  stateWith,
  type Weighed,
  weighedArbitrary,
  weighedText,
} from '../../../../test/conflicts/weighed.ts';
import {
  broughtAbout,
  holdsUnder,
  LITERAL,
  type Literal,
} from '../../../../test/conflicts/weighed-verdicts.ts';
import { draws } from '../../../../test/draws.ts';
import { headlineOf } from './headline.ts';

const all = [0, 1, 2, 3, 4, 5, 6, 7];
/** `holds under all five concepts analysed`, `would hold if … (GMR, SMR), but not under Nash, SEQ or SSEQ`. */
function heldIn(text: string): Literal[] {
  if (text.includes('under all five concepts analysed')) return [...LITERAL];
  if (text.includes('under none of the five concepts analysed')) return [];
  const [under = '', not = ''] = text.split(', but not under ');
  const named = (part: string) =>
    LITERAL.filter((symbol) => new RegExp(`\\b${symbol}\\b`).test(part));
  expect([...named(under), ...named(not)].sort()).toEqual([...LITERAL].sort());
  return named(under);
}

/** Whether what is said in words of a set of concepts is so of each in it and of no other. */
const FORESIGHTS: readonly (readonly [RegExp, readonly Literal[]])[] = [
  [/if nobody looks beyond its own move/, ['Nash']],
  [/if everybody reckons with replies \(/, ['GMR', 'SMR', 'SEQ', 'SSEQ']],
  [/if everybody fears any reply, credible or not/, ['GMR', 'SMR']],
  [/if everybody fears any reply and overlooks its own counter-move/, ['GMR']],
  [/if everybody reckons with replies and overlooks its own counter-move/, ['GMR', 'SEQ']],
];

function checkHeld(text: string, held: readonly Literal[]): void {
  expect(heldIn(text), text).toEqual(held);
  for (const [words, concepts] of FORESIGHTS) {
    if (words.test(text)) expect(held, text).toEqual(concepts);
  }
}

function gainersOf(ranks: Weighed, state: number): number[] {
  return [0, 1, 2].filter((dm) => ranks[dm]![state]! > ranks[dm]![0]!);
}

function improvedTo(ranks: Weighed): Set<number> {
  return broughtAbout(ranks, [0, 1, 2], 0, true);
}

function _isHarmless(ranks: Weighed, state: number): boolean {
  return gainersOf(ranks, state).length > 0 && ranks.every((own) => own[state]! >= own[0]!);
}

/** The gains that a sentence means by *them*: those of the same, by which nobody is worse off. */
function alikeGains(ranks: Weighed, gain: number): number[] {
  const gainers = gainersOf(ranks, gain).join();
  return all.filter(
    (state) =>
      gainersOf(ranks, state).join() === gainers && ranks.every((own) => own[state]! >= own[0]!),
  );
}

it('the headline claims what is so, on random conflicts', () => {
  let gains = 0;
  fc.assert(
    fc.property(weighedArbitrary, (ranks) => {
      const analysis = analyzeText(weighedText(ranks));
      const { text, states } = headlineOf(analysis);
      const verdict = /^The status quo (.*?)(?:, though |; )/.exec(text)![1]!;
      checkHeld(verdict, holdsUnder(ranks, 0));
      if (/no outcome is better for everybody\.$/.test(text)) {
        expect(all.some((state) => gainersOf(ranks, state).length === 3)).toBe(false);
        return;
      }
      gains++;
      const gain = stateWith(analysis.casebook.states.levels(states[0]!));
      const held =
        /(?:which|: it) ((?:would hold|would not hold|holds|does not hold) .*?)(?:, and (?:every way|no moves)|\.$)/;
      checkHeld(held.exec(text)![1]!, holdsUnder(ranks, gain));
      const reached = improvedTo(ranks);
      expect(text.includes('; improvements lead to ')).toBe(reached.has(gain));
      if (text.includes('though improvements lead to another')) {
        expect(alikeGains(ranks, gain).some((state) => reached.has(state))).toBe(true);
      }
    }),
    { numRuns: draws(250) },
  );
  expect(gains).toBeGreaterThan(draws(250) / 12.5);
});
