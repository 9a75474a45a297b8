import type { Steps } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { equilibriaBy, type ReadBy } from '../analysis/read-by.ts';
import type { CoalitionVerdicts } from '../coalitions/coalition-verdicts.ts';

/** Coalitions that are not to leave a state, and under what. */
export interface Unleft {
  readonly verdicts: CoalitionVerdicts;
  /**
   * Id of a concept, or `given`. `any`: some concept under which the state is an equilibrium; `all`: every
   * concept.
   */
  readonly under: string;
}

/** Those of some cells that none of the coalitions would leave. Each is looked at. */
export function* unleftCells(
  analysis: Analysis,
  cells: Int32Array,
  { verdicts, under }: Unleft,
): Steps<Int32Array> {
  yield* verdicts.lookAt(cells);
  const isLeft = (by: ReadBy, cell: number) => verdicts.leaving(by, cell).length > 0;
  const holds = (by: ReadBy, cell: number) => equilibriaBy(analysis, by)!.has(cell);
  const { concepts } = analysis;
  switch (under) {
    case 'any':
      return cells.filter((cell) => concepts.some((by) => holds(by, cell) && !isLeft(by, cell)));
    case 'all':
      return cells.filter((cell) => !concepts.some((by) => isLeft(by, cell)));
    case 'given':
      return cells.filter((cell) => !isLeft('given', cell));
    default: {
      const concept = concepts.find(({ id }) => id === under);
      return concept === undefined ? cells : cells.filter((cell) => !isLeft(concept, cell));
    }
  }
}
