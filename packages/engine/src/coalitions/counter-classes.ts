import { freeClasses, movesAsItLikes } from '../operators/free-classes.ts';
import type { RegionOf } from '../operators/regions.ts';
import { countWork } from '../run/pace.ts';
import { countCells } from '../run/work.ts';
import { markedCells } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import type { Space } from '../space/space.ts';
import { actingFor } from './acting.ts';
import type { CoalitionReading } from './coalition-reading.ts';
import { mayBeGains } from './gain-finder.ts';
import { isGain } from './gains.ts';

/** Cells that are compared with a state in the time of one look at a move. */
const COMPARED_IN_A_LOOK = 4;

/**
 * From which ends a party has a gain over a state, the end itself included: found for all ends together when it is first asked, where
 * each of the party moves as it likes, so that from one end they bring about all of a class. Undefined elsewhere.
 */
export function countersByClass(
  situation: Situation,
  party: readonly number[],
  reading: CoalitionReading,
  state: number,
): ((end: number) => boolean) | undefined {
  const { orders } = situation;
  const { agreed, movers } = actingFor(situation, party);
  const { space } = agreed;
  if (!movers.every((mover) => movesAsItLikes(space.movers[mover]!))) return undefined;
  const find = (): ((end: number) => boolean) => {
    const { classes, areKept } = classesOf(space, movers);
    const { regionOf, sizes } = classes;
    const gains = new Uint8Array(sizes.length);
    const some = mayBeGains(situation, party, reading, state);
    const count = some?.length ?? space.cells;
    for (let k = 0; k < count; k++) {
      const cell = some === undefined ? k : some[k]!;
      const region = regionOf[cell]!;
      if (gains[region] === 0 && isGain(orders, party, reading, cell, state)) gains[region] = 1;
    }
    countWork(count / COMPARED_IN_A_LOOK);
    // As bits: one state may be asked about by many parties.
    if (areKept) {
      const marked = markedCells(gains);
      return (end) => marked.has(regionOf[end]!);
    }
    countCells(space, space.cells);
    const marked = markedCells(Uint8Array.from(regionOf, (region) => gains[region]!));
    return (end) => marked.has(end);
  };
  let found: ((end: number) => boolean) | undefined;
  return (end) => {
    found ??= find();
    return found(end);
  };
}

/** Classes of so many cells, of all parties together, are kept as long as their space is there: 32 MB. */
const MOST_KEPT = 2 ** 23;

const kept = new WeakMap<Space, Map<string, RegionOf>>();

/** What a party makes of one another, which is the same whatever state is asked about, and whether it is kept. */
function classesOf(
  space: Space,
  party: readonly number[],
): { readonly classes: RegionOf; readonly areKept: boolean } {
  const byParty = kept.get(space) ?? new Map<string, RegionOf>();
  kept.set(space, byParty);
  const key = party.join();
  const known = byParty.get(key);
  if (known !== undefined) return { classes: known, areKept: true };
  countCells(space, 2 * space.cells);
  const classes = freeClasses(space, party);
  const areKept = (byParty.size + 1) * space.cells <= MOST_KEPT;
  if (areKept) byParty.set(key, classes);
  return { classes, areKept };
}
