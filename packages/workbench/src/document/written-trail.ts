import type { ShownConflict, StateKey } from '../desk/shown-conflict.ts';
import type { TrailMove } from './workspace.ts';

/** A move as an address says it. */
export interface WrittenMove {
  readonly from: StateKey;
  readonly to: StateKey;
  /** Id of the decision maker, of a move by one. */
  readonly mover?: string;
}

/** Neither ids nor keys have this sign, and it stands as it is in an address. */
const BETWEEN = '*';
/** An address tells no more of them than these; a reader who went further sees the last. */
const MOST_MOVES = 24;

type Makers = Pick<ShownConflict, 'decisionMakers'>;

/** The moves that led here, each by where it starts and who made it: `00*us*01**02*china`. */
export function writeTrail(
  trail: readonly TrailMove[],
  { decisionMakers }: Makers,
): string | undefined {
  const told = trail.slice(-MOST_MOVES);
  if (told.length === 0) return undefined;
  return told
    .flatMap(({ from, mover }) => [
      from,
      mover === undefined ? '' : (decisionMakers[mover]?.id ?? ''),
    ])
    .join(BETWEEN);
}

/** The moves that led to a state; none where an address says what cannot be read. */
export function readTrail(trail: string | undefined, to: StateKey): WrittenMove[] {
  const parts = trail?.split(BETWEEN) ?? [];
  if (parts.length % 2 !== 0 || parts.length > 2 * MOST_MOVES) return [];
  const starts = parts.filter((_, k) => k % 2 === 0);
  if (starts.includes('')) return [];
  return starts.map((from, k) => {
    const mover = parts[2 * k + 1]!;
    return { from, to: starts[k + 1] ?? to, ...(mover !== '' && { mover }) };
  });
}
