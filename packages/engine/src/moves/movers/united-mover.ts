import { type CellValues, nothingIn, zerosLike } from '../../kernels/cell-values.ts';
import type { ImprovementFold } from '../improvements/improvement-fold.ts';
import type { VisitTargets } from '../visit-targets.ts';
import type { Mover } from './mover.ts';

type Fold = (values: CellValues, out: CellValues) => void;

/**
 * One decision maker whose moves are those of several movers that have no move in common: one for
 * each of its options, where only one may change at a time. Never closed, since two moves change two
 * options.
 */
export function uniteMovers(movers: readonly Mover[]): Mover {
  const visitWith =
    (pick: (mover: Mover) => VisitTargets): VisitTargets =>
    (cell, visit) => {
      for (const mover of movers) pick(mover)(cell, visit);
    };
  return {
    closed: false,
    mostTargets: movers.reduce((sum, mover) => sum + (mover.mostTargets ?? Infinity), 0),
    canMove: movers.some((mover) => mover.canMove),
    forEachTarget: visitWith((mover) => mover.forEachTarget),
    forEachSource: visitWith((mover) => mover.forEachSource),
    best: greatestOf(movers.map((mover) => mover.best)),
    worst: leastOf(movers.map((mover) => mover.worst)),
    worstSource: leastOf(movers.map((mover) => mover.worstSource)),
    improvements(order): ImprovementFold {
      return { worst: leastOf(movers.map((mover) => mover.improvements(order).worst)) };
    },
  };
}

function leastOf(folds: readonly Fold[]): Fold {
  return (values, out) => {
    const one = zerosLike(out);
    out.fill(nothingIn(out));
    for (const fold of folds) {
      fold(values, one);
      for (let c = 0; c < out.length; c++) if (one[c]! < out[c]!) out[c] = one[c]!;
    }
  };
}

function greatestOf(folds: readonly Fold[]): Fold {
  return (values, out) => {
    const one = zerosLike(out);
    out.set(values);
    for (const fold of folds) {
      fold(values, one);
      for (let c = 0; c < out.length; c++) if (one[c]! > out[c]!) out[c] = one[c]!;
    }
  };
}
