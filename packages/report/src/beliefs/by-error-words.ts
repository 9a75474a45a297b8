import type { Concept, StateCode } from '@standoff/engine';
import type { Of } from '@standoff/propositions';
import {
  argueAgainst,
  type ByError,
  type Casebook,
  type ErrorEffect,
  lexiconOf,
  type MisjudgedMove,
  type Perceptions,
  registerNow,
  tellError,
} from '@standoff/study';
import { english, sayThought, textOf } from '@standoff/wording';
import { type WordedStep, wordSteps } from '../explain/words-of-steps.ts';

/** An error of somebody behind a verdict, as the predicate of a sentence about the state, and the argument that it goes by or overlooks. */
export interface ErrorWords {
  readonly mover: number;
  readonly says: string;
  readonly means: Of<'restsOnError'>;
  readonly argument: readonly WordedStep[];
}

/** Why a state holds or is left by error: of everybody who errs there what it thinks, or does not foresee. */
export function sayByError(
  perceptions: Perceptions,
  concept: Concept,
  { cell, by }: ByError,
  effect: ErrorEffect,
): ErrorWords[] {
  const misjudged = perceptions.misjudged.get(concept.id);
  const { casebook } = perceptions.games.truth;
  const { space } = casebook;
  const moves = effect === 'held' ? misjudged?.missed : misjudged?.surprises;
  return by.map((mover) => {
    const move = moves?.find((one) => one.mover === mover && one.from === space.codeOf(cell));
    const state = casebook.stateId(space.codeOf(cell));
    const means = tellError(perceptions, concept, effect, { mover, state, move });
    const argument = move === undefined ? [] : argueMisjudged(perceptions, concept, move, effect);
    return { mover, says: sayAlone(casebook, means), means, argument };
  });
}

/** As the predicate of a sentence about a state. */
function sayAlone(casebook: Casebook, means: Of<'restsOnError'>): string {
  return textOf(english.say(lexiconOf(casebook), means, 'is', registerNow()));
}

/** What would come of a move in the game in which something deters from it: that of its maker, or the true one. */
function argueMisjudged(
  { games }: Perceptions,
  concept: Concept,
  { mover, from, to, sanction }: MisjudgedMove,
  effect: ErrorEffect,
): readonly WordedStep[] {
  if (sanction === undefined) return [];
  const { casebook } = effect === 'held' ? games.own[mover]!.opened : games.truth;
  const steps = argueAgainst(casebook, concept, { mover, from, to, sanction });
  return wordSteps(casebook, steps, { who: [mover], state: from });
}

/** Moves that look alike to their maker, for the same reason, from several states. */
export interface MisjudgedMoves {
  readonly mover: number;
  readonly says: string;
  readonly means: Of<'restsOnError'>;
  readonly argument: readonly WordedStep[];
  readonly from: readonly StateCode[];
}

/** The moves that somebody misjudges, those alike in words together, the most frequent first. */
export function gatherMisjudged(
  perceptions: Perceptions,
  concept: Concept,
  effect: ErrorEffect,
): MisjudgedMoves[] {
  const misjudged = perceptions.misjudged.get(concept.id);
  const moves = (effect === 'held' ? misjudged?.missed : misjudged?.surprises) ?? [];
  const groups = new Map<
    string,
    { first: MisjudgedMove; means: Of<'restsOnError'>; from: StateCode[] }
  >();
  for (const move of moves) {
    const { casebook } = perceptions.games.truth;
    const state = casebook.stateId(move.from);
    const means = tellError(perceptions, concept, effect, { mover: move.mover, state, move });
    const says = textOf(sayThought(lexiconOf(casebook), means));
    const group = groups.get(says) ?? { first: move, means, from: [] };
    groups.set(says, group);
    group.from.push(move.from);
  }
  return Array.from(groups, ([says, { first, means, from }]) => ({
    mover: first.mover,
    says,
    means,
    argument: argueMisjudged(perceptions, concept, first, effect),
    from,
  })).sort((a, b) => b.from.length - a.from.length);
}
