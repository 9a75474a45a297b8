import type { Steps } from '@standoff/engine';
import type { Formula } from '@standoff/language';
import type { Games } from '../beliefs/own-games.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { findMisjudgements, type MisjudgementsFound } from './find-misjudgements.ts';
import type { MisjudgementQuery, TooMuch } from './misjudgement.ts';
import { type Story, tellStories } from './stories.ts';

/** The errors of belief after which somebody's sensible steps lead to a target. */
export interface Misjudgements {
  readonly casebook: Casebook;
  readonly target: Formula;
  readonly found: MisjudgementsFound;
  /** The fewest errors; undefined where no number that was tried is enough. */
  readonly size: number | undefined;
  /** How many sets of so few errors there are no part of which is enough. */
  readonly count: number;
  readonly stories: readonly Story[];
}

export function* misjudge(
  games: Games,
  target: Formula,
  query: Omit<MisjudgementQuery, 'isTarget'>,
): Steps<Misjudgements | TooMuch> {
  const { casebook } = games.truth;
  const node = casebook.compiled.nodeOf(target);
  const isTarget = (state: Parameters<MisjudgementQuery['isTarget']>[0]) =>
    casebook.states.holds(node, state);
  const found = yield* findMisjudgements(games, { ...query, isTarget });
  if ('status' in found) return found;
  const size = found.found[0]?.size;
  return {
    casebook,
    target,
    found,
    size,
    count: found.found.filter((one) => one.size === size).length,
    stories: yield* tellStories(found),
  };
}
