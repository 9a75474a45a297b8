import type { Arcs } from '../moves/tables/arcs.ts';
import type { Pace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import type { Components } from './components.ts';

/** What is worth least, of all that some movers reach, to each who votes: to one what one end is, to another what another is. */
export interface WorstEnds {
  /** By cell. */
  readonly componentOf: Int32Array;
  /** Ranks for each component, those of all who vote one after the other. */
  readonly ranks: Int32Array;
}

const FOLLOWING: Progress = { what: 'following the replies of the others', passes: 0, share: 0 };

/** Ranks that are compared in the time of a look at a move. */
const RANKS_OF_A_LOOK = 4;

/** The worst ends of each component, itself included. `ranks` are those of states, in the same order. */
export function* worstInComponents(
  { members, starts, componentOf }: Components,
  arcs: readonly Arcs[],
  { ranks }: { readonly ranks: Int32Array },
  pace: Pace,
): Steps<WorstEnds> {
  const voters = ranks.length / componentOf.length;
  const worst = new Int32Array((starts.length - 1) * voters).fill(0x7fffffff);
  const lower = (component: number, values: Int32Array, at: number): void => {
    const own = component * voters;
    for (let v = 0; v < voters; v++) {
      if (values[at + v]! < worst[own + v]!) worst[own + v] = values[at + v]!;
    }
  };
  for (let component = 0; component + 1 < starts.length; component++) {
    let looks = 0;
    for (let k = starts[component]!; k < starts[component + 1]!; k++) {
      const cell = members[k]!;
      lower(component, ranks, cell * voters);
      for (let m = 0; m < arcs.length; m++) {
        const { starts: first, neighbours } = arcs[m]!;
        const end = first[cell + 1]!;
        looks += end - first[cell]!;
        for (let arc = first[cell]!; arc < end; arc++) {
          // Each leads to such as have lower numbers only.
          const to = componentOf[neighbours[arc]!]!;
          if (to !== component) lower(component, worst, to * voters);
        }
      }
    }
    if (pace.spend(1 + (looks * voters) / RANKS_OF_A_LOOK)) yield FOLLOWING;
  }
  return { componentOf, ranks: worst };
}
