import { inWords } from './grammar/lists.ts';

/** What stands above and below who gets what. */
export const numbersLabels = {
  heading: 'Who gets what',
  frontier: (one: string, other: string) => `What ${one} and ${other} can get`,
  holdsUnder: 'holds under',
  all: 'all',
  states: 'states',
  statesLeft: (n: number) =>
    `… ${inWords(n, 'more state')} that hold${n === 1 ? 's' : ''}: name them with --states.`,
  amountsLeft: (n: number) => `… ${inWords(n, 'more amount')} in the file.`,
  pointsLeft: (n: number) => `… ${n} more with --json.`,
} as const;
