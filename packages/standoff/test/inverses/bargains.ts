import fc from 'fast-check';
import { type Doubtful, doubtful, type Place, playerId } from '../sweeps/random-doubts.ts';
import { certainly, saysAllOnce } from './edited-conflicts.ts';

const alone = (verb: 'want' | 'not', of: string): Place => ({
  ...{ kind: 'alone', greatly: false },
  wishes: [{ verb, of, sure: 10 }],
});

/**
 * Small conflicts in which the first two could often agree: each wants what the other could give and would keep its
 * own, beside one drawn wish. Nothing is in doubt.
 */
export function bargains(most: 2 | 3): fc.Arbitrary<Doubtful> {
  return fc
    .record({
      described: doubtful.filter(({ graph, players }) => !graph && players.length <= most),
      first: fc.tuple(fc.nat(2), fc.nat(2)),
    })
    .map(({ described, first }): Doubtful => {
      const players = described.players.map((player, k) => {
        if (k > 1) return player;
        const drawn = player.order.kind === 'statements' ? player.order.places.slice(0, 1) : [];
        const wishes = [alone('want', `${playerId(1 - k)}.x`), alone('not', `${playerId(k)}.x`)];
        const [great, small] = [true, false].map((is) => drawn.filter((one) => one.greatly === is));
        const places = [...great!, ...wishes.toSpliced(first[k]!, 0, ...small!)];
        return { ...player, order: { kind: 'statements' as const, places } };
      });
      return certainly({ ...described, players, statusQuo: 0 });
    })
    .filter(saysAllOnce);
}
