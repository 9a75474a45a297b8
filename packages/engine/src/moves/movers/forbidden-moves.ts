import { type CellValues, nothingIn, zerosLike } from '../../kernels/cell-values.ts';
import type { ChangeMarks } from '../../kernels/change-marks.ts';
import { runToEnd } from '../../run/steps.ts';
import type { Cells } from '../cells.ts';
import type { ImprovementFold } from '../improvements/improvement-fold.ts';
import {
  foldWritten,
  MOST_CELLS,
  visitedImprovements,
} from '../improvements/visited-improvements.ts';
import type { StateGroups } from '../listed/state-groups.ts';
import { type Arcs, lowerSources, lowerSourcesOfFallen, writeVisited } from '../tables/arcs.ts';
import type { VisitTargets } from '../visit-targets.ts';
import type { Mover } from './mover.ts';

/** One rule: no move from a state marked in `from` to a state marked in `to`. */
export interface ForbiddenRule {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

/** So many improvements are written down, which a fold then goes through once, whatever the number of parts: 32 MB. */
const MOST_WRITTEN = 2 ** 23;

/**
 * A mover without the forbidden moves. States are parted by the set of rules that bind them; each
 * part sees the values with its forbidden targets hidden. An operator therefore costs as many folds
 * as there are different sets of binding rules, and never a look at every move.
 */
export function withoutForbiddenMoves(
  mover: Mover,
  rules: readonly ForbiddenRule[],
  cells: Cells,
): Mover {
  if (rules.length === 0) return mover;
  const parts = partByBindingRules(rules);
  const { groups } = mover;
  let closed: boolean | undefined;
  const isAllowed = (from: number, to: number): boolean => {
    for (const rule of rules) if (rule.from[from] === 1 && rule.to[to] === 1) return false;
    return true;
  };
  const forEachSource: VisitTargets = (cell, visit) => {
    mover.forEachSource(cell, (source) => {
      if (isAllowed(source, cell)) visit(source);
    });
  };
  const isClosed = (): boolean => {
    closed ??= mover.closed && groups !== undefined && arePassedBy(rules, groups().groups);
    return closed;
  };
  const most = cells.cells * (mover.mostTargets ?? Number.POSITIVE_INFINITY);
  const isWritten = cells.cells <= MOST_CELLS && most <= MOST_WRITTEN;
  let written: Arcs | undefined;
  const byEnd = (): Arcs => {
    written ??= runToEnd(writeVisited(cells, forEachSource));
    return written;
  };
  const lower = (values: CellValues, marks: ChangeMarks) =>
    lowerSourcesOfFallen(byEnd(), values, marks);
  return {
    get closed() {
      return isClosed();
    },
    get lower() {
      return isWritten && isClosed() ? lower : undefined;
    },
    ...(isWritten && {
      writtenByEnd: byEnd,
      lowerByFallen: (values, before, out, first, end) =>
        lowerSources(byEnd(), values, before, out, first, end),
    }),
    ...(mover.mostTargets !== undefined && { mostTargets: mover.mostTargets }),
    ...(groups && { groups: () => ({ ...groups(), complete: false }) }),
    canMove: mover.canMove,
    forEachTarget(cell, visit) {
      mover.forEachTarget(cell, (target) => {
        if (isAllowed(cell, target)) visit(target);
      });
    },
    forEachSource,
    best(values, out) {
      if (written !== undefined) return bestAlong(written, values, out);
      inParts(parts, values, out, -1, (masked, folded) => mover.best(masked, folded), values);
    },
    worst(values, out) {
      if (isWritten) return foldWritten(byEnd(), values, out);
      const fold = (masked: CellValues, folded: CellValues) => mover.worst(masked, folded);
      inParts(parts, values, out, nothingIn(out), fold);
    },
    worstSource: (values, out) => foldSources(mover, parts, values, out),
    improvements(order, sorted): ImprovementFold {
      if (isWritten) {
        return visitedImprovements(cells, order, { forEachSource, closed: isClosed() });
      }
      const fold = mover.improvements(order, sorted);
      return {
        ...(fold.sorted && { sorted: fold.sorted }),
        worst: (values, out) =>
          inParts(parts, values, out, nothingIn(out), (masked, folded) =>
            fold.worst(masked, folded),
          ),
      };
    },
  };
}

/**
 * Whether no rule bars a state from one to which two moves in a row may lead: whether no group has a state from which the
 * rule forbids moves, one to which it does, and one that is neither, between the two.
 */
function arePassedBy(rules: readonly ForbiddenRule[], { starts, members }: StateGroups): boolean {
  for (let group = 0; group + 1 < starts.length; group++) {
    const end = starts[group + 1]!;
    for (const { from, to } of rules) {
      let [isFrom, isTo, isNeither] = [false, false, false];
      for (let k = starts[group]!; k < end; k++) {
        const cell = members[k]!;
        isFrom ||= from[cell] === 1;
        isTo ||= to[cell] === 1;
        isNeither ||= from[cell] === 0 && to[cell] === 0;
      }
      if (isFrom && isTo && isNeither) return false;
    }
  }
  return true;
}

/** The states bound by one set of rules, and the targets that those rules hide, if any do. */
interface Part {
  readonly members: Uint8Array;
  readonly hidden?: Uint8Array;
}

function partByBindingRules(rules: readonly ForbiddenRule[]): Part[] {
  const cells = rules[0]!.from.length;
  const partOf = new Int32Array(cells);
  let binding: (readonly ForbiddenRule[])[] = [[]];
  for (const rule of rules) {
    // Of each part so far the places of what of it the rule does not bind, and of what it does.
    const places = new Int32Array(2 * binding.length).fill(-1);
    const parts: (readonly ForbiddenRule[])[] = [];
    for (let cell = 0; cell < cells; cell++) {
      const part = partOf[cell]!;
      const isBound = rule.from[cell]!;
      const place = 2 * part + isBound;
      if (places[place]! < 0) {
        places[place] = parts.push(isBound ? [...binding[part]!, rule] : binding[part]!) - 1;
      }
      partOf[cell] = places[place]!;
    }
    binding = parts;
  }
  return binding.map((rules, part) => ({
    members: marksWhere(partOf, part),
    ...(rules.length > 0 && { hidden: hiddenTargets(rules, cells) }),
  }));
}

function marksWhere(numbers: Int32Array, number: number): Uint8Array {
  const marks = new Uint8Array(numbers.length);
  for (let cell = 0; cell < marks.length; cell++) if (numbers[cell] === number) marks[cell] = 1;
  return marks;
}

function hiddenTargets(binding: readonly ForbiddenRule[], cells: number): Uint8Array {
  const hidden = new Uint8Array(cells);
  for (const rule of binding) for (let c = 0; c < cells; c++) hidden[c]! |= rule.to[c]!;
  return hidden;
}

/**
 * Folds each part with its hidden targets replaced by `neutral`. With `own` given, a state's own
 * value counts as well, hidden or not.
 */
function inParts(
  parts: readonly Part[],
  values: CellValues,
  out: CellValues,
  neutral: number,
  fold: (masked: CellValues, folded: CellValues) => void,
  own?: CellValues,
): void {
  const masked = zerosLike(values);
  const folded = zerosLike(values);
  for (const { members, hidden } of parts) {
    if (hidden)
      for (let c = 0; c < values.length; c++) masked[c] = hidden[c] ? neutral : values[c]!;
    fold(hidden ? masked : values, folded);
    for (let c = 0; c < values.length; c++) {
      if (members[c] === 1) out[c] = own ? Math.max(folded[c]!, own[c]!) : folded[c]!;
    }
  }
}

/** `best` for moves by the state in which they end. */
function bestAlong({ starts, neighbours }: Arcs, values: CellValues, out: CellValues): void {
  out.set(values);
  for (let to = 0; to < values.length; to++) {
    const value = values[to]!;
    const end = starts[to + 1]!;
    for (let k = starts[to]!; k < end; k++) {
      const from = neighbours[k]!;
      if (value > out[from]!) out[from] = value;
    }
  }
}

function foldSources(
  mover: Mover,
  parts: readonly Part[],
  values: CellValues,
  out: CellValues,
): void {
  const masked = zerosLike(values);
  const folded = zerosLike(values);
  const nothing = nothingIn(values);
  const result = zerosLike(values).fill(nothing);
  for (const { members, hidden } of parts) {
    for (let c = 0; c < values.length; c++) masked[c] = members[c] === 1 ? values[c]! : nothing;
    mover.worstSource(masked, folded);
    for (let c = 0; c < values.length; c++) {
      if (!hidden?.[c] && folded[c]! < result[c]!) result[c] = folded[c]!;
    }
  }
  out.set(result);
}
