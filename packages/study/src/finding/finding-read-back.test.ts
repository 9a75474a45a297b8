import type { StateCode } from '@standoff/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import {
  stateWith,
  WEIGHERS,
  type Weighed,
  weighedArbitrary,
  weighedText,
} from '../../../../test/conflicts/weighed.ts';
import {
  broughtAbout,
  holdsUnder,
  isImproving,
  LITERAL,
  type Literal,
  stays,
} from '../../../../test/conflicts/weighed-verdicts.ts';
import { draws } from '../../../../test/draws.ts';
import { findingOf } from './finding.ts';
import { headlineOf } from './headline.ts';

/**
 * Reads every sentence of findings back into what it claims, and holds that against definitions that
 * share nothing with the program. A sentence that no reader knows is an error.
 */
interface ToldFinding {
  readonly ranks: Weighed;
  /** States that the sentence speaks of, and lists. */
  readonly states: readonly number[];
  readonly items: readonly number[];
  /** What earlier sentences have told: the gain that is spoken of, and states counted so far. */
  readonly memory: { gain?: number; counted: number[]; concept?: Literal };
}

const all = [0, 1, 2, 3, 4, 5, 6, 7];
const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const numberOf = (word: string) => numbers.indexOf(word.toLowerCase());
const namesIn = (text: string) => WEIGHERS.flatMap((name, dm) => (text.includes(name) ? [dm] : []));

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

type Reader = readonly [RegExp, (found: RegExpExecArray, told: ToldFinding) => void];

