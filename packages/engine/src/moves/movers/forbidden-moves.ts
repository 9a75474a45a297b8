import { type CellValues, nothingIn, zerosLike } from '../../kernels/cell-values.ts';
import type { Cells } from '../cells.ts';
import type { ImprovementFold } from '../improvements/improvement-fold.ts';
import { MOST_CELLS, visitedImprovements } from '../improvements/visited-improvements.ts';
import type { StateGroups } from '../listed/state-groups.ts';
import type { VisitTargets } from '../visit-targets.ts';
import type { Mover } from './mover.ts';

/** One rule: no move from a state marked in `from` to a state marked in `to`. */
export interface ForbiddenRule {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

/** So many improvements are written down, which a fold then goes through once, whatever the number of parts: 4 MB. */
const MOST_WRITTEN = 2 ** 20;

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
  const visitTargets: VisitTargets = (cell, visit) => {
    mover.forEachTarget(cell, (target) => {
      if (rules.every((rule) => rule.from[cell] === 0 || rule.to[target] === 0)) visit(target);
    });
  };
  return {
    get closed() {
      closed ??= mover.closed && groups !== undefined && arePassedBy(rules, groups().groups);
      return closed;
    },
    ...(mover.mostTargets !== undefined && { mostTargets: mover.mostTargets }),
    ...(groups && { groups: () => ({ ...groups(), complete: false }) }),
    canMove: mover.canMove,
    forEachTarget: visitTargets,
    forEachSource(cell, visit) {
      mover.forEachSource(cell, (source) => {
        if (rules.every((rule) => rule.from[source] === 0 || rule.to[cell] === 0)) visit(source);
      });
    },
    best: (values, out) =>
      inParts(parts, values, out, -1, (masked, folded) => mover.best(masked, folded), values),
    worst: (values, out) =>
      inParts(parts, values, out, nothingIn(out), (masked, folded) => mover.worst(masked, folded)),
    worstSource: (values, out) => foldSources(mover, parts, values, out),
    improvements(order, sorted): ImprovementFold {
      const most = cells.cells * (mover.mostTargets ?? Number.POSITIVE_INFINITY);
      if (cells.cells <= MOST_CELLS && most <= MOST_WRITTEN) {
        return visitedImprovements(cells, order, visitTargets);
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

/** The states bound by one set of rules, and the targets that those rules hide. */
interface Part {
  readonly members: Uint8Array;
  readonly hidden: Uint8Array;
}

function partByBindingRules(rules: readonly ForbiddenRule[]): Part[] {
  const cells = rules[0]!.from.length;
  const parts = new Map<string, { members: Uint8Array; hidden: Uint8Array }>();
  for (let cell = 0; cell < cells; cell++) {
    const binding = rules.filter((rule) => rule.from[cell] === 1);
    const key = rules.map((rule) => rule.from[cell]).join('');
    let part = parts.get(key);
    if (part === undefined) {
      part = { members: new Uint8Array(cells), hidden: hiddenTargets(binding, cells) };
      parts.set(key, part);
    }
    part.members[cell] = 1;
  }
  return [...parts.values()];
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
    for (let c = 0; c < values.length; c++) masked[c] = hidden[c] === 1 ? neutral : values[c]!;
    fold(masked, folded);
    for (let c = 0; c < values.length; c++) {
      if (members[c] === 1) out[c] = own ? Math.max(folded[c]!, own[c]!) : folded[c]!;
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
      if (hidden[c] === 0 && folded[c]! < result[c]!) result[c] = folded[c]!;
    }
  }
  out.set(result);
}
