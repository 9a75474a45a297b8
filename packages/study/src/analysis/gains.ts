import { countGainers, isPreferredByAll, type Situation, type Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';

/** States that one would rather have than a start, as cells. */
export interface Gains {
  /** Those that every decision maker prefers to it. */
  readonly commonGains: readonly number[];
  /**
   * Where there are none: those that nobody likes less than it and that as many decision makers as
   * possible, at least one, prefer to it.
   */
  readonly harmlessGains: readonly number[];
}

/** Cells that are looked at between two pauses: some milliseconds. */
const CELLS_BETWEEN_PAUSES = 2 ** 14;

/** Compares every state with the start. */
export function* findGains(situation: Situation, start: number): Steps<Gains> {
  const commonGains: number[] = [];
  let harmlessGains: number[] = [];
  let most = 1;
  for (let cell = 0; cell < situation.space.cells; cell++) {
    if ((cell + 1) % CELLS_BETWEEN_PAUSES === 0) {
      yield { what: doing.seekingGains, passes: 0, share: 1 };
    }
    if (!situation.space.isState(cell)) continue;
    if (isPreferredByAll(situation, cell, start)) commonGains.push(cell);
    if (commonGains.length > 0) continue;
    const gainers = countGainers(situation, cell, start) ?? 0;
    if (gainers < most) continue;
    if (gainers > most) harmlessGains = [];
    most = gainers;
    harmlessGains.push(cell);
  }
  return { commonGains, harmlessGains: commonGains.length > 0 ? [] : harmlessGains };
}
