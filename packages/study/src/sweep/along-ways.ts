import { createPace, leadsTo, moversIn, type Played, type Steps } from '@standoff/engine';

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
  const pace = createPace();
  let open: Place[] = [{ cell: start, mover: undefined }];
  for (let losses = 0; losses < least && open.length > 0; losses++) {
    const losing: Place[] = [];
    for (const { cell, mover: last } of open) {
      if (cell === end) return false;
      for (const mover of moversIn(played, undefined)) {
        if (mover === last) continue;
        for (const to of played.targets(mover, cell)) {
          if (pace.spend(1)) yield { what: 'following traces', passes: 0, share: 0 };
          if (!played.isMove(mover, cell, to)) continue;
          const place = { cell: to, mover };
          if (!played.improves(mover, cell, to)) losing.push(place);
          else if (isNew(place)) open.push(place);
        }
      }
    }
    open = losing.filter(isNew);
  }
  return true;

  function isNew({ cell, mover }: Place): boolean {
    const key = cell * played.movers + mover!;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  }
}

export function everyDecisionMaker({ decisionMakers }: Pick<Played, 'decisionMakers'>): number[] {
  return Array.from({ length: decisionMakers }, (_, dm) => dm);
}
