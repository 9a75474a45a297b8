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

/** A cell whose moves are being followed. */
interface Visit {
  readonly cell: number;
  readonly targets: readonly number[];
  next: number;
}

/**
 * The strongly connected components of the moves of some movers (Tarjan 1972), successors first. Nobody
 * moves twice in a row in a legal sequence; where each of them is closed that rule changes nothing.
 */
export function* jointComponents(space: Space, movers: readonly number[]): Steps<JointComponents> {
  const { cells } = space;
  const found = new Int32Array(cells).fill(-1);
  const low = new Int32Array(cells);
  const componentOf = new Int32Array(cells).fill(-1);
  const open: number[] = [];
  const leads: { readonly cell: number; readonly component: number }[] = [];
  const pace = createPace();
  let number = 0;
  let count = 0;
  const visit = (cell: number): Visit => {
    found[cell] = number;
    low[cell] = number++;
    open.push(cell);
    const targets: number[] = [];
    for (const mover of movers) {
      space.movers[mover]!.forEachTarget(cell, (target) => targets.push(target));
    }
    return { cell, targets, next: 0 };
  };
  const close = (cell: number) => {
    if (low[cell] !== found[cell]) return;
    let member: number;
    do {
      member = open.pop()!;
      componentOf[member] = count;
    } while (member !== cell);
    count++;
  };
  for (let root = 0; root < cells; root++) {
    if (found[root]! >= 0 || !space.isState(root)) continue;
    const path = [visit(root)];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      if (pace.spend(1)) yield joining(root / cells);
      const target = at.targets[at.next++];
      if (target === undefined) {
        path.pop();
        close(at.cell);
        const before = path.at(-1);
        if (before) follow(before.cell, at.cell);
      } else if (found[target]! < 0) path.push(visit(target));
      else follow(at.cell, target);
    }
  }
  /** What is known of a target counts for the cell that leads to it. */
  function follow(cell: number, target: number): void {
    const component = componentOf[target]!;
    if (component >= 0) leads.push({ cell, component });
    else low[cell] = Math.min(low[cell]!, low[target]!);
  }
  return { count, componentOf, successorsOf: successors(componentOf, leads) };
}

function joining(share: number): Progress {
  return { what: 'looking at joint moves', passes: 0, share };
}

function successors(
  componentOf: Int32Array,
  leads: readonly { readonly cell: number; readonly component: number }[],
): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  for (const { cell, component } of leads) {
    const own = componentOf[cell]!;
    if (own === component) continue;
    const known = found.get(own) ?? new Set<number>();
    found.set(own, known.add(component));
  }
  return found;
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
