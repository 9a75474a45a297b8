import {
  countTruths,
  idleTiers,
  type Model,
  type NodeIndex,
  occurrenceOf,
  readStates,
  type Space,
  type Steps,
} from '@standoff/engine';
import type { Conflict, Grounded, PreferenceEntry } from '../conflict/conflict.ts';
import { statementsOf } from '../conflict/preference-parts.ts';
import type { CompiledConflict } from '../conflict/to-model.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/span.ts';
import { noteBreaches } from './breaches.ts';
import { conflictingRules } from './conflicting-rules.ts';
import { noStatusQuo } from './no-status-quo.ts';
import { reviewFindings } from './review-findings.ts';
import { reviewConditions } from './vacuous-conditions.ts';

/** Codes of warnings that can be found only once the states are enumerated. */
export const codesAboutStates = [
  'no-feasible-state',
  'fact-always-true',
  'fact-never-true',
  'statement-without-effect',
  'no-condition-holds',
  'levels-of-several-states',
  'unnamed-gain',
] as const;

/** Warnings about the rules and the status quo of a model that is correct but suspect. */
export function reviewRules(conflict: Conflict, compiled: CompiledConflict): Diagnostic[] {
  const { model, ruleNodes } = compiled;
  const rules = conflict.infeasible.flatMap(({ span }, k) =>
    reviewRule(model, ruleNodes[k]!, span),
  );
  return [...rules, ...reviewStatusQuo(conflict, compiled), ...noteBreaches(conflict, compiled)];
}

/**
 * All warnings about a model that is correct but suspect. Cost: states × (facts + rules +
 * statements + findings).
 */
export function* reviewModel(
  conflict: Conflict,
  compiled: CompiledConflict,
  space: Space,
): Steps<Diagnostic[]> {
  if (space.stateCount === 0) return reviewEmptiness(conflict, compiled);
  return [
    ...reviewRules(conflict, compiled),
    ...(yield* reviewFacts(conflict, compiled, space)),
    ...(yield* reviewStatements(compiled, space)),
    ...(yield* reviewConditions(conflict, compiled, space)),
    ...(yield* reviewFindings(conflict, compiled, space)),
  ];
}

/** Which rules leave no state: one that does so alone, or as few as do so together. */
export function reviewEmptiness(
  { infeasible }: Conflict,
  { model, ruleNodes }: CompiledConflict,
): Diagnostic[] {
  const each = infeasible.flatMap(({ span }, k) => reviewRule(model, ruleNodes[k]!, span));
  const rules = conflictingRules(model, ruleNodes).map((k) => infeasible[k]!.span);
  const last = rules.at(-1);
  if (last === undefined || each.some(({ code }) => code === 'rule-excludes-everything')) {
    return each;
  }
  const together = createDiagnostic(
    'no-feasible-state',
    last,
    'together the rules of infeasibility leave no state',
    {
      related: rules.slice(0, -1).map((span) => ({ span, message: 'together with this rule' })),
      help: 'change one of these rules, or take one out',
    },
  );
  return [...each, together];
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
  conflict: Conflict,
  { model, ruleNodes, statusQuo: code }: CompiledConflict,
): Diagnostic[] {
  const { statusQuo, infeasible } = conflict;
  if (statusQuo === undefined) return [noStatusQuo(conflict)];
  if (code === undefined) return [];
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

function* reviewFacts(
  { facts }: Conflict,
  { factConditions }: CompiledConflict,
  space: Space,
): Steps<Diagnostic[]> {
  const counts = yield* countTruths(
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

function* reviewStatements(
  { model, tierSources }: CompiledConflict,
  space: Space,
): Steps<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const [dm, preference] of model.preferences.entries()) {
    if (preference.kind !== 'prioritized') continue;
    const sources = tierSources[dm]!;
    const idle = yield* idleTiers(space, preference);
    for (const [at, { entry }] of sources.entries()) {
      if (!idle[at] || !isSure(entry)) continue;
      // What is less than sure may not stand, and what comes after it may decide then.
      const isKept = (tier: number) => tier <= at && isSure(sources[tier]!.entry);
      const tiers = preference.tiers.filter((_, tier) => isKept(tier));
      const isAsWritten = tiers.length === at + 1;
      const still = isAsWritten || (yield* idleTiers(space, { ...preference, tiers })).at(-1);
      if (still) found.push(withoutEffect(entry));
    }
  }
  return found;
}

function isSure(entry: PreferenceEntry): boolean {
  return statementsOf(entry).every(({ sure }) => sure === 1);
}

function withoutEffect({ span }: Grounded): Diagnostic {
  return createDiagnostic(
    'statement-without-effect',
    span,
    'this statement never decides between two states',
    { help: 'leave it out, or mend what it says' },
  );
}
