import type { Moving } from '../refinement/legal-path.ts';
import type { Step } from '../refinement/legal-steps.ts';
import type { Levels } from '../refinement/levels.ts';
import type { PlainMoves } from './plain-moves.ts';

/** Everything that some can bring about from a state by legal sequences. */
export interface Walk {
  /** Every end, with who moved last; the shortest ways first. */
  readonly reached: readonly Step[];
  /** A shortest sequence to one of these, by its place among them. */
  wayTo(place: number): Step[];
}

/**
 * Walks all legal sequences of some. Undefined where these have more than `most` ends, or somebody has
 * more combinations than that.
 */
export function walk(
  plain: PlainMoves,
  { movers, response }: Moving,
  from: Levels,
  most: number,
): Walk | undefined {
  const reached: Step[] = [];
  const cameFrom: number[] = [];
  const seen = new Set<string>();
  const expanded = new Set<string>();
  const list = response === 'any' ? plain.moves : plain.improvements;
  for (let next = -1; next < reached.length; next++) {
    const { mover: last, to: at } = reached[next] ?? { mover: -1, to: from };
    for (const mover of movers) {
      if (mover === last || isKnown(expanded, `${mover}: ${at}`)) continue;
      const targets = list(mover, at, most);
      if (targets === undefined) return undefined;
      for (const to of targets) {
        if (isKnown(seen, `${mover}: ${to}`)) continue;
        if (reached.length === most) return undefined;
        reached.push({ mover, to });
        cameFrom.push(next);
      }
    }
  }
  const wayTo = (place: number): Step[] =>
    place < 0 ? [] : [...wayTo(cameFrom[place]!), reached[place]!];
  return { reached, wayTo };
}

/** Whether a key was met before; it is from now on. */
function isKnown(keys: Set<string>, key: string): boolean {
  const known = keys.has(key);
  keys.add(key);
  return known;
}
