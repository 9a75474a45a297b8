import { deriveRanks, type Hints } from './derive-ranks.ts';
import { feasiblePair } from './feasible-pair.ts';
import type { Answer, Choice, Outcome, Pair, Verdict } from './pair.ts';
import { statedOrder } from './stated-order.ts';
import { type ThresholdOrder, thresholdOrder } from './threshold-order.ts';
import { compareByRanks, type Literal, type Rank } from './wish.ts';

/** How an interview stands after some answers. */
export interface Interview {
  /** What to ask next; absent when enough is known. */
  readonly question?: Pair;
  /** What follows so far; empty while answers contradict each other. */
  readonly ranks: readonly Rank[];
  /** Answers that cannot all hold. */
  readonly contradiction: readonly Answer[];
  /** How many questions there will be about, those answered included. */
  readonly about: number;
}

/** Asks, is told the verdict, and asks on. */
type Asking<T> = Generator<Pair, T, Verdict>;

/** The levels of an option above a step of its order, and the two levels next to the step. */
interface Threshold extends Literal {
  readonly upper: number;
  readonly lower: number;
}

/**
 * Goes through the interview with the answers given, up to the first question that they leave open.
 * What follows from several answers together is not asked, so answers given in turn never contradict
 * each other; one that is changed later may contradict others.
 */
export function conductInterview(choice: Choice, answers: readonly Answer[]): Interview {
  const order = statedOrder(answers);
  const { contradiction } = order;
  const hints: { literals: Literal[]; groups: Literal[][] } = { literals: [], groups: [] };
  const about = Math.max(aboutHowMany(choice), answers.length);
  if (contradiction.length > 0) return { ranks: [], contradiction, about };
  const asking = askAll(choice, answers, hints);
  let step = asking.next();
  while (!step.done) {
    const verdict = order.verdict(step.value);
    if (verdict === undefined) break;
    step = asking.next(verdict);
  }
  const ranks = deriveRanks(choice, answers, hints);
  if (step.done) return { ranks, contradiction, about: answers.length };
  return { question: step.value, ranks, contradiction, about: Math.max(about, answers.length + 1) };
}

/** Each step of each option, the order of the steps, and a second look at some of them. */
function aboutHowMany({ levels, cares, again }: Choice): number {
  const steps = cares.reduce((sum, option) => sum + levels[option]! - 1, 0);
  const ranking = cares.reduce((sum, option) => sum + sortingCost(levels[option]!), 0);
  return Math.round(ranking + sortingCost(steps) + again.length);
}

/** The binary logarithm of the number of orders. */
function sortingCost(count: number): number {
  let cost = 0;
  for (let k = 2; k <= count; k++) cost += Math.log2(k);
  return cost;
}

function* askAll(
  choice: Choice,
  answers: readonly Answer[],
  hints: { literals: Literal[]; groups: Literal[][] },
): Asking<void> {
  const thresholds: Threshold[] = [];
  for (const option of choice.cares) thresholds.push(...(yield* askLevels(choice, option)));
  hints.literals.push(...thresholds);
  const order = thresholdOrder(thresholds.length);
  yield* askImportance(choice, thresholds, order);
  hints.groups.push(...order.groups().map((group) => group.map((k) => thresholds[k]!)));
  yield* askElsewhere(choice, thresholds);
  yield* askBetweenNeighbours(choice, answers, hints);
}

/** Ranks the levels of an option with everything else as in the base: by insertion, best first. */
function* askLevels(choice: Choice, option: number): Asking<Threshold[]> {
  const places: number[][] = [];
  for (const level of levelsFrom(choice, option)) {
    let [low, high] = [0, places.length];
    let equal = false;
    while (low < high && !equal) {
      const middle = Math.floor((low + high) / 2);
      const verdict = yield* askLevel(choice, option, level, places[middle]![0]!);
      if (verdict === 'first') high = middle;
      else if (verdict === 'second') low = middle + 1;
      else {
        places[middle]!.push(level);
        equal = true;
      }
    }
    if (!equal) places.splice(low, 0, [level]);
  }
  return places.slice(1).map((place, k) => ({
    option,
    levels: places
      .slice(0, k + 1)
      .flat()
      .sort((a, b) => a - b),
    upper: places[k]![0]!,
    lower: place[0]!,
  }));
}

/** The level of the base first, since people compare with that. */
function levelsFrom({ levels, base }: Choice, option: number): number[] {
  const others = [...Array(levels[option]!).keys()].filter((level) => level !== base[option]);
  return [base[option]!, ...others];
}

/** Levels that cannot be compared because one of them cannot be count as equally good. */
function* askLevel(choice: Choice, option: number, level: number, other: number): Asking<Verdict> {
  const pair = feasiblePair(choice, choice.base, [[option, level]], [[option, other]]);
  return pair === undefined ? 'same' : yield pair;
}

