import { type Choice, type Outcome, type Pair, withOptions } from './pair.ts';

type Setting = readonly (readonly [option: number, level: number])[];

/** How many other options may be moved so that both outcomes of a pair can be. */
const MOST_MOVED = 2;

/**
 * Two outcomes that differ only in the options set, as near as can be to a context; undefined where
 * both cannot be unless more of the other options move.
 */
export function feasiblePair(
  choice: Choice,
  context: Outcome,
  first: Setting,
  second: Setting,
): Pair | undefined {
  const set = new Set([...first, ...second].map(([option]) => option));
  const free = choice.levels.flatMap((_, option) => (set.has(option) ? [] : [option]));
  for (let moved = 0; moved <= MOST_MOVED; moved++) {
    for (const around of contextsNear(choice, context, free, moved)) {
      const pair = { first: withOptions(around, first), second: withOptions(around, second) };
      if (choice.isFeasible(pair.first) && choice.isFeasible(pair.second)) return pair;
    }
  }
  return undefined;
}

function* contextsNear(
  choice: Choice,
  context: Outcome,
  free: readonly number[],
  moved: number,
): Generator<Outcome> {
  if (moved === 0) {
    yield context;
    return;
  }
  for (const [k, option] of free.entries()) {
    for (let level = 0; level < choice.levels[option]!; level++) {
      if (level === context[option]) continue;
      const next = withOptions(context, [[option, level]]);
      yield* contextsNear(choice, next, free.slice(k + 1), moved - 1);
    }
  }
}
