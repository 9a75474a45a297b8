import { findConcept } from '@standoff/engine';
import type { ArgumentStep } from '@standoff/study';
import { expect } from 'vitest';
import { DRAWN } from './drawn.ts';
import { type Literal, numberOf } from './drawn-verdicts.ts';

/**
 * Reads every sentence of explanations back into what it claims, and holds that against definitions that
 * share nothing with the program. A sentence that no reader knows is an error.
 */
export interface ToldStep {
  readonly literal: Literal;
  /** Whose argument it is, and in which state. */
  readonly dm: number;
  readonly state: number;
  /** Ids of the concepts of the argument and of its certificate, and how many moves that foresees. */
  readonly concepts: readonly string[];
  readonly concept: string;
  readonly horizon: number;
  readonly step: ArgumentStep;
  /** The move that the argument is about, where the moves told so far have led, and how many they are. */
  improvement: number;
  at: number;
  moved: number;
  /** Who moves at the same time, and where to. */
  joined: { mover: number; to: number }[];
}

const led = ({ step }: ToldStep) => Number(step.states[0]!);

function orderOf({ literal }: ToldStep, dm: number, first: number, second: number): string {
  if (literal.isUnknown(dm, first, second)) return 'not known to be better or worse';
  if (literal.better(dm, first, second)) return 'better';
  if (literal.better(dm, second, first)) return 'worse';
  if (literal.isOpen(dm, first, second)) return 'not to be compared';
  return 'neither better nor worse';
}

/** What a move is for whoever makes it, in as many words. */
const WORTHS: Readonly<Record<string, string>> = {
  'which it likes better': 'better',
  'which it likes less': 'worse',
  'which it likes neither better nor less': 'neither better nor worse',
  'which it cannot compare with what was': 'not to be compared',
};
const WORTH = `(${Object.keys(WORTHS).join('|')})`;

function checkOrder(
  told: ToldStep,
  order: string,
  first: number,
  second: number,
  dm = told.dm,
): void {
  expect(order, told.step.text).toBe(orderOf(told, dm, first, second));
}

/** Whether an end keeps one from moving, unless it can move on. */
function spoils({ literal, dm, state }: ToldStep, end: number, unknownDeters: boolean): boolean {
  return literal.isUnknown(dm, end, state) ? unknownDeters : !literal.better(dm, end, state);
}

const credible = ({ concept }: ToldStep) => findConcept(concept)!.foresight.credible;
const repliesTo = (told: ToldStep) => [
  ...told.literal.replies(told.dm, told.improvement, credible(told)),
];

const INTERESTS: Readonly<Record<string, string>> = {
  'which serves it': 'better',
  'against its own interest': 'worse',
  'without any gain of its own': 'neither better nor worse',
  'which it cannot compare with what was': 'not to be compared',
  'which may serve it or not': 'not known to be better or worse',
};

function movesTo(told: ToldStep, mover: number): void {
  expect(told.literal.game.moves(mover, told.at), told.step.text).toContain(led(told));
  told.at = led(told);
  told.moved++;
}

type Reader = readonly [RegExp, (found: string[], told: ToldStep) => void];
const ORDER =
  '(better|worse|neither better nor worse|not to be compared|not known to be better or worse)';
/** What settles a comparison: ranks, values or votes, which other tests read. */
const because = '(?:: .*)?';
const read = (pattern: string) => new RegExp(`^${pattern}$`);

