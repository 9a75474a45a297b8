import {
  compareStates,
  countWork,
  entriesBeside,
  type Model,
  type Preference,
  readStates,
  type Space,
  type StateCode,
} from '@standoff/engine';
import type { DoubtedOrder } from './choices.ts';

/** How all choices of a decision maker compare two cells that differ in the same. */
export interface Answers {
  /** By choice: 0, or above 0 if the first cell is better, and below if the second is; 2 or -2 greatly. */
  readonly values: Int8Array;
  /** Whether an entry of the pool holds more in the first cell (1), in the second (-1), or in both alike. */
  readonly signs: Int8Array;
  /** Whether all choices answer the same. */
  readonly alike: boolean;
}

/** Bytes of answers that are kept, and of the room where memory is limited; beyond that they are found out again. */
const KEPT = 2 ** 25;
const PART_OF_ROOM = 1 / 4;

/** Bytes that an entry of a table takes, what a cell scores, and an answer with its arrays and its key, beside what is in these. */
const ENTRY_BYTES = 60;
const SCORES_BYTES = 250;
const ANSWER_BYTES = 500;

/** Looks that it takes to look an answer up. */
export const LOOKING_UP = 5;

/** The same to compare two cells by an entry of a pool, or by a choice. */
export const COMPARING = 12;
const CHOOSING = 8;

/** What all choices of each decision maker answer: whether it prefers the first of two cells. */
type AnswersTo = (decisionMaker: number, better: number, worse: number) => Answers;

/** Answers for a model in which orders hold all that may stand in them. */
export function comparing(model: Model, space: Space, orders: readonly DoubtedOrder[]): AnswersTo {
  return rememberAnswers(model, space)(orders);
}

/** What was found out for the choices that somebody may have. */
interface ByChoices {
  readonly byPair: Map<number, Answers>;
  /** Most pairs differ in the same as some other. */
  readonly bySigns: Map<string, Answers>;
}

/**
 * The same for any orders that are made of the same pools: what a cell scores is found once, and so is what the same choices
 * answer.
 */
export function rememberAnswers(
  model: Model,
  space: Space,
): (orders: readonly DoubtedOrder[]) => AnswersTo {
  const most = entriesBeside(space, 1 / PART_OF_ROOM, KEPT);
  let kept = 0;
  const scoresOf = rememberScores(model, space, (entries) => {
    kept += SCORES_BYTES + 2 * entries;
  });
  const known = new Map<string, ByChoices>();
  const foundOf = (order: DoubtedOrder, dm: number): ByChoices => {
    const key = `${dm}:${order.choices.map(({ sequence }) => sequence.join()).join(';')}`;
    const found = known.get(key) ?? { byPair: new Map(), bySigns: new Map() };
    known.set(key, found);
    return found;
  };
  const find = (dm: number, order: DoubtedOrder, { bySigns }: ByChoices, pair: Pair): Answers => {
    if (order.pool.length === 0) return asWritten(model, space, dm, pair);
    const signs = signsOf(scoresOf.of(dm, pair.better), scoresOf.of(dm, pair.worse));
    const key = keyOf(signs);
    const before = bySigns.get(key);
    if (before !== undefined) return before;
    const values = settleAll(order, model.preferences[dm]!, signs);
    countWork(CHOOSING * values.length);
    const found = { values, signs, alike: values.every((value) => value === values[0]) };
    kept += ANSWER_BYTES + values.length + 2 * signs.length;
    bySigns.set(key, found);
    return found;
  };
  return (orders) => {
    const own = orders.map(foundOf);
    return (dm, better, worse) => {
      const key = better * space.cells + worse;
      countWork(LOOKING_UP);
      const before = own[dm]!.byPair.get(key);
      if (before !== undefined) return before;
      if (kept > most) {
        for (const { byPair, bySigns } of known.values()) {
          byPair.clear();
          bySigns.clear();
        }
        scoresOf.forget();
        kept = 0;
      }
      const order = orders[dm]!;
      countWork(COMPARING * (order.pool.length || statementsIn(model.preferences[dm]!)));
      const found = find(dm, order, own[dm]!, { better, worse });
      kept += ENTRY_BYTES;
      own[dm]!.byPair.set(key, found);
      return found;
    };
  };
}

/** How many conditions may be looked at until an order that is not in doubt is settled: of others than statements one place. */
function statementsIn(preference: Preference): number {
  return preference.kind === 'prioritized' ? preference.tiers.length / LOOKED_THROUGH : 1;
}

/** The first of so many statements that differs settles it, as a rule. */
const LOOKED_THROUGH = 4;

/** Two cells. */
interface Pair {
  readonly better: number;
  readonly worse: number;
}

function signsOf(first: Int16Array, second: Int16Array): Int8Array {
  const signs = new Int8Array(first.length);
  for (let k = 0; k < signs.length; k++) signs[k] = Math.sign(first[k]! - second[k]!);
  return signs;
}

/** Signs in one letter. */
const TOGETHER = 10;

