import { nothingIn } from '../kernels/cell-values.ts';
import type { Arcs } from '../moves/tables/arcs.ts';
import type { Pace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import type { Components } from './components.ts';
import { type WorstEnds, worstInComponents } from './worst-in-components.ts';
import { worstResponse } from './worst-response.ts';

/** What some movers reach, found for all cells together. */
export interface EndsAhead {
  /** The first of the states in a list that is reached from each cell, which may be the cell itself. */
  first(ascending: Int32Array): Steps<Int32Array>;
  /** What is worst for each who votes. `ranks` are those of states, of all who vote one after the other. */
  worst(ascending: Int32Array, ranks: Int32Array): Steps<WorstEnds>;
}

const FOLLOWING: Progress = { what: 'following the replies of the others', passes: 0, share: 0 };

/** Where it does not matter who moved last. */
export function endsInComponents(
  components: Components,
  arcs: readonly Arcs[],
  pace: Pace,
): EndsAhead {
  return {
    *first(ascending) {
      const { componentOf } = components;
      const placeOf = new Int32Array(componentOf.length);
      for (let place = 0; place < ascending.length; place++) placeOf[ascending[place]!] = place;
      const places = yield* firstPlaces(components, placeOf, arcs, pace);
      const first = new Int32Array(componentOf.length);
      for (const cell of ascending) first[cell] = ascending[places[componentOf[cell]!]!]!;
      if (pace.spend(ascending.length)) yield FOLLOWING;
      return first;
    },
    worst: (_, ranks) => worstInComponents(components, arcs, { ranks }, pace),
  };
}

/** The least place that is reached from each component. */
function* firstPlaces(
  { members, starts, componentOf }: Components,
  placeOf: Int32Array,
  arcs: readonly Arcs[],
  pace: Pace,
): Steps<Int32Array> {
  const places = new Int32Array(starts.length - 1);
  for (let component = 0; component < places.length; component++) {
    let least = placeOf[members[starts[component]!]!]!;
    let looks = 1;
    for (let k = starts[component]!; k < starts[component + 1]!; k++) {
      const cell = members[k]!;
      if (placeOf[cell]! < least) least = placeOf[cell]!;
      for (let m = 0; m < arcs.length; m++) {
        const { starts: first, neighbours } = arcs[m]!;
        const last = first[cell + 1]!;
        looks += last - first[cell]!;
        for (let arc = first[cell]!; arc < last; arc++) {
          const to = componentOf[neighbours[arc]!]!;
          if (to !== component && places[to]! < least) least = places[to]!;
        }
      }
    }
    places[component] = least;
    if (pace.spend(looks)) yield FOLLOWING;
  }
  return places;
}

/** Where it matters who moved last: as the worst responses of the others are found. */
export function endsOfResponses(
  situation: Situation,
  others: readonly number[],
  response: 'any' | 'improving',
): EndsAhead {
  const { space } = situation;
  return {
    *first(ascending) {
      const places = space.arrays.values(4, space.cells);
      const nothing = nothingIn(places);
      places.fill(nothing);
      for (let place = 0; place < ascending.length; place++) places[ascending[place]!] = place;
      yield* worstResponse(situation, others, response, places);
      // Where nothing is reached a draft ends as it is.
      return Int32Array.from(places, (place, cell) =>
        place === nothing ? cell : ascending[place]!,
      );
    },
    *worst(ascending, ranks) {
      const voters = ranks.length / space.cells;
      const worst = new Int32Array(ranks.length);
      const values = space.arrays.values(4, space.cells);
      for (let voter = 0; voter < voters; voter++) {
        values.fill(nothingIn(values));
        for (const cell of ascending) values[cell] = ranks[cell * voters + voter]!;
        yield* worstResponse(situation, others, response, values);
        for (let cell = 0; cell < space.cells; cell++) worst[cell * voters + voter] = values[cell]!;
      }
      const componentOf = Int32Array.from({ length: space.cells }, (_, cell) => cell);
      return { componentOf, ranks: worst };
    },
  };
}
