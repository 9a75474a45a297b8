import { prefers, type Situation } from '@standoff/engine';
import { groupsAlike } from '../words/groups-alike.ts';

/** The states than which no other of them is better for one of the parties and worse for none. */
export function frontierOf(
  situation: Situation,
  parties: readonly number[],
  cells: readonly number[],
): ReadonlySet<number> {
  const kinds = alike(situation, parties, cells);
  const first = (kind: readonly number[]) => kind[0]!;
  const isRanked = parties.every((party) => situation.orders[party]!.kind === 'ranked');
  if (!isRanked) {
    return new Set(
      cells.filter((cell) => !cells.some((other) => isBetter(situation, parties, other, cell))),
    );
  }
  const sums = new Map(kinds.map((kind) => [kind, sumOfRanks(situation, parties, first(kind))]));
  // What is better has the larger sum, and whatever is not on the frontier is worse than something that is.
  const frontier: (readonly number[])[] = [];
  for (const kind of [...kinds].sort((a, b) => sums.get(b)! - sums.get(a)!)) {
    const isWorse = frontier.some((other) =>
      isBetter(situation, parties, first(other), first(kind)),
    );
    if (!isWorse) frontier.push(kind);
  }
  return new Set(frontier.flat());
}

/** States in groups of those that every party likes alike: of thousands of states there are few. */
function alike(
  { orders }: Situation,
  parties: readonly number[],
  cells: readonly number[],
): readonly (readonly number[])[] {
  let groups: readonly (readonly number[])[] = [cells];
  for (const party of parties) {
    const order = orders[party]!;
    if (order.kind !== 'ranked') continue;
    groups = groups.flatMap((group) => groupsAlike(group, (cell) => order.ranks[cell]!));
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
