import type { CodeDescription, Meanings } from './code-description.ts';

/** Codes of errors that show only once the feasible states are known. */
export const stateCodes = {
  'states-not-numbered': { severity: 'error' },
  'state-number-too-high': { severity: 'error' },
  'state-named-twice': {
    severity: 'error',
    help: 'delete one of the two',
  },
  'state-left-out': {
    severity: 'error',
    help: 'add what is left out, or use "relation" to leave states incomparable',
  },
  'infeasible-state-named': {
    severity: 'warning',
    help: 'leave it out, or mend the rule that rules it out',
  },
} as const satisfies Record<string, CodeDescription>;

export const stateMeanings: Meanings<typeof stateCodes> = {
  'states-not-numbered': {
    title: 'A state is referred to by number, and there are too many states to number',
    explanation:
      'The states s1, s2 and so on are the feasible states in order. In a conflict with very many states they are not listed. Give the states that you refer to names under `states`.',
  },
  'state-number-too-high': {
    title: 'No state has this number',
    explanation:
      'The states s1, s2 and so on are the feasible states in order. The message says how many there are; the number changes when options or rules of infeasibility change.',
  },
  'state-named-twice': {
    title: 'A preference names the same state twice',
    explanation:
      'A state can be referred to by its number and by its name. In a ranking and among utilities every state occurs once.',
  },
  'state-left-out': {
    title: 'A ranking or utility leaves a state out',
    explanation:
      'A ranking places every feasible state, and `utility` gives every feasible state a number. To leave states incomparable, use `relation`.',
  },
  'infeasible-state-named': {
    title: 'A preference names an infeasible state',
    explanation:
      'A named state at which a rule of infeasibility holds cannot occur, so its place in a preference has no effect.',
  },
};
