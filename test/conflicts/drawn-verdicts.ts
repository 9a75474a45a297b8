import type { Analysis } from '@standoff/study';
import { oracleFor } from '../../packages/engine/test/oracles/index.ts';
import {
  type DoubtfulGame,
  literalGame,
  reachableBy,
} from '../../packages/engine/test/oracles/literal-game.ts';
import { readingOracles } from '../../packages/engine/test/oracles/readings.ts';

export { reachableBy } from '../../packages/engine/test/oracles/literal-game.ts';

/**
 * What is so in a conflict by the definitions, word for word: tests hold sentences against it. States are
 * codes. It shares the reading of the file with the program, and nothing after that.
 */
export interface Literal {
  readonly game: DoubtfulGame;
  /** Moves that are a reason to leave: better, and in some readings also of unknown worth. */
  reasons(dm: number, state: number): number[];
  /** Whether a state is stable for one under a concept, in the reading of the analysis. */
  stays(concept: string, dm: number, state: number): boolean;
  holds(concept: string, state: number): boolean;
  /** Where the others can end, in legal sequences of at least one move. */
  replies(dm: number, from: number, credible: boolean): Set<number>;
  /** Whether one knows that it likes the first better. */
  better(dm: number, first: number, second: number): boolean;
  isUnknown(dm: number, first: number, second: number): boolean;
  /** Whether a pair is left open: not known, or in a relation that says nothing of it. */
  isOpen(dm: number, first: number, second: number): boolean;
}

export function literalOf({ casebook, reading }: Analysis): Literal {
  const game = literalGame(casebook.model);
  const asked = reading?.unknown !== undefined;
  const isUnknown = (dm: number, a: number, b: number) => asked && game.isUnknown(dm, a, b);
  const isOpen = (dm: number, a: number, b: number) =>
    (asked || casebook.model.preferences[dm]!.kind === 'relation') && game.isUnknown(dm, a, b);
  const better = (dm: number, a: number, b: number) =>
    game.prefers(dm, a, b) && !isUnknown(dm, a, b);
  const orUnknown = (dm: number, state: number) =>
    game.moves(dm, state).filter((to) => better(dm, to, state) || isUnknown(dm, to, state));
  const improving = (dm: number, state: number) =>
    game.moves(dm, state).filter((to) => better(dm, to, state));
  const leaves = reading?.counts.leaves === 'better-or-unknown' ? orUnknown : improving;
  const stays = (concept: string, dm: number, state: number) =>
    asked
      ? readingOracles[reading!.id]!(game, concept, dm, state)
      : oracleFor(concept)(game, dm, state);
  return {
    game,
    better,
    isUnknown,
    isOpen,
    stays,
    reasons: (dm, state) => [...leaves(dm, state)],
    holds: (concept, state) => game.decisionMakers.every((dm) => stays(concept, dm, state)),
    replies: (dm, from, credible) =>
      reachableBy(game.others(dm), from, credible ? (asked ? orUnknown : improving) : game.moves),
  };
}

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];

/** A number as it stands in a sentence, in words or in figures. */
export function numberOf(word: string): number {
  const position = NUMBERS.indexOf(word.toLowerCase());
  return position >= 0 ? position : Number(word.replace(/,/g, ''));
}