/** Which of two steps matters more, until the order is known. */
function* askImportance(
  choice: Choice,
  thresholds: readonly Threshold[],
  order: ThresholdOrder,
): Asking<void> {
  const pairOf = (a: number, b: number): Pair | undefined => {
    const [one, two] = [thresholds[a]!, thresholds[b]!];
    return one.option === two.option ? undefined : trade(choice, one, two);
  };
  for (;;) {
    const next = order.mostTelling((a, b) => pairOf(a, b) !== undefined);
    if (next === undefined) return;
    const verdict = yield pairOf(...next)!;
    const relation = verdict === 'first' ? 'more' : verdict === 'second' ? 'less' : 'same';
    order.settle(...next, relation);
  }
}

/** The one step taken and not the other, or the other way round. */
function trade(choice: Choice, one: Threshold, two: Threshold): Pair | undefined {
  return feasiblePair(
    choice,
    choice.base,
    [
      [one.option, one.upper],
      [two.option, two.lower],
    ],
    [
      [one.option, one.lower],
      [two.option, two.upper],
    ],
  );
}

/**
 * Asks about steps once more with everything else turned round. Where that makes a difference, looks
 * for the option that does, by halving.
 */
function* askElsewhere(choice: Choice, thresholds: readonly Threshold[]): Asking<void> {
  const opposite = oppositeOf(choice, thresholds);
  const steps = stepsOf(choice, thresholds).filter(({ option }) => choice.again.includes(option));
  for (const step of steps) {
    const turned = choice.cares.filter((option) => option !== step.option);
    const at = (count: number) => {
      const changes = turned.slice(0, count).map((k) => [k, opposite[k]!] as const);
      const context = choice.base.map((level, k) => changes.find(([c]) => c === k)?.[1] ?? level);
      return feasiblePair(
        choice,
        context,
        [[step.option, step.upper]],
        [[step.option, step.lower]],
      );
    };
    yield* findSwitch(at, turned.length);
  }
}

/** Asks about both ends of a row of pairs, and where the answers differ finds where they change. */
function* findSwitch(at: (count: number) => Pair | undefined, last: number): Asking<void> {
  const [start, end] = [at(0), at(last)];
  if (start === undefined || end === undefined) return;
  const before = yield start;
  if ((yield end) === before) return;
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const pair = at(middle);
    if (pair !== undefined && (yield pair) === before) low = middle;
    else high = middle;
  }
}

/** The steps found, and for options whose levels seemed equally good the step between the first two. */
function stepsOf({ cares }: Choice, thresholds: readonly Threshold[]): Threshold[] {
  return cares.flatMap((option) => {
    const own = thresholds.filter((threshold) => threshold.option === option);
    return own.length > 0 ? own : [{ option, levels: [1], upper: 1, lower: 0 }];
  });
}

/** For each option the end of its order that is farther from the base. */
function oppositeOf({ base, levels }: Choice, thresholds: readonly Threshold[]): Outcome {
  return base.map((level, option) => {
    const own = thresholds.filter((threshold) => threshold.option === option);
    const [best, worst] = [own[0]?.upper, own.at(-1)?.lower];
    if (best === undefined || worst === undefined) return (level + 1) % levels[option]!;
    return level === best ? worst : best;
  });
}

/**
 * Where two neighbours of the order could change places without going against an answer, asks what
 * they differ in.
 */
function* askBetweenNeighbours(
  choice: Choice,
  answers: readonly Answer[],
  hints: Hints,
): Asking<void> {
  const ranks = deriveRanks(choice, answers, hints);
  for (let k = 0; k + 1 < ranks.length; k++) {
    const swapped = ranks.with(k, ranks[k + 1]!).with(k + 1, ranks[k]!);
    const fits = answers.every(
      ({ first, second, verdict }) => compareByRanks(swapped, first, second) === verdict,
    );
    const pair = fits ? findDifference(choice, ranks, swapped) : undefined;
    if (pair) yield pair;
  }
}

/** A pair of outcomes near the base that two orders judge differently. */
function findDifference(
  choice: Choice,
  one: readonly Rank[],
  other: readonly Rank[],
): Pair | undefined {
  for (const first of outcomesNear(choice, choice.base)) {
    for (const second of outcomesNear(choice, first)) {
      const verdict = compareByRanks(one, first, second);
      if (verdict !== compareByRanks(other, first, second)) return { first, second };
    }
  }
  return undefined;
}

/** Feasible outcomes that differ in two options at most. */
function outcomesNear(choice: Choice, outcome: Outcome): Outcome[] {
  const moves = choice.cares.flatMap((option) =>
    [...Array(choice.levels[option]!).keys()].map((level) => [option, level] as const),
  );
  const found = new Map<string, Outcome>();
  for (const [k, one] of moves.entries()) {
    for (const two of moves.slice(k)) {
      const near = outcome.map((level, option) =>
        option === one[0] ? one[1] : option === two[0] ? two[1] : level,
      );
      if (!found.has(near.join(' ')) && choice.isFeasible(near)) found.set(near.join(' '), near);
    }
  }
  return [...found.values()];
}
