import type { Steps } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { equilibriaBy, leaversBy, type ReadBy } from '../analysis/read-by.ts';
import type { CoalitionVerdicts } from '../coalitions/coalition-verdicts.ts';

/** Who is not to leave a state, and under what. */
export interface Unleft {
  /** One alone, by position, or some coalitions. */
  readonly by: { readonly mover: number } | { readonly verdicts: CoalitionVerdicts };
  /** Of the coalitions the only one that matters, by position; all of them where nothing is said. */
  readonly coalition?: number;
  /**
   * Id of a concept, or `given`. `any`: some concept under which the state is an equilibrium; `all`: every
   * concept.
   */
  readonly under: string;
}

/** Those of some cells that nobody asked about would leave. Coalitions look at each. */
export function* unleftCells(
  analysis: Analysis,
  cells: Int32Array,
  { by: who, coalition, under }: Unleft,
): Steps<Int32Array> {
  if ('verdicts' in who) yield* who.verdicts.lookAt(cells);
  const isLeft = (by: ReadBy, cell: number) => {
    if ('mover' in who) return leaversBy(analysis, by, cell).includes(who.mover);
    const leaving = who.verdicts.leaving(by, cell);
    return coalition === undefined ? leaving.length > 0 : leaving.includes(coalition);
  };
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
