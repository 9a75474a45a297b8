import type { Casebook } from '../casebook/casebook.ts';

/** Which states a document lists: all, those that are equilibria, none, or all if they are few. */
export type ListedStates = 'all' | 'equilibria' | 'none' | 'if-few';

const FEW_STATES = 10_000;

/** Which states a document lists, where that is up to their number. */
export function listedStates(
  casebook: Casebook,
  states: ListedStates = 'if-few',
): Exclude<ListedStates, 'if-few'> {
  return states === 'if-few' ? (isFew(casebook) ? 'all' : 'none') : states;
}

function isFew({ space }: Casebook): boolean {
  return space.stateCount <= FEW_STATES;
}
