import { createPace, type Situation, type Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';

/**
 * The cells that parties can bring about from a start in some order in which nobody has to wait for another while
 * worse off than at the start: after each step on the way nobody is, or only whoever moves next.
 */
export function* withoutTrust(
  { space }: Pick<Situation, 'space'>,
  start: number,
  parties: readonly number[],
  exposedIn: (cell: number) => readonly number[],
): Steps<ReadonlySet<number>> {
  const reached = new Set([start]);
  const pace = createPace();
  // A set is gone through in the order in which it grows.
  for (const from of reached) {
    const exposed = from === start ? [] : exposedIn(from);
    const movers = parties.filter((party) => exposed.every((one) => one === party));
    for (const mover of movers) space.movers[mover]!.forEachTarget(from, (to) => reached.add(to));
    if (pace.spend(1)) yield { what: doing.seekingDeals, passes: reached.size, share: 0 };
  }
  reached.delete(start);
  return reached;
}