/** The signs as a text, which is quickly made. */
function keyOf(signs: Int8Array): string {
  let key = '';
  for (let start = 0; start < signs.length; start += TOGETHER) {
    let letter = 0;
    const end = Math.min(signs.length, start + TOGETHER);
    for (let k = start; k < end; k++) letter = 3 * letter + 1 + signs[k]!;
    key += String.fromCharCode(letter);
  }
  return key;
}

/** For each cell what it scores for every entry of a pool. Each time that something more is kept it is told of how many entries. */
function rememberScores(
  model: Model,
  space: Space,
  keeps: (entries: number) => void,
): { of(dm: number, cell: number): Int16Array; forget(): void } {
  const { holds } = readStates(model);
  const scores = model.preferences.map(() => new Map<number, Int16Array>());
  return {
    of(dm, cell) {
      const known = scores[dm]!.get(cell);
      if (known !== undefined) return known;
      const found = Int16Array.from(scoresIn(model.preferences[dm]!, space.codeOf(cell), holds));
      scores[dm]!.set(cell, found);
      keeps(found.length);
      return found;
    },
    forget() {
      for (const own of scores) own.clear();
    },
  };
}

/** Of places of states a score says that the state stands at the place. */
export function scoresIn(
  preference: Preference,
  code: StateCode,
  holds: ReturnType<typeof readStates>['holds'],
): number[] {
  switch (preference.kind) {
    case 'prioritized':
      return preference.tiers.map(({ conditions }) => {
        return conditions.filter((node) => holds(node, code)).length;
      });
    case 'ranking':
      return preference.places.map((states) => (states.includes(code) ? 1 : 0));
    case 'utility': {
      const { numbers, byState } = placesByValue(preference);
      const value = byState.get(code);
      return numbers.map((one) => (one === value ? 1 : 0));
    }
    default:
      return [];
  }
}

type Utility = Extract<Preference, { readonly kind: 'utility' }>;

const byValue = new WeakMap<Utility, ReturnType<typeof sortValues>>();

/** The different numbers, the greatest first, and those of the states; found once. */
function placesByValue(preference: Utility): ReturnType<typeof sortValues> {
  const known = byValue.get(preference) ?? sortValues(preference);
  byValue.set(preference, known);
  return known;
}

function sortValues({ values }: Utility) {
  const numbers = [...new Set(values.map(([, value]) => value))].sort((a, b) => b - a);
  return { numbers, byState: new Map(values) };
}

/** What an order that is not in doubt can answer, each once: very many pairs are asked about. */
const SURE = [-2, -1, 0, 1, 2].map(
  (value): Answers => ({ values: Int8Array.of(value), signs: new Int8Array(0), alike: true }),
);

/** Of a decision maker whose order is not in doubt. */
function asWritten(model: Model, space: Space, dm: number, { better, worse }: Pair): Answers {
  const codes = [space.codeOf(better), space.codeOf(worse)] as const;
  const { order, greatly } = compareStates(model, dm, ...codes);
  const sign = order === 'better' ? 1 : order === 'worse' ? -1 : 0;
  return SURE[2 + (greatly ? 2 * sign : sign)]!;
}

function settleAll({ choices }: DoubtedOrder, preference: Preference, signs: Int8Array): Int8Array {
  const values = new Int8Array(choices.length);
  for (let k = 0; k < choices.length; k++) {
    const { sequence, apart } = choices[k]!;
    values[k] = areEqual(apart, signs) ? 0 : settle(preference, sequence, signs);
  }
  return values;
}

/** Whether two places are equal in an order that ties them. */
function areEqual(ties: readonly number[] | undefined, signs: Int8Array): boolean {
  if (ties === undefined) return false;
  const better = signs.indexOf(1);
  return better >= 0 && ties[better] === ties[signs.indexOf(-1)];
}

/** The first entry that differs settles it. */
export function settle(
  preference: Preference,
  sequence: readonly number[],
  signs: Int8Array,
): number {
  for (let at = 0; at < sequence.length; at++) {
    const entry = sequence[at]!;
    const sign = signs[entry]!;
    if (sign === 0) continue;
    const greatly =
      preference.kind === 'prioritized'
        ? preference.tiers[entry]!.greatly
        : isGapBelow(preference, sequence, signs, at);
    return greatly ? 2 * sign : sign;
  }
  return 0;
}

/**
 * Whether a place is greatly better than that of the other state. Gaps between places stay where they are, and
 * so do numbers: what stands at a place has its number.
 */
function isGapBelow(
  preference: Preference,
  sequence: readonly number[],
  signs: Int8Array,
  at: number,
): boolean {
  if (preference.kind !== 'ranking' && preference.kind !== 'utility') return false;
  const other = sequence.findIndex((entry, k) => k > at && signs[entry] !== 0);
  if (preference.kind === 'ranking') return preference.greatGaps.slice(at, other).includes(true);
  const { numbers } = placesByValue(preference);
  const { greatGap } = preference;
  return greatGap !== undefined && numbers[at]! - numbers[other]! >= greatGap;
}
