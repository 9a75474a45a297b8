import {
  createPace,
  FOLLOWING,
  leadsTo,
  moversIn,
  type Played,
  type Steps,
} from '@standoff/engine';

/** Whether improvements lead from a cell to none that somebody prefers and nobody likes less. */
export function* gainsNothing(played: Played, start: number): Steps<boolean> {
  if (start < 0) return true;
  const all = everyDecisionMaker(played);
  const isGain = (cell: number) =>
    all.every((dm) => !played.prefers(dm, start, cell)) &&
    all.some((dm) => played.prefers(dm, cell, start));
  const walk = { movers: moversIn(played, undefined), start, improving: true };
  return !(yield* leadsTo(played, walk, function* accept(cell) {
    yield* [];
    return isGain(cell);
  }));
}

/** Where one is, and who moved last. */
interface Place {
  readonly cell: number;
  readonly mover: number | undefined;
}

/**
 * Whether on every legal way from one cell to another at least so many moves are no improvement for whoever makes them. All
 * places that fewer such moves lead to are gone through, those of the fewest first.
 */
export function* losesAtLeast(
  played: Played,
  start: number,
  end: number,
  least: number,
): Steps<boolean> {
  const known = new Set<number>();
  const isNew = ({ cell, mover }: Place): boolean => {
    const key = cell * played.movers + mover!;
    return !known.has(key) && known.add(key).has(key);
  };
  const pace = createPace();
  let open: Place[] = [{ cell: start, mover: undefined }];
  for (let losses = 0; losses < least && open.length > 0; losses++) {
    const losing: Place[] = [];
    for (const place of open) {
      if (place.cell === end) return false;
      const moves = movesOn(played, place);
      if (pace.spend(moves.length)) yield FOLLOWING;
      for (const next of moves) {
        if (!played.improves(next.mover!, place.cell, next.cell)) losing.push(next);
        else if (isNew(next)) open.push(next);
      }
    }
    open = losing.filter(isNew);
  }
  return true;
}

/** Where whoever did not move last can go. */
function movesOn(played: Played, { cell, mover: last }: Place): Place[] {
  return moversIn(played, undefined)
    .filter((mover) => mover !== last)
    .flatMap((mover) =>
      played
        .targets(mover, cell)
        .filter((to) => played.isMove(mover, cell, to))
        .map((to) => ({ cell: to, mover })),
    );
}

export function everyDecisionMaker({ decisionMakers }: Pick<Played, 'decisionMakers'>): number[] {
  return Array.from({ length: decisionMakers }, (_, dm) => dm);
}
