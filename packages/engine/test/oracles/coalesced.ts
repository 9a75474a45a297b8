import type { Model } from '../../src/model/model.ts';
import type { LiteralGame } from './literal-game.ts';

/**
 * Which pairs of states nobody tells apart: the largest relation such that everybody ranks the two equally
 * and whatever class a mover reaches from the one it reaches from the other.
 */
export function indistinguishable(game: LiteralGame, model: Model): Map<number, Set<number>> {
  const { states, decisionMakers } = game;
  const alike = new Map(
    states.map((s) => [s, new Set(states.filter((t) => rankedEqually(game, model, s, t)))]),
  );
  for (let fell = true; fell; ) {
    fell = false;
    for (const s of states) {
      for (const t of [...alike.get(s)!]) {
        const answers = (from: number, to: number, i: number) =>
          game.moves(i, from).every((a) => game.moves(i, to).some((b) => alike.get(a)!.has(b)));
        if (decisionMakers.every((i) => answers(s, t, i) && answers(t, s, i))) continue;
        alike.get(s)!.delete(t);
        alike.get(t)!.delete(s);
        fell = true;
      }
    }
  }
  return alike;
}

function rankedEqually(game: LiteralGame, model: Model, s: number, t: number): boolean {
  return Array.from({ length: model.decisionMakers }, (_, i) => i).every((i) => {
    const preference = model.preferences[i]!;
    const great = preference.kind === 'relation' ? preference.greatlyBetter : [];
    const isGreat = (a: number, b: number) => great.some(([x, y]) => x === a && y === b);
    return game.states.every(
      (u) =>
        game.prefers(i, s, u) === game.prefers(i, t, u) &&
        game.prefers(i, u, s) === game.prefers(i, u, t) &&
        isGreat(s, u) === isGreat(t, u) &&
        isGreat(u, s) === isGreat(u, t),
    );
  });
}
