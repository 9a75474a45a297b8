import { distanceTo, lengthBy, type PathStep, type Reachability } from '@standoff/engine';

/** A sequence of moves that ends with this move, after one that ends with that move. */
interface Last {
  readonly step: PathStep;
  readonly before: string | undefined;
}

/**
 * Those of some steps that are part of a shortest way from the start to a state at the end of one of
 * them, of all such ways that take nothing but these steps.
 */
export function stepsOnWays(
  reachability: Reachability,
  steps: readonly PathStep[],
): ReadonlySet<PathStep> {
  const endings = endingsOf(reachability, steps);
  const open = [...endings].flatMap(([end, [last]]) => {
    const { mover, to } = last!.step;
    return lengthBy(reachability, mover, to) === distanceTo(reachability, to) ? [end] : [];
  });
  const known = new Set(open);
  const found = new Set<PathStep>();
  // What is added to the list is walked back from in its turn.
  for (const end of open) {
    for (const { step, before } of endings.get(end)!) {
      found.add(step);
      if (before === undefined || known.has(before)) continue;
      known.add(before);
      open.push(before);
    }
  }
  return found;
}

/** How shortest sequences of these steps end, by where they end and who moves last. */
function endingsOf(reachability: Reachability, steps: readonly PathStep[]) {
  const endings = new Map<string, Last[]>();
  let ends: { readonly cell: number; readonly last?: PathStep }[] = [{ cell: reachability.from }];
  for (let length = 1; ends.length > 0; length++) {
    const longer: typeof ends = [];
    for (const { cell, last } of ends) {
      const before = last && endOf(last);
      for (const step of steps) {
        if (step.from !== cell || step.mover === last?.mover) continue;
        if (lengthBy(reachability, step.mover, step.to) !== length) continue;
        const known = endings.get(endOf(step));
        if (known === undefined) longer.push({ cell: step.to, last: step });
        endings.set(endOf(step), [...(known ?? []), { step, before }]);
      }
    }
    ends = longer;
  }
  return endings;
}

function endOf({ mover, to }: PathStep): string {
  return `${mover} ${to}`;
}
