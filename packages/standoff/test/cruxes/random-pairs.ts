import fc from 'fast-check';
import { type Doubtful, doubtful, type Order, type Place } from '../sweeps/random-doubts.ts';

/** Two small conflicts, of which the second says some things otherwise. */
export interface Pair {
  readonly first: Doubtful;
  readonly second: Doubtful;
}

/** Numbers that say what is done to one part after the other; beyond them nothing is done. */
type Draws = () => number;

export const pairs: fc.Arbitrary<Pair> = fc
  .record({ drawn: doubtful, numbers: fc.array(fc.nat(9), { minLength: 4, maxLength: 24 }) })
  .map(({ drawn, numbers }) => {
    const first = { ...drawn, limit: false, players: drawn.players.map(withoutDoubts) };
    let at = 0;
    return { first, second: otherwise(first, () => numbers[at++] ?? 0) };
  });

/** What matters most counts: where little of it does, two conflicts differ in little. */
function withoutDoubts(player: Doubtful['players'][number]) {
  const { order } = player;
  if (order.kind === 'ranking') return { ...player, doubts: [] };
  const places = order.places.map((place, at) => ({
    ...place,
    wishes: place.wishes.map((wish) => ({
      ...wish,
      sure: at < 2 ? Math.max(5, wish.sure) : wish.sure,
    })),
  }));
  return { ...player, order: { ...order, places }, doubts: [] };
}

function otherwise(first: Doubtful, draw: Draws): Doubtful {
  const spare = first.players.flatMap(({ order }) =>
    order.kind === 'statements' ? order.places : [],
  );
  return {
    ...first,
    players: first.players.map((player) => ({
      ...player,
      order: otherOrder(player.order, spare, draw),
    })),
    facts: first.facts.map((fact) => {
      const drawn = draw();
      const { range: _, ...plain } = fact;
      if (drawn === 8) return { ...plain, when: `not (${fact.when})` };
      return drawn === 9 ? { ...plain, chance: fact.chance >= 5 ? 2 : 8 } : plain;
    }),
    infeasible: draw() === 9 ? first.infeasible.slice(1) : first.infeasible,
  };
}

function otherOrder(order: Order, spare: readonly Place[], draw: Draws): Order {
  if (order.kind === 'ranking') {
    const states = order.states.map((state, k) => ({ state, at: k + (draw() > 6 ? 2.5 : 0) }));
    const gaps = draw() > 6 && states.length > 1 ? [1] : order.gaps;
    return {
      ...order,
      states: states.sort((a, b) => a.at - b.at).map(({ state }) => state),
      gaps,
    };
  }
  const places = order.places.flatMap((place): (Place & { readonly at: number })[] => {
    const at = draw();
    switch (draw()) {
      case 6:
        return [];
      case 7:
        return [{ ...place, greatly: !place.greatly, at }];
      case 8:
        return [{ ...place, wishes: place.wishes.toReversed(), at: 5 }];
      case 9:
        return [{ ...place, at }];
      default:
        return [{ ...place, at: 5 }];
    }
  });
  const added = draw() > 6 ? spare.slice(0, 1).map((place) => ({ ...place, at: draw() })) : [];
  const now = [...places, ...added].sort(
    (a, b) => Number(b.greatly) - Number(a.greatly) || a.at - b.at,
  );
  return { ...order, places: now.map(({ at: _, ...place }) => place) };
}