const readers: readonly Reader[] = [
  [
    /^The status quo ((?:holds|does not hold).*?)([:;] nobody has a move that it likes better)?\.$/,
    ([, held, nobody], { ranks }) => {
      checkHeld(held!, holdsUnder(ranks, 0));
      const tempted = [0, 1, 2].filter((dm) => isImproving(ranks, dm, 0));
      if (nobody !== undefined) expect(tempted).toEqual([]);
    },
  ],
  [/^As things stand: .*\.$/, () => undefined],
  [
    /^(.*) (?:has a move|have moves) that (?:it likes|they like) better(?:, and|; under (.*) (?:it|they)) (?:is|are) kept from (?:it|them) by what the others could do\.$/,
    ([, who, under], { ranks }) => {
      const tempted = [0, 1, 2].filter((dm) => isImproving(ranks, dm, 0));
      expect(namesIn(who!)).toEqual(tempted);
      const held = holdsUnder(ranks, 0);
      expect(LITERAL.filter((each) => under?.split(/, | and /).includes(each) ?? true)).toEqual(
        held,
      );
      for (const concept of held) {
        expect(tempted.every((dm) => stays(ranks, concept, dm, 0))).toBe(true);
      }
    },
  ],
  [
    /^(?:.* \((\w+)\), )?(Ann|Bob|Cat) would move to “.*”(?:: .*)?\.$/,
    ([, symbol, who], { ranks, memory }) => {
      const dm = WEIGHERS.indexOf(who as (typeof WEIGHERS)[number]);
      const under = symbol === undefined ? LITERAL : LITERAL.filter((each) => each === symbol);
      expect(under.length).toBeGreaterThan(0);
      for (const concept of under) expect(stays(ranks, concept, dm, 0)).toBe(false);
      if (symbol !== undefined) memory.concept = under[0]!;
    },
  ],
  [
    /^(.*) would leave as well\.$/,
    ([, who], { ranks, memory }) => {
      const under = memory.concept === undefined ? LITERAL : [memory.concept];
      for (const dm of namesIn(who!)) {
        for (const concept of under) expect(stays(ranks, concept, dm, 0)).toBe(false);
      }
    },
  ],
  [
    /^Under (.*), (.*) would leave\.$/,
    ([, symbols, who], { ranks }) => {
      const under = LITERAL.filter((each) => symbols!.split(/, | and /).includes(each));
      expect(under.length).toBeGreaterThan(0);
      for (const dm of namesIn(who!)) {
        expect(LITERAL.filter((each) => !stays(ranks, each, dm, 0))).toEqual(under);
      }
    },
  ],
  [
    /^No state is better than the status quo for everybody\.$/,
    (_, { ranks }) =>
      expect(all.filter((state) => gainersOf(ranks, state).length === 3)).toEqual([]),
  ],
  [
    /^(Everybody|.*) would be better off (?:in any of (\w+) states, for instance )?with .*?(, and nobody would be worse off)?\.$/,
    ([, who, number, harmless], { ranks, states, memory }) => {
      memory.gain = states[0]!;
      const gainers = gainersOf(ranks, memory.gain);
      expect(who === 'Everybody' ? [0, 1, 2] : namesIn(who!)).toEqual(gainers);
      if (harmless !== undefined) {
        expect(ranks.every((own) => own[memory.gain!]! >= own[0]!)).toBe(true);
      }
      const alike = all.filter((state) => gainersOf(ranks, state).length === 3).length;
      if (who === 'Everybody') expect(number === undefined ? 1 : numberOf(number)).toBe(alike);
    },
  ],
  [
    /^That (would (?:not )?hold .*)\.$/,
    ([, held], { ranks, memory }) => checkHeld(held!, holdsUnder(ranks, memory.gain!)),
  ],
  [
    /^Improvements lead there: .*\.$/,
    (_, { ranks, memory }) => expect(improvedTo(ranks).has(memory.gain!)).toBe(true),
  ],
  [
    /^No sequence of improvements leads there, though some lead to (\w+) others? of them\.$/,
    ([, number], { ranks, memory }) => {
      const gains = alikeGains(ranks, memory.gain!);
      expect(improvedTo(ranks).has(memory.gain!)).toBe(false);
      expect(gains.filter((state) => improvedTo(ranks).has(state))).toHaveLength(numberOf(number!));
    },
  ],
  [
    /^(?:But|And) no sequence of improvements leads (?:there|to any of them)(: the conflict is stuck)?\.$/,
    ([, stuck], { ranks, memory }) => {
      expect(stuck !== undefined).toBe(holdsUnder(ranks, 0).length > 0);
      const gains = alikeGains(ranks, memory.gain!);
      expect(gains.some((state) => improvedTo(ranks).has(state))).toBe(false);
      expect([...improvedTo(ranks)].filter((state) => isHarmless(ranks, state))).toEqual([]);
    },
  ],
  [
    /^(?:But|And) no sequence of improvements leads (?:there|to any of them), though some lead to (\w+) other states? that somebody prefers and nobody likes less\.$/,
    ([, number], { ranks, memory }) => {
      const gains = alikeGains(ranks, memory.gain!);
      expect(gains.some((state) => improvedTo(ranks).has(state))).toBe(false);
      const others = [...improvedTo(ranks)].filter((state) => isHarmless(ranks, state));
      expect(others).toHaveLength(numberOf(number!));
    },
  ],
  // What is told of the way there is read back in `fewest-losses.test.ts`.
  [/^(?:Every way there takes at least|(?:One of the|The) shortest) .*\.$/, () => undefined],
  [
    /^(\w+) (?:states? of 8 holds?|more holds?) under some of the concepts\.$/,
    ([, number], { ranks, memory }) => {
      const rest = all.filter(
        (state) => holdsUnder(ranks, state).length > 0 && !memory.counted.includes(state),
      );
      expect(rest).toHaveLength(numberOf(number!));
    },
  ],
  [
    /^(\w+) (?:states? of 8 holds?|more holds?) (.*?)(?:, among them)?:$/,
    ([, number, how], { ranks, items, memory }) => {
      const held = heldIn(`hold ${how}`);
      checkHeld(`hold ${how}`, held);
      const alike = all.filter((state) => `${holdsUnder(ranks, state)}` === `${held}`);
      expect(alike).toHaveLength(numberOf(number!));
      for (const item of items) expect(alike).toContain(item);
      memory.counted.push(...alike);
    },
  ],
  [
    /^No state holds under any of the five concepts analysed\.$/,
    (_, { ranks }) =>
      expect(all.filter((state) => holdsUnder(ranks, state).length > 0)).toEqual([]),
  ],
];

function improvedTo(ranks: Weighed): Set<number> {
  return broughtAbout(ranks, [0, 1, 2], 0, true);
}

function isHarmless(ranks: Weighed, state: number): boolean {
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

it('every sentence of a finding claims what is so, on random conflicts', () => {
  const met = new Map<RegExp, number>();
  fc.assert(
    fc.property(weighedArbitrary, (ranks) => {
      const analysis = analyzeText(weighedText(ranks));
      const { casebook } = analysis;
      const stateOf = (code: StateCode) => stateWith(casebook.states.levels(code));
      const memory: ToldFinding['memory'] = { counted: [] };
      for (const { text, states, items } of findingOf(analysis)) {
        const reader = readers.find(([template]) => template.test(text));
        if (reader === undefined) throw new Error(`no reader knows: ${text}`);
        const [template, check] = reader;
        met.set(template, (met.get(template) ?? 0) + 1);
        check(template.exec(text)!, {
          ranks,
          states: states.map(stateOf),
          items: items.map(({ state }) => stateOf(state)),
          memory,
        });
      }
    }),
    { numRuns: draws(250) },
  );
  // Each template came up but for what eight states of three hardly show.
  expect(readers.filter(([template]) => !met.has(template)).length).toBeLessThan(4);
});

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