export const readers: readonly Reader[] = [
  [
    read(`It (?:could move to|would adopt) “.*?”(?:, ${WORTH})?${because}\\.`),
    ([, worth = 'which it likes better'], told) => {
      movesTo(told, told.dm);
      told.improvement = told.at;
      checkOrder(told, WORTHS[worth]!, told.at, told.state);
    },
  ],
  [
    read('It could move to “.*”; whether it likes that better is not known\\.'),
    (_, told) => {
      movesTo(told, told.dm);
      told.improvement = told.at;
      expect(told.literal.isUnknown(told.dm, told.at, told.state)).toBe(true);
    },
  ],
  [
    read(
      `(?:But|Then) (\\w+) could (?:answer|go on) with “.*?”, (${Object.keys(INTERESTS).join('|')})${because}\\.`,
    ),
    ([, who, interest], told) => {
      const [mover, before] = [DRAWN.indexOf(who as 'Ann'), told.at];
      expect(mover).not.toBe(told.dm);
      movesTo(told, mover);
      checkOrder(told, INTERESTS[interest!]!, told.at, before, mover);
      if (credible(told)) expect(interest).toMatch(/^which (serves it|may serve it or not)$/);
    },
  ],
  [
    read('(?:But|Then) the panel would adopt “.*”: .*\\.'),
    (_, told) => {
      const before = told.at;
      movesTo(told, 3);
      expect(told.literal.better(3, told.at, before)).toBe(true);
    },
  ],
  [
    read(`For \\w+ that is (no better|worse) than staying${because}\\.`),
    ([, order], told) => {
      expect(led(told)).toBe(told.at);
      if (order === 'worse') checkOrder(told, 'worse', told.at, told.state);
      else expect(told.literal.better(told.dm, told.at, told.state)).toBe(false);
    },
  ],
  [
    read('How \\w+ compares that with staying is not known, and that is enough to deter it\\.'),
    (_, { literal, dm, at, state }) => expect(literal.isUnknown(dm, at, state)).toBe(true),
  ],
  [
    read('Its members would not have carried that: .*\\.'),
    (_, { literal, dm, at, state }) => expect(literal.better(dm, at, state)).toBe(false),
  ],
  [
    read('It has no further move from there \\(.*\\)\\.'),
    (_, { literal, dm, at }) => expect(literal.game.moves(dm, at)).toEqual([]),
  ],
  [
    read('It looks no further ahead than that \\(\\w+\\)\\.'),
    (_, { concept }) => expect(findConcept(concept)!.foresight.moves % 2).toBe(0),
  ],
  [
    read(
      'No further (?:move of its own|draft from there) would get it (?:to )?anything (?:known to be better than staying|better than staying|that its members would have carried) \\(.*\\)\\.',
    ),
    (_, { literal, dm, at, state, step }) => {
      const better = literal.game.moves(dm, at).filter((to) => literal.better(dm, to, state));
      expect(better, step.text).toEqual([]);
    },
  ],
  [
    read('No further improvement of its own would get it anything better than staying \\(.*\\)\\.'),
    (_, { literal, dm, at, state }) => {
      const own = literal.game.improvements(dm, at);
      expect(own.filter((to) => literal.better(dm, to, state))).toEqual([]);
    },
  ],
  [
    read(`It could move on with “.*?”, ${ORDER} than staying${because}\\.`),
    ([, order], told) => {
      movesTo(told, told.dm);
      checkOrder(told, order!, told.at, told.state);
    },
  ],
  [
    read('It could only move on to where that has been answered already\\.'),
    (_, { literal, dm, at }) => expect(literal.game.moves(dm, at)).not.toEqual([]),
  ],
  [read('\\w+ further moves? of its own would be answered as well\\.'), () => undefined],
  [
    read('The others have no move then\\.'),
    (_, told) => expect([...told.literal.replies(told.dm, told.at, false)]).toEqual([]),
  ],
  [
    read('Nobody has a credible answer to that\\.'),
    (_, told) => expect([...told.literal.replies(told.dm, told.at, true)]).toEqual([]),
  ],
  [
    read(
      `After every (credible )?answer (?:it would still be better off than by staying|it would still be better off than by staying(, or would not know)|its members would still have carried the end)(?:, “.*” for one|\\. (?:(The worst for it would be)|One end would be) “.*?”, (?:still )?${ORDER})${because}\\.`,
    ),
    ([, isCredible, unsure, worst, order], told) => {
      expect(isCredible !== undefined).toBe(credible(told));
      const ends = repliesTo(told);
      for (const end of ends) expect(spoils(told, end, false)).toBe(false);
      expect(ends).toContain(led(told));
      if (unsure === undefined) {
        for (const end of ends) expect(told.literal.better(told.dm, end, told.state)).toBe(true);
      }
      if (order !== undefined) checkOrder(told, order, led(told), told.state);
      if (worst === undefined) return;
      for (const end of ends) {
        expect(orderOf(told, told.dm, end, led(told))).toMatch(
          /^(better|neither better nor worse)$/,
        );
      }
    },
  ],
  [
    read('It looks no further than its own move\\.'),
    (_, { concepts }) =>
      expect(concepts.some((id) => findConcept(id)!.foresight.moves === 1)).toBe(true),
  ],
  [
    read(
      'None of the others, alone or together, could spoil it by improvements at the same time\\.',
    ),
    (_, { literal, dm, state }) => expect(literal.stays('sim-gmcr', dm, state)).toBe(false),
  ],
  [
    read(
      `If (.*?) brought it (?:to “.*?”|back), (?:that (?:would be ${ORDER} than staying|would not be known to be (better or worse) than staying|could not be compared with staying)${because}|which its members would not have carried: .*, it would adopt “.*”)\\.`,
    ),
    ([, who, order, open], told) => {
      const brings = (_: unknown, mover: number) =>
        mover !== told.dm && told.literal.game.moves(mover, told.improvement).includes(led(told));
      // Who is named could do that alone; where it takes several, none of them.
      const named = who === 'the panel' ? 3 : DRAWN.indexOf(who as 'Ann');
      if (told.step.kind !== 'counter') {
        if (who === 'the others')
          expect(told.literal.game.decisionMakers.some((mover) => brings(0, mover))).toBe(false);
        else expect(brings(0, named)).toBe(true);
      }
      if (told.step.kind === 'counter') {
        expect(told.literal.better(told.dm, led(told), told.state)).toBe(true);
        return;
      }
      expect(repliesTo(told)).toContain(led(told));
      told.at = led(told);
      const said = open === undefined ? 'not to be compared' : 'not known to be better or worse';
      checkOrder(told, order ?? said, told.at, told.state);
    },
  ],
  [
    read(
      `But (\\w+) would then move on with “.*?”, and (?:be (better) off than by staying${because}|how it would compare that with staying is not known)\\.`,
    ),
    ([, who, order], told) => {
      expect(who).toBe(DRAWN[told.dm]);
      movesTo(told, told.dm);
      checkOrder(told, order ?? 'not known to be better or worse', told.at, told.state);
    },
  ],
  [
    read(
      '(?:It has such a way out of (\\w+) more answers? too; no other|No other answer) would deter it\\.',
    ),
    ([, more], told) => {
      // By c and d an end of which nothing is known spoils a move, by a and b it does not.
      const spoiling = [true, false].map(
        (unknown) => repliesTo(told).filter((end) => spoils(told, end, unknown)).length,
      );
      expect(spoiling).toContain(more === undefined ? 1 : numberOf(more) + 1);
    },
  ],
  [
    read('Whatever the others answered then, in \\w+ moves in all it would come out better off\\.'),
    (_, { literal, concepts, dm, state }) =>
      expect(concepts.some((id) => !literal.stays(id, dm, state))).toBe(true),
  ],
  [
    read('(?:Its|The) (\\w+) (moves?|drafts?):'),
    ([, number, what], { literal, dm, state, step }) => {
      expect(literal.reasons(dm, state)).toEqual([]);
      // The moves of a body are those of its drafts that would be carried.
      if (what!.startsWith('draft')) return;
      const moves = literal.game.moves(dm, state);
      expect(numberOf(number!)).toBe(moves.length);
      const told = step.steps.flatMap(({ states }) => states.map(Number));
      const hidden = step.steps.flatMap(({ text }) => /^(\w+) more/.exec(text)?.[1] ?? []);
      const all = told.length + hidden.reduce((sum, word) => sum + numberOf(word), 0);
      expect(all).toBe(moves.length);
      for (const to of told) expect(moves).toContain(to);
    },
  ],
  [
    read(`“.*”(?:: ${ORDER}(?:, .*)?|: (no comparison) with staying|: \\d.*)\\.`),
    ([, order, none], told) => {
      if (none !== undefined) {
        for (const to of told.step.states.map(Number))
          checkOrder(told, 'not to be compared', to, told.state);
        return;
      }
      for (const to of told.step.states.map(Number)) {
        if (order === undefined) expect(told.literal.better(told.dm, to, told.state)).toBe(false);
        else checkOrder(told, order, to, told.state);
      }
    },
  ],
  // ToldStep with the number of all moves, of which none is a reason to leave.
  [
    read('\\w+ more (?:moves?, none of them better|drafts?, none of which passes)\\.'),
    () => undefined,
  ],
  [
    read('It has no move of its own anywhere\\.'),
    (_, { literal: { game }, dm }) =>
      expect(game.states.flatMap((state) => game.moves(dm, state))).toEqual([]),
  ],
  [
    read('It has no move from here\\.'),
    (_, { literal, dm, state }) => expect(literal.game.moves(dm, state)).toEqual([]),
  ],
  [
    read(
      '(?:It has )?(\\w+) other (?:moves? that it (?:likes|may like) better|drafts? that would pass); one that nothing deters is enough\\.',
    ),
    ([, number], { literal, dm, state }) =>
      expect(literal.reasons(dm, state)).toHaveLength(numberOf(number!) + 1),
  ],
  [
    read(
      `But (\\w+) (is about to leave as well, for|could move at the same time, to) “.*?”${because}\\.`,
    ),
    ([, who, how], told) => {
      const mover = DRAWN.indexOf(who as 'Ann');
      expect(told.literal.game.improvements(mover, told.state)).toContain(led(told));
      if (how!.startsWith('is')) expect(told.literal.stays('seq', mover, told.state)).toBe(false);
      told.joined = [...told.joined, { mover, to: led(told) }];
    },
  ],
  [
    read('Moving at once they would arrive at “.*”\\.'),
    (_, told) => {
      const moves = [{ mover: told.dm, to: told.improvement }, ...told.joined];
      expect(told.literal.game.together(told.state, moves)).toBe(led(told));
      told.at = led(told);
    },
  ],
  [
    read('(\\w+) would then move to “.*”\\.'),
    ([, who], told) => movesTo(told, DRAWN.indexOf(who as 'Ann')),
  ],
  [
    read(
      `(There it would end|No further move is foreseen): ${ORDER} for it than staying${because}\\.`,
    ),
    ([, end, order], told) => {
      checkOrder(told, order!, told.at, told.state);
      expect(end!.startsWith('No')).toBe(told.moved >= told.horizon);
    },
  ],
  // How often it comes round: of verdicts that hold in the end, which the definitions look for too.
  [read('So it is at a horizon of \\w+ moves?.*\\.'), () => undefined],
  [
    read(
      `The others can bring about (\\w+) other states?, (?:which is no better|and none of them is better) for it\\. (?:(The best) would be|It is|One of them would be) “.*?”, ${ORDER}${because}\\.`,
    ),
    ([, number, best, order], told) => {
      const { literal, dm, state } = told;
      const ends = [...literal.replies(dm, state, false)].filter((end) => end !== state);
      expect(ends).toHaveLength(numberOf(number!));
      for (const end of ends) expect(literal.better(dm, end, state)).toBe(false);
      expect(ends).toContain(led(told));
      checkOrder(told, order!, led(told), state);
      if (best === undefined) return;
      for (const end of ends) expect(literal.better(dm, end, led(told))).toBe(false);
    },
  ],
  [
    read(`(\\w+) could move to “.*?”, ${WORTH}${because}\\.`),
    ([, who, worth], told) => {
      const [mover, before] = [DRAWN.indexOf(who as 'Ann'), told.at];
      movesTo(told, mover);
      checkOrder(told, WORTHS[worth!]!, told.at, before, mover);
    },
  ],
  [
    read('The others can bring about no other state\\.'),
    (_, { literal, dm, state }) =>
      expect([...literal.replies(dm, state, false)].filter((end) => end !== state)).toEqual([]),
  ],
  [
    read('Nor would others who are about to leave spoil it by moving at the same time\\.'),
    (_, { literal, dm, state }) => expect(literal.stays('sim', dm, state)).toBe(false),
  ],
  [
    read('\\w+ cannot compare that with staying, and that is enough to deter it\\.'),
    (_, told) => checkOrder(told, 'not to be compared', told.at, told.state),
  ],
  [
    read(`For \\w+ that would be (better) than if all stayed${because}\\.`),
    ([, order], told) => checkOrder(told, order!, told.at, told.state),
  ],
];

export const met = new Set<RegExp>();

/** Reads steps and what hangs on them; moves told in a row go on from each other. */
export function readSteps(steps: readonly ArgumentStep[], told: ToldStep): void {
  const row = { ...told };
  for (const step of steps) {
    const own = step.kind === 'improvement' || step.kind === 'alternative';
    const after = Object.assign(own ? { ...told } : row, { step });
    const reader = readers.find(([template]) => template.test(step.text));
    if (reader === undefined) throw new Error(`no reader knows: ${step.text}`);
    met.add(reader[0]);
    // Several ways to go on hang on one end, each of them told from there.
    const from = { at: row.at, moved: row.moved };
    reader[1](reader[0].exec(step.text)!, after);
    readSteps(step.steps, after);
    if (step.kind === 'counter' && step.steps.length > 0) Object.assign(row, from);
  }
}
