import { signalId } from '../../packages/standoff/test/hypergames/description.ts';
import { carried } from '../../packages/standoff/test/hypergames/literal-hypergame.ts';
import { moverOf, numberOf } from '../../packages/standoff/test/hypergames/told-moves.ts';
import { literalViews } from './literal-views.ts';
import type { LiteralWorld } from './literal-world.ts';

/** The conflict as somebody sees it after some signals: a body as each of its members reads the facts. */
export function worldSeenBy(w: LiteralWorld, id: string, signals: readonly string[]): LiteralWorld {
  const { views } = w;
  if (views === undefined) throw new RangeError('what everybody sees was not laid out');
  const { game, hidden, concepts } = views;
  const received = game.signals.flatMap((_, k) => (signals.includes(signalId(k)) ? [k] : []));
  const then = literalViews(game, received, hidden, concepts);
  const viewer = moverOf(game, id);
  const seen = then.own[viewer];
  const likes = (m: number, a: number, b: number) => {
    if (seen !== undefined) return seen.prefers(m, a, b);
    return carried(game, (one, x, y) => then.own[one]!.prefers(one, x, y), a, b);
  };
  const at = (code: number) => numberOf(w.named(code));
  const better = (m: number, a: number, b: number) => likes(m, at(a), at(b));
  const picture = views.picturesAfter(received)[viewer];
  return {
    ...w,
    asItIs: w,
    views: seen === undefined ? then : { ...then, truth: seen },
    better,
    compare: (m, a, b) => (better(m, a, b) ? 'better' : better(m, b, a) ? 'worse' : 'equal'),
    fact(fact) {
      const as = picture?.facts[Number(fact.slice(1))];
      return as === undefined ? w.fact(fact) : { when: { kind: 'constant', value: as }, chance: 1 };
    },
  };
}
