import { type BallotBox, keepCarried, openBallotBox } from '../moves/votes/ballot-box.ts';
import { type CarriedRows, wordsIn } from '../moves/votes/carried-rows.ts';
import type { RankedOrder } from '../orders/order.ts';
import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import { type CellSet, markedCells } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import { entriesBeside } from '../space/room-beside.ts';
import type { Space } from '../space/space.ts';

/**
 * Whether what the others can make of a draft is known without following moves: where they do not bar each
 * other's way, every combination of what each reaches by itself, the same for all drafts from a state.
 */
export function canCombineReplies({ space: { movers } }: Situation, focal: number): boolean {
  return movers.every(
    ({ canMove, closed, commutes }, mover) =>
      mover === focal || !canMove || (closed && commutes === true),
  );
}

/**
 * General metarationality of a body, where replies can be combined: a state is stable if each draft that carries
 * there can be turned into something that is not carried over the state. All drafts of a group are looked at
 * together, with one combination of the others' replies after the other, those first that count least. `leaves`
 * marks states that are known to be unstable.
 */
export function* stableByRows(
  situation: Situation,
  focal: number,
  rows: CarriedRows,
  leaves: Uint8Array,
): Steps<CellSet> {
  const { groups, seats, readTargets } = rows;
  const { members, starts } = groups;
  const { byVotes } = seats;
  const stable = new Uint8Array(leaves.length);
  const pace = createPace();
  const boxOf = keepBoxes(situation.space, rows);
  const worth = new Int32Array(seats.orders.length);
  for (let group = 0; group + 1 < starts.length; group++) {
    const cells = members.subarray(starts[group]!, starts[group + 1]!);
    const words = wordsIn(groups, group);
    const carried = new Int32Array(words);
    // Of each state the drafts that carry and that no reply so far deters from.
    const left = new Int32Array(cells.length * words);
    for (const [k, cell] of cells.entries()) {
      readTargets(cell, left.subarray(k * words, (k + 1) * words));
    }
    const unsettled = (k: number) => isSome(left, k, words, stable, cells);
    let open = [...cells.keys()].filter((k) => leaves[cells[k]!] === 0 && unsettled(k));
    for (const reply of repliesTo(situation, focal, rows, cells[0]!)) {
      if (open.length === 0) break;
      const box = boxOf(reply);
      for (const k of open) {
        for (let v = 0; v < worth.length; v++) worth[v] = seats.orders[v]!.ranks[cells[k]!]!;
        box.carried(worth, carried);
        keepCommon(left, k * words, carried);
        if (byVotes !== undefined) {
          const ends = starts[reply]!;
          keepCarried(left, k * words, words, (position) =>
            byVotes.carries(members[ends + position]!, cells[k]!),
          );
        }
        if (pace.spend(1 + words)) yield { what: 'looking at replies', passes: 0, share: 0 };
      }
      open = open.filter(unsettled);
    }
  }
  return markedCells(stable);
}

function keepCommon(left: Int32Array, start: number, carried: Int32Array): void {
  for (let w = 0; w < carried.length; w++) left[start + w]! &= carried[w]!;
}

/** Whether some draft is left from a state; marks it as stable otherwise. */
function isSome(
  left: Int32Array,
  k: number,
  words: number,
  stable: Uint8Array,
  cells: Int32Array,
): boolean {
  for (let w = k * words; w < (k + 1) * words; w++) if (left[w] !== 0) return true;
  stable[cells[k]!] = 1;
  return false;
}

/** The groups that the others can turn one into, from any of its states, what counts least first. */
function repliesTo(
  { space: { movers } }: Situation,
  focal: number,
  { groups, seats: { orders } }: CarriedRows,
  start: number,
): number[] {
  let reached = [start];
  for (const [mover, { forEachTarget }] of movers.entries()) {
    if (mover === focal) continue;
    const distances = [0];
    forEachTarget(start, (target) => distances.push(target - start));
    reached = reached.flatMap((cell) => distances.map((distance) => cell + distance));
  }
  return reached
    .map((cell) => groups.groupOf[cell]!)
    .map((group) => ({ group, count: worthOf(group, groups, orders) }))
    .sort((a, b) => a.count - b.count)
    .map(({ group }) => group);
}

/** About how much the states of a group count for those who vote. */
function worthOf(
  group: number,
  { members, starts }: CarriedRows['groups'],
  orders: readonly RankedOrder[],
): number {
  const start = starts[group]!;
  const step = Math.max(1, (starts[group + 1]! - start) >> 3);
  let sum = 0;
  for (const { ranks, rankCount } of orders) {
    for (let k = start; k < starts[group + 1]!; k += step) sum += ranks[members[k]!]! / rankCount;
  }
  return sum;
}

/** So many words of sorted groups are kept at most: a quarter of a gigabyte, or half of the room that is left. */
const MOST_KEPT = 2 ** 26;
const KEPT_BYTES = 8;

/** Opens the box of a group, and keeps those that were opened as long as there is room. */
function keepBoxes(space: Space, { groups, seats }: CarriedRows): (group: number) => BallotBox {
  const { members, starts } = groups;
  const kept = new Map<number, BallotBox>();
  let room = entriesBeside(space, KEPT_BYTES, MOST_KEPT);
  return (group) => {
    const known = kept.get(group);
    if (known !== undefined) return known;
    const cells = members.subarray(starts[group]!, starts[group + 1]!);
    const keys = seats.orders.map(({ ranks }) => cells.map((cell) => ranks[cell]!));
    const box = openBallotBox(seats, keys, cells.length);
    room -= seats.orders.length * cells.length * wordsIn(groups, group);
    if (room >= 0) kept.set(group, box);
    return box;
  };
}
