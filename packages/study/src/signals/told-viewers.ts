import { equilibria, type Limits, type Steps } from '@standoff/engine';
import type { Perceptions } from '../beliefs/perceive.ts';
import type { PlaceRange } from '../beliefs/place-range.ts';
import { readOrders } from '../misjudgement/order-reader.ts';
import { createSeenGames } from '../misjudgement/seen-games.ts';
import { affectedUnder, type ClassAt, classesOfOrders } from './mattering-changes.ts';
import { openEnds, type ToldEnds } from './told-ends.ts';
import type { ToldViewer } from './told-viewer.ts';

/** What viewers are opened for. */
export interface ToldQuestion {
  readonly perceptions: Perceptions;
  readonly sender: number;
  /** The places of what may hold before, by concept; nothing serves where there are none. */
  readonly first: readonly (PlaceRange | undefined)[];
  readonly limits: Limits;
}

/** Opens the viewers of a question. */
export function openToldViewers({
  perceptions: { games, concepts, own },
  sender,
  first,
  limits,
}: ToldQuestion): (viewer: number) => Steps<ToldViewer> {
  const reader = readOrders();
  const order = games.truth.situation.orders[sender]!;
  return function* (viewer) {
    const { opened } = games.own[viewer]!;
    const live = first.flatMap((range, k) => (range === undefined ? [] : [k]));
    const affected = concepts.map((concept) => affectedUnder(concept, opened.casebook));
    const ends = new Map<number, ToldEnds>();
    for (const k of live) {
      // What has places is ranked.
      if (order.kind !== 'ranked') break;
      const stable = own.get(concepts[k]!.id)!;
      const others = equilibria(stable.filter((_, mover) => mover !== viewer));
      const held = equilibria(stable);
      const seen = createSeenGames(games, concepts[k]!, limits);
      const asked = { seen, reader, viewer, order, others, held, first: first[k]! };
      const found = yield* openEnds(asked);
      if (found) ends.set(k, found);
    }
    const classes = new Map<number, ClassAt | undefined>();
    const classesOf = function* (of: number): Steps<ClassAt | undefined> {
      if (!classes.has(of)) classes.set(of, yield* classesOfOrders(opened, of, reader));
      return classes.get(of);
    };
    return {
      *underPlace(change) {
        const under: number[] = [];
        for (const k of live) {
          const seen = affected[k] === 'none' ? undefined : ends.get(k);
          if (affected[k] === 'none' || (seen && (yield* seen.staySoWith(change)))) continue;
          under.push(k);
        }
        if (under.length === 0 || under.some((k) => affected[k] === 'any')) return { under };
        const alike = (yield* classesOf(change.of))?.(change.statement, change.to);
        return alike === 'unaltered'
          ? { under: [] }
          : { under, alike: `${viewer} ${change.of} ${change.statement} ${alike} ${under}` };
      },
      *underKnowledge(errors) {
        const under: number[] = [];
        for (const k of live) {
          const seen = errors && ends.get(k);
          if (!(seen && (yield* seen.staySoWithout(errors)))) under.push(k);
        }
        return under;
      },
    };
  };
}
