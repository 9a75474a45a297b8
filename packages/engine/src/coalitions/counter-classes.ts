import { freeClasses, movesAsItLikes } from '../operators/free-classes.ts';
import { countWork } from '../run/pace.ts';
import { type CellSet, markedCells } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import type { CoalitionReading } from './coalition-reading.ts';
import { mayBeGains } from './gain-finder.ts';
import { isGain } from './gains.ts';

/** Cells that are compared with a state in the time of one look at a move. */
const COMPARED_IN_A_LOOK = 8;

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
  const { space, orders } = situation;
  if (!party.every((member) => movesAsItLikes(space.movers[member]!))) return undefined;
  const find = (): CellSet => {
    const { regionOf, sizes } = freeClasses(space, party);
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
    return markedCells(Uint8Array.from(regionOf, (region) => gains[region]!));
  };
  let found: CellSet | undefined;
  return (end) => {
    found ??= find();
    return found.has(end);
  };
}
