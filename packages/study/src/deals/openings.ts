import { isImprovement, type PathStep, prefers } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { isBody } from '../casebook/moves.ts';
import type { DealStep, Opening } from './deal.ts';

/** What parties have to bear on the way, and what others could make of it. */
export interface OnTheWay {
  /** Those worse off in a cell than at the start. */
  exposedIn(cell: number): readonly number[];
  /** The steps of a way with what each of them lets others do; its last one ends the deal. */
  look(path: readonly PathStep[]): DealStep[];
}

export function onTheWay(
  analysis: Pick<Analysis, 'casebook' | 'situation'>,
  start: number,
  parties: readonly number[],
): OnTheWay {
  const { casebook, situation } = analysis;
  const { orders } = situation;
  const deciders = parties.filter((party) => !isBody(casebook, party));
  const exposedIn = (cell: number) =>
    deciders.filter((party) => prefers(orders[party]!, start, cell));
  const openingsOf = (at: number, next: PathStep, end: number) =>
    casebook.movers.flatMap((_, mover): Opening[] => {
      const isParty = parties.includes(mover);
      if (isParty && !deciders.includes(mover)) return [];
      const targets = targetsOf(analysis, mover, at);
      const to = isParty
        ? bestOf(
            analysis,
            mover,
            [at, ...targets.filter((to) => mover !== next.mover || to !== next.to)].filter((to) =>
              prefers(orders[mover]!, to, end),
            ),
          )
        : bestOf(
            analysis,
            mover,
            targets.filter(
              (to) => isImprovement(situation, { mover, from: at, to }) && exposedIn(to).length > 0,
            ),
          );
      return to === undefined ? [] : [{ mover, to, exposed: exposedIn(to) }];
    });
  return {
    exposedIn,
    look: (path) =>
      path.map((step, k): DealStep => {
        const next = path[k + 1];
        if (next === undefined) return { ...step, exposed: [], openings: [] };
        const end = path.at(-1)!.to;
        return { ...step, exposed: exposedIn(step.to), openings: openingsOf(step.to, next, end) };
      }),
  };
}

function targetsOf({ situation }: Pick<Analysis, 'situation'>, mover: number, at: number) {
  const targets: number[] = [];
  situation.space.movers[mover]!.forEachTarget(at, (to) => targets.push(to));
  return targets;
}

/** The one that a mover likes best, as far as it can compare them; of equals the first. */
function bestOf(
  { situation }: Pick<Analysis, 'situation'>,
  mover: number,
  cells: readonly number[],
): number | undefined {
  const order = situation.orders[mover]!;
  return cells.reduce<number | undefined>(
    (best, cell) => (best === undefined || prefers(order, cell, best) ? cell : best),
    undefined,
  );
}
