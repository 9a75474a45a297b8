import type { ClaimLink } from '@standoff/language';
import type { Telling } from '@standoff/propositions';
import type { Analysis } from '../analysis/analysis.ts';

/** A sentence of the finding, as data: what one reads first. */
export interface FindingTelling extends Telling<ClaimLink> {
  readonly about: 'status-quo' | 'common-gains' | 'equilibria' | 'decision-makers';
}

/** Ids of what an analysis has by numbers. */
export interface Ids {
  /** Of a cell. */
  state(cell: number): string;
  mover(position: number): string;
  movers(positions: readonly number[]): string[];
}

export function idsOf({ casebook }: Pick<Analysis, 'casebook'>): Ids {
  const { space, movers } = casebook;
  const mover = (position: number) => movers[position]!.id;
  return {
    state: (cell) => casebook.stateId(space.codeOf(cell)),
    mover,
    movers: (positions) => positions.map(mover),
  };
}
