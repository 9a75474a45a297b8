import type { Concept, StateCode } from '@standoff/engine';
import {
  argueAgainst,
  type ByError,
  type MisjudgedMove,
  type Perceptions,
  sayChanges,
  saySanction,
} from '@standoff/study';
import { agreementOf, proseName } from '@standoff/wording';
import { type WordedStep, wordSteps } from '../explain/words-of-steps.ts';

/** Whether a state holds, or is left, only because somebody errs. */
export type ErrorEffect = 'held' | 'left';

/** An error of somebody behind a verdict, as the predicate of a sentence about the state, and the argument that it goes by or overlooks. */
export interface ErrorWords {
  readonly mover: number;
  readonly says: string;
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
  const { space } = perceptions.games.truth.casebook;
  const moves = effect === 'held' ? misjudged?.missed : misjudged?.surprises;
  return by.map((mover) => {
    const move = moves?.find((one) => one.mover === mover && one.from === space.codeOf(cell));
    if (move === undefined) {
      const name = proseName(perceptions.games.truth.casebook.movers[mover]!.name);
      return { mover, says: byError(effect, name), argument: [] };
    }
    return {
      mover,
      says: because(effect, sayMisjudgedMove(perceptions, move, effect)),
      argument: argueMisjudged(perceptions, concept, move, effect),
    };
  });
}

function byError(effect: ErrorEffect, name: string): string {
  return effect === 'held'
    ? `holds only by an error of ${name}`
    : `is left only by an error of ${name}`;
}

function because(effect: ErrorEffect, belief: string): string {
  return effect === 'held' ? `holds only because ${belief}` : `is left only because ${belief}`;
}

/** What whoever could make a move thinks of it that is not so, without the stop. */
function sayMisjudgedMove(
  { games }: Perceptions,
  { mover, from, to, sanction }: MisjudgedMove,
  effect: ErrorEffect,
): string {
  const { casebook } = games.truth;
  const { name } = casebook.movers[mover]!;
  const { verb, they } = agreementOf([casebook.movers[mover]!]);
  const move = `“${sayChanges(casebook, from, to)}”`;
  const who = proseName(name);
  if (sanction === undefined) {
    return effect === 'held'
      ? `${who} ${verb('does')} not take ${move} to be better than staying, and it is`
      : `${who} ${verb('takes')} ${move} to be better than staying, and it is not`;
  }
  const reply = `if ${they} ${verb('moves')} to ${move}, ${saySanction(casebook, to, sanction)}`;
  return effect === 'held'
    ? `${who} ${verb('thinks')} that ${reply}`
    : `${who} ${verb('does')} not foresee that ${reply}`;
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
  const groups = new Map<string, { first: MisjudgedMove; from: StateCode[] }>();
  for (const move of moves) {
    const says = sayMisjudgedMove(perceptions, move, effect);
    const group = groups.get(says) ?? { first: move, from: [] };
    groups.set(says, group);
    group.from.push(move.from);
  }
  return Array.from(groups, ([says, { first, from }]) => ({
    mover: first.mover,
    says,
    argument: argueMisjudged(perceptions, concept, first, effect),
    from,
  })).sort((a, b) => b.from.length - a.from.length);
}
