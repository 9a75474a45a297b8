import {
  createPace,
  type Pace,
  type Progress,
  prefers,
  type Situation,
  type Steps,
} from '@standoff/engine';
import { doing } from '@standoff/wording';
import { groupsAlike } from '../words/groups-alike.ts';

/** Looks at single moves in the time in which a state is put among those that a party likes alike. */
const GROUPING = 4;

const seeking: Progress = { what: doing.seekingDeals, passes: 0, share: 0 };

/** The states than which no other of them is better for one of the parties and worse for none. */
export function* frontierOf(
  situation: Situation,
  parties: readonly number[],
  cells: readonly number[],
): Steps<ReadonlySet<number>> {
  const pace = createPace();
  const isRanked = parties.every((party) => situation.orders[party]!.kind === 'ranked');
  if (!isRanked) {
    const found = new Set<number>();
    for (const cell of cells) {
      if (!cells.some((other) => isBetter(situation, parties, other, cell))) found.add(cell);
      if (pace.spend(parties.length * cells.length)) yield seeking;
    }
    return found;
  }
  const kinds = (yield* alike(situation, parties, cells, pace)).map((kind) => ({
    kind,
    sum: sumOfRanks(situation, parties, kind[0]!),
  }));
  // What is better has the larger sum, and whatever is not on the frontier is worse than something that is.
  const frontier: (readonly number[])[] = [];
  for (const { kind } of kinds.sort((a, b) => b.sum - a.sum)) {
    const isWorse = frontier.some((other) => isBetter(situation, parties, other[0]!, kind[0]!));
    if (!isWorse) frontier.push(kind);
    if (pace.spend(parties.length * frontier.length)) yield seeking;
  }
  return new Set(frontier.flat());
}

/** States in groups of those that every party likes alike: of thousands of states there are few. */
function* alike(
  { orders }: Situation,
  parties: readonly number[],
  cells: readonly number[],
  pace: Pace,
): Steps<readonly (readonly number[])[]> {
  let groups: readonly (readonly number[])[] = [cells];
  for (const party of parties) {
    const order = orders[party]!;
    if (order.kind !== 'ranked') continue;
    const finer: (readonly number[])[] = [];
    for (const group of groups) {
      for (const kind of groupsAlike(group, (cell) => order.ranks[cell]!)) finer.push(kind);
      if (pace.spend(GROUPING * group.length)) yield seeking;
    }
    groups = finer;
  }
  return groups.filter((group) => group.length > 0);
}

/** The places of all parties together in orders of ranks, which only tell states apart when put in order. */
export function sumOfRanks(
  { orders }: Situation,
  parties: readonly number[],
  cell: number,
): number {
  return parties.reduce((sum, party) => {
    const order = orders[party]!;
    return order.kind === 'ranked' ? sum + order.ranks[cell]! : sum;
  }, 0);
}

/** Whether one state is better than another for some of the parties, and worse for none. */
function isBetter(
  { orders }: Situation,
  parties: readonly number[],
  one: number,
  other: number,
): boolean {
  return (
    parties.some((party) => prefers(orders[party]!, one, other)) &&
    !parties.some((party) => prefers(orders[party]!, other, one))
  );
}
