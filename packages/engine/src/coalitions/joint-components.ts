import { createPace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';

/**
 * What some can bring about by any of their moves, one after the other. Cells from which each other is
 * reached are one component; what is reached from a component is itself and all that its successors
 * reach.
 */
export interface JointComponents {
  readonly count: number;
  /** The component of each cell; -1 in cells that are not states. */
  readonly componentOf: Int32Array;
  /** Components to which single moves lead; all of them have a lower number. */
  readonly successorsOf: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Looks at single moves in the time in which a cell is put on the path or taken off it, without its moves. */
const LOOKS_OF_A_VISIT = 4;
/** Moves, each of which is only looked at, in the time of one look. */
const MOVES_OF_A_LOOK = 4;

/**
 * The strongly connected components of the moves of some movers (Tarjan 1972), successors first. Nobody
 * moves twice in a row in a legal sequence; where each of them is closed that rule changes nothing.
 */
export function* jointComponents(space: Space, movers: readonly number[]): Steps<JointComponents> {
  const { cells } = space;
  const found = new Int32Array(cells).fill(-1);
  const low = new Int32Array(cells);
  const componentOf = new Int32Array(cells).fill(-1);
  const successorsOf = new Map<number, Set<number>>();
  const pace = createPace();
  let seen = 0;
  /** Cells whose component is not complete, and the complete ones to which these lead. */
  const open: number[] = [];
  const leads: number[] = [];
  /** The cells whose moves are being followed, and how many leads there were before each. */
  const path: number[] = [];
  const before: number[] = [];
  let number = 0;
  let count = 0;
  let unfound = -1;
  const findNext = (target: number) => {
    seen++;
    if (found[target]! < 0) unfound = target;
  };
  const visit = (cell: number) => {
    found[cell] = number;
    low[cell] = number++;
    open.push(cell);
    path.push(cell);
    before.push(leads.length);
  };
  /** What is known of the targets counts for the cell that leads to them. */
  const leave = (cell: number) => {
    path.pop();
    const first = before.pop()!;
    for (const mover of movers) space.movers[mover]!.forEachTarget(cell, follow);
    function follow(target: number): void {
      seen++;
      const component = componentOf[target]!;
      if (component < 0) low[cell] = Math.min(low[cell]!, low[target]!);
      else if (leads.at(-1) !== component) leads.push(component);
    }
    if (low[cell] !== found[cell]) return;
    let member: number;
    do {
      member = open.pop()!;
      componentOf[member] = count;
    } while (member !== cell);
    if (leads.length > first) successorsOf.set(count, new Set(leads.splice(first)));
    count++;
  };
  for (let root = 0; root < cells; root++) {
    if (found[root]! >= 0 || !space.isState(root)) continue;
    visit(root);
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      // Moves are looked through anew after each target that is followed, so that they need not be kept.
      unfound = -1;
      for (const mover of movers) {
        if (unfound < 0) space.movers[mover]!.forEachTarget(at, findNext);
      }
      if (unfound < 0) leave(at);
      else visit(unfound);
      if (pace.spend(LOOKS_OF_A_VISIT + seen / MOVES_OF_A_LOOK)) yield joining(root / cells);
      seen = 0;
    }
  }
  return { count, componentOf, successorsOf };
}

function joining(share: number): Progress {
  return { what: 'looking at joint moves', passes: 0, share };
}

/** All cells that are reached from a component, those of the component itself among them. */
export function reachedCells({
  count,
  componentOf,
  successorsOf,
}: JointComponents): (component: number) => Iterable<number> {
  const starts = new Int32Array(count + 1);
  for (const component of componentOf) if (component >= 0) starts[component + 1]!++;
  for (let component = 0; component < count; component++) {
    starts[component + 1]! += starts[component]!;
  }
  const next = starts.slice();
  const members = new Int32Array(starts[count]!);
  componentOf.forEach((component, cell) => {
    if (component >= 0) members[next[component]!++] = cell;
  });
  const membersOf = (component: number) =>
    members.subarray(starts[component]!, starts[component + 1]!);
  return function* (component) {
    yield* membersOf(component);
    const seen = new Set([component]);
    // A set is walked through to what is put in meanwhile.
    for (const at of seen) {
      if (at !== component) yield* membersOf(at);
      for (const successor of successorsOf.get(at) ?? []) seen.add(successor);
    }
  };
}
