/** Waits for a turn of somebody, and gives what ends it. @throws {WaitedTooLong} */
export type TakeTurn = (whose: string) => Promise<() => void>;

/** Others were before, for longer than anybody waits, or as many as may wait. */
export class WaitedTooLong extends Error {
  override readonly name = 'WaitedTooLong';
}

interface Line {
  taken: number;
  readonly waiting: Set<() => void>;
}

/** Lets so many turns of each be taken at once, in the order in which they were asked for, while so many of each wait at most. */
export function takeTurns(
  most: number,
  patienceMilliseconds: number,
  mostWaiting = Number.POSITIVE_INFINITY,
): TakeTurn {
  const lines = new Map<string, Line>();
  return async (whose) => {
    const line = lines.get(whose) ?? { taken: 0, waiting: new Set() };
    lines.set(whose, line);
    if (line.taken < most) line.taken += 1;
    else if (line.waiting.size >= mostWaiting) throw new WaitedTooLong();
    else await waitIn(line, patienceMilliseconds);
    return () => {
      const [next] = line.waiting;
      if (next !== undefined) return next();
      line.taken -= 1;
      if (line.taken === 0) lines.delete(whose);
    };
  };
}

/** Waits until whoever has a turn hands it on. */
function waitIn({ waiting }: Line, milliseconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const take = () => {
      clearTimeout(patience);
      waiting.delete(take);
      resolve();
    };
    const patience = setTimeout(() => {
      waiting.delete(take);
      reject(new WaitedTooLong());
    }, milliseconds);
    waiting.add(take);
  });
}
