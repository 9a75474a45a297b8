import { countTruths, type Space, type Steps } from '@standoff/engine';
import type { Conflict, Preference } from '../conflict/conflict.ts';
import { statementsOf } from '../conflict/preference-parts.ts';
import type { CompiledConflict } from '../conflict/to-model.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Formula } from '../formula/formula.ts';

/**
 * Warns of decision makers all of whose statements have a condition, where no condition holds in two
 * states or more: these are alike for it, and better than all others, because nothing is said of them.
 */
export function* reviewConditions(
  { decisionMakers }: Conflict,
  { nodeOf }: CompiledConflict,
  space: Space,
): Steps<Diagnostic[]> {
  const suspect = decisionMakers.flatMap(({ id, preference }) => {
    const nothing = whereNoConditionHolds(preference);
    return nothing === undefined ? [] : [{ id, span: preference.span, node: nodeOf(nothing) }];
  });
  if (suspect.length === 0) return [];
  const nodes = suspect.map(({ node }) => node);
  const counts = yield* countTruths(space, nodes);
  return suspect.flatMap(({ id, span }, k) => {
    const count = counts[k]!;
    if (count < 2) return [];
    const message =
      count === space.stateCount
        ? `no condition of the statements of ${id} ever holds: it is indifferent between all states`
        : `no condition of the statements of ${id} holds in ${count} of ${space.stateCount} states: it is indifferent between these, and likes none better`;
    return [createDiagnostic('no-condition-holds', span, message)];
  });
}

/** Undefined where there are no statements, or one has no condition. */
function whereNoConditionHolds(preference: Preference): Formula | undefined {
  if (preference.kind !== 'prioritized') return undefined;
  const statements = preference.statements.flatMap(statementsOf);
  const conditions = statements.flatMap(({ if: condition }) => condition ?? []);
  if (conditions.length < statements.length) return undefined;
  return conditions
    .map((of): Formula => ({ kind: 'not', of, span: of.span }))
    .reduce<Formula | undefined>(
      (left, right) => (left ? { kind: 'and', left, right, span: right.span } : right),
      undefined,
    );
}
