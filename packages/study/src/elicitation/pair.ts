/** What could be the case: the level of every option, by position. */
export type Outcome = readonly number[];

/** Two outcomes to choose between. */
export interface Pair {
  readonly first: Outcome;
  readonly second: Outcome;
}

/** Which of the two somebody would rather have. */
export type Verdict = 'first' | 'second' | 'same';

export interface Answer extends Pair {
  readonly verdict: Verdict;
}

/** What there is to choose between. */
export interface Choice {
  /** How many levels each option has. */
  readonly levels: readonly number[];
  /** The feasible outcome around which is asked. */
  readonly base: Outcome;
  /** Options that matter to who is asked; the others stay as they are in the base. */
  readonly cares: readonly number[];
  /** Those of them about which is asked a second time, with everything else turned round. */
  readonly again: readonly number[];
  isFeasible(outcome: Outcome): boolean;
}

export function outcomeKey(outcome: Outcome): string {
  return outcome.join(' ');
}

/** The outcome with some options at other levels. */
export function withOptions(
  outcome: Outcome,
  changes: readonly (readonly [option: number, level: number])[],
): number[] {
  const changed = [...outcome];
  for (const [option, level] of changes) changed[option] = level;
  return changed;
}
