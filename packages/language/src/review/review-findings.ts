import { countTruths, readStates, type Space, type Steps } from '@standoff/engine';
import { assignmentsIn } from '../conflict/assignments.ts';
import type { Conflict } from '../conflict/conflict.ts';
import type { CompiledConflict } from '../conflict/to-model.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Formula } from '../formula/formula.ts';

/**
 * Warnings about findings that stand for all states in which some levels are so, and would say something else of the status quo with
 * these levels, which the same words mean where only one state can stand. Cost: states × such findings.
 */
export function* reviewFindings(
  { findings }: Conflict,
  compiled: CompiledConflict,
  space: Space,
): Steps<Diagnostic[]> {
  const about = findings.flatMap(({ condition }) =>
    condition !== undefined && assignmentsIn(condition) !== undefined ? [condition] : [],
  );
  const nodes = about.map((condition) => compiled.nodeOf(condition));
  const counts = yield* countTruths(space, nodes);
  return about.flatMap((condition, k) => {
    const count = counts[k]!;
    const isSame = count === 1 && isTrueOverStatusQuo(compiled, condition);
    return count === 0 || isSame ? [] : [aboutSeveral(condition, count)];
  });
}

/** Whether the status quo with the levels of a formula is feasible; then the formula is true in it. */
function isTrueOverStatusQuo(
  { model, statusQuo, withLevels }: CompiledConflict,
  condition: Formula,
): boolean {
  return (
    statusQuo !== undefined &&
    readStates(model).isState(withLevels(statusQuo, assignmentsIn(condition)!))
  );
}

function aboutSeveral({ span, kind }: Formula, count: number): Diagnostic {
  const there = count === 1 ? 'there is one' : `there are ${count}`;
  const levels = kind === 'and' ? 'these levels' : 'this level';
  const message = `this is about every state in which it is true (${there}), and not about the status quo with ${levels} alone`;
  return createDiagnostic('levels-of-several-states', span, message);
}
