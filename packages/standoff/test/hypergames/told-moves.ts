import { type Hypergame, moverId } from './description.ts';
import {
  isCredible,
  isSanction,
  type JudgingConcept,
  type LiteralGame,
} from './literal-hypergame.ts';

/** The id of a state, and back. */
export const stateId = (state: number): string => `s${state + 1}`;

export const numberOf = (id: string): number => Number(id.slice(1)) - 1;

export function moverOf(game: Hypergame, id: string): number {
  return [...game.preferences, game.body].findIndex((_, k) => moverId(game, k) === id);
}

interface Move {
  readonly mover: number;
  readonly from: number;
  readonly to: number;
}

/** Whether replies are a legal sequence of the others which deters from a move, in a game. */
export function deters(
  game: Hypergame,
  judged: LiteralGame,
  concept: JudgingConcept,
  { mover, from, to }: Move,
  replies: readonly { readonly mover: string; readonly to: string }[],
): boolean {
  const steps = isCredible(concept) ? judged.improvements : judged.moves;
  let at = to;
  let last = mover;
  for (const reply of replies) {
    const [next, end] = [moverOf(game, reply.mover), numberOf(reply.to)];
    if (next === mover || next === last || !steps(next, at).includes(end)) return false;
    at = end;
    last = next;
  }
  return replies.length > 0 && isSanction(judged, concept, mover, from, at);
}
