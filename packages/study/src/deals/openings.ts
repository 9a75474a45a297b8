import { isImprovement, type PathStep, prefers } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { isBody } from '../casebook/moves.ts';
import type { DealStep, Opening } from './deal.ts';

/** What parties have to bear on the way, and what others could make of it. */
export interface OnTheWay {
  /** Those worse off in a cell than at what they compare with. */
  exposedIn(cell: number): readonly number[];
  /** How many of the parties that have preferences would rather break off where a step begins than go on with it to an end. */
  breakingOff(next: PathStep, end: number): number;
  /** The steps of a way with what each of them lets others do; its last one ends the deal. */
  look(path: readonly PathStep[]): DealStep[];
}

export function onTheWay(
  analysis: Pick<Analysis, 'casebook' | 'situation'>,
  base: number,
  parties: readonly number[],
): OnTheWay {
  const { casebook, situation } = analysis;
  const { orders } = situation;
  const deciders = parties.filter((party) => !isBody(casebook, party));
  const exposedIn = (cell: number) =>
    deciders.filter((party) => prefers(orders[party]!, base, cell));
  /** What a party prefers to the end where a step begins that leads on. */
  const ratherThan = (mover: number, { mover: by, from: at, to: next }: PathStep, end: number) =>
    [at, ...targetsOf(analysis, mover, at).filter((to) => mover !== by || to !== next)].filter(
      (to) => prefers(orders[mover]!, to, end),
    );
  /** What somebody who does not act as agreed could gain by, at the cost of a party; of a body as its members wish. */
  const interferingIn = (mover: number, { mover: by, from: at, to: next }: PathStep) =>
    targetsOf(analysis, mover, at).filter(
      (to) =>
        (mover !== by || to !== next) &&
        isImprovement(situation, { mover, from: at, to }) &&
        exposedIn(to).length > 0,
    );
  const openingsOf = (next: PathStep, end: number) =>
    casebook.movers.flatMap((_, mover): Opening[] => {
      const can = deciders.includes(mover)
        ? ratherThan(mover, next, end)
        : interferingIn(mover, next);
      const to = bestOf(analysis, mover, can);
      return to === undefined ? [] : [{ mover, to, exposed: exposedIn(to) }];
    });
  return {
    exposedIn,
    breakingOff: (next, end) =>
      deciders.filter((mover) => ratherThan(mover, next, end).length > 0).length,
    look: (path) =>
      path.map((step, k): DealStep => {
        const next = path[k + 1];
        if (next === undefined) return { ...step, exposed: [], openings: [] };
        const end = path.at(-1)!.to;
        return { ...step, exposed: exposedIn(step.to), openings: openingsOf(next, end) };
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
