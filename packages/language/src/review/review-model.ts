import {
  countTruths,
  idleTiers,
  type Model,
  type NodeIndex,
  occurrenceOf,
  readStates,
  type Space,
} from '@standoff/engine';
import type { Conflict, Grounded } from '../conflict/conflict.ts';
import type { CompiledConflict } from '../conflict/to-model.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';

/**
 * Warnings about a model that is correct but suspect, as far as they show only in its states. Cost:
 * states × (facts + rules + statements).
 */
export function reviewModel(
  conflict: Conflict,
  compiled: CompiledConflict,
  space: Space,
): Diagnostic[] {
  const states = reviewFeasibility(conflict, compiled, space);
  if (space.stateCount === 0) return states;
  return [
    ...states,
    ...reviewStatusQuo(conflict, compiled),
    ...reviewFacts(conflict, compiled, space),
    ...reviewStatements(compiled, space),
  ];
}

/** The warning about a model whose feasible states are more than the limit, so that nobody lists them. */
export function reviewUnlisted({ decisionMakers }: Conflict, limit: number): Diagnostic[] {
  const message = `the feasible states are too many to list: more than ${limit.toLocaleString('en')}`;
  return decisionMakers.slice(0, 1).map(({ span }) =>
    createDiagnostic('too-many-states', span, message, {
      help: 'ask questions with "standoff ask"; to list states, rule out what cannot be, or merge levels',
    }),
  );
}

function reviewFeasibility(
  { infeasible }: Conflict,
  { model, ruleNodes }: CompiledConflict,
  space: Space,
): Diagnostic[] {
  const each = infeasible.flatMap(({ span }, k) => reviewRule(model, ruleNodes[k]!, span));
  const last = infeasible.at(-1);
  if (space.stateCount > 0 || last === undefined) return each;
  const message = 'together the rules of infeasibility leave no state';
  const alone = each.some(({ code }) => code === 'rule-excludes-everything');
  return alone ? each : [...each, createDiagnostic('no-feasible-state', last.span, message)];
}

function reviewRule(model: Model, rule: NodeIndex, span: Span): Diagnostic[] {
  if (model.form.kind === 'graph') return [];
  switch (occurrenceOf(model, rule)) {
    case 'always': {
      const message = 'this rule is true in every combination of options and leaves no state';
      return [createDiagnostic('rule-excludes-everything', span, message)];
    }
    case 'never': {
      const message = 'this rule is true in no combination of options and rules nothing out';
      return [createDiagnostic('rule-excludes-nothing', span, message)];
    }
    default:
      return [];
  }
}

function reviewStatusQuo(
  { statusQuo, infeasible }: Conflict,
  { model, ruleNodes, statusQuo: code }: CompiledConflict,
): Diagnostic[] {
  if (statusQuo === undefined || code === undefined) return [];
  const { isState, holds } = readStates(model);
  if (isState(code)) return [];
  const broken = infeasible.filter((_, k) => holds(ruleNodes[k]!, code));
  return [
    createDiagnostic('status-quo-infeasible', statusQuo.span, 'the status quo is infeasible', {
      related: broken.map(({ span }) => ({ span, message: 'this rule is true in it' })),
      help: 'change the status quo, or the rule',
    }),
  ];
}

function reviewFacts(
  { facts }: Conflict,
  { factConditions }: CompiledConflict,
  space: Space,
): Diagnostic[] {
  const counts = countTruths(
    space,
    facts.map(({ id }) => factConditions.get(id)!),
  );
  return facts.flatMap(({ id, span }, k) => {
    if (counts[k] === space.stateCount) {
      return [createDiagnostic('fact-always-true', span, `${id} holds in every feasible state`)];
    }
    return counts[k] === 0
      ? [createDiagnostic('fact-never-true', span, `${id} holds in no feasible state`)]
      : [];
  });
}

function reviewStatements({ model, tierSources }: CompiledConflict, space: Space): Diagnostic[] {
  return model.preferences.flatMap((preference, dm) => {
    if (preference.kind !== 'prioritized') return [];
    return idleTiers(space, preference).flatMap((idle, tier) =>
      idle ? [withoutEffect(tierSources[dm]![tier]!.entry)] : [],
    );
  });
}

function withoutEffect({ span }: Grounded): Diagnostic {
  return createDiagnostic(
    'statement-without-effect',
    span,
    'this statement never decides between two states',
    { help: 'move it up, or leave it out' },
  );
}
