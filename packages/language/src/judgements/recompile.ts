import { axesOf, moversOf } from '../conflict/axes.ts';
import type { Conflict, Fact, Option, Preference } from '../conflict/conflict.ts';
import { lowerForm } from '../conflict/lower-form.ts';
import { lowerFacts, lowerFormula } from '../conflict/lower-formula.ts';
import {
  formulasOfPreference,
  formulasOfStatement,
  statementsOf,
} from '../conflict/preference-parts.ts';
import {
  assemble,
  type Compilation,
  type CompiledConflict,
  type CompiledParts,
  compiledOptions,
  compilePreference,
  type FeasibleCodes,
  isLikely,
  lowerThreats,
  partsOf,
  toModel,
} from '../conflict/to-model.ts';
import type { Formula } from '../formula/formula.ts';
import { factIds } from '../sections/fact-order.ts';

/**
 * The model of a conflict that differs from a compiled one by judgements: only what differs is compiled,
 * and the rest is the same objects. The circuit is shared and only grows, so that nodes keep their places.
 * What is the same is told by being the same object, as `applyJudgement` leaves it. Where the states may
 * differ, everything is compiled.
 */
export function recompile(
  compiled: CompiledConflict,
  changed: Conflict,
  feasibleCodes: FeasibleCodes,
): Compilation {
  const parts = partsOf(compiled);
  if (!parts || !hasSameStates(parts.conflict, changed)) return toModel(changed, feasibleCodes);
  const facts = changedFacts(parts, changed);
  const formed = withForm(parts, changed, facts);
  if (!formed) return toModel(changed, feasibleCodes);
  const preferences = changed.decisionMakers.map(({ preference }, dm) =>
    preference === parts.conflict.decisionMakers[dm]?.preference && !mentions(preference, facts)
      ? parts.preferences[dm]!
      : compilePreference(preference, formed),
  );
  return assemble({ ...formed, preferences });
}

/**
 * The compiled conflict as somebody sees it who takes some facts to hold everywhere, or nowhere: facts built on
 * them follow, and preferences are read by them. Which states and moves there are rests on the facts as they are.
 */
export function readMistakenly(
  compiled: CompiledConflict,
  mistaken: ReadonlyMap<string, boolean>,
): CompiledConflict {
  const parts = partsOf(compiled);
  if (!parts || mistaken.size === 0) return compiled;
  const facts = mistakenFacts(parts, mistaken);
  const lowering = {
    ...parts.lowering,
    facts: facts.nodes,
    statements: keptStatements(parts, facts),
  };
  const preferences = parts.conflict.decisionMakers.map(({ preference }, dm) =>
    mentions(preference, facts)
      ? compilePreference(preference, { ...parts, lowering })
      : parts.preferences[dm]!,
  );
  return assemble({ ...parts, lowering, preferences }).compiled ?? compiled;
}

function mistakenFacts(
  { conflict, lowering, factConditions }: CompiledParts,
  mistaken: ReadonlyMap<string, boolean>,
): ChangedFacts {
  const next = { ...lowering, facts: new Map(lowering.facts) };
  const changed = new Set<string>();
  for (const fact of conflict.facts) {
    const constant = mistaken.get(fact.id);
    if (constant === undefined && !namesAny(fact.when, changed)) continue;
    if (constant === undefined) lowerFacts(next, [fact], isLikely);
    else next.facts.set(fact.id, lowering.builder.constant(constant));
    if (next.facts.get(fact.id) !== lowering.facts.get(fact.id)) changed.add(fact.id);
  }
  return { nodes: next.facts, conditions: factConditions, changed };
}

/** Whether states are described alike: by the same options with the same levels, or as the same list. */
function hasSameStates(before: Conflict, after: Conflict): boolean {
  if (before === after) return true;
  const [old, now] = [moversOf(before), moversOf(after)];
  return (
    before.decisionMakers.length === after.decisionMakers.length &&
    old.length === now.length &&
    before.graphStates === after.graphStates &&
    before.namedStates === after.namedStates &&
    before.infeasible === after.infeasible &&
    before.statusQuo === after.statusQuo &&
    old.every((mover, at) => {
      const other = now[at]!;
      return mover.id === other.id && hasSameOptions(mover.options, other.options);
    })
  );
}

function hasSameOptions(before: readonly Option[], after: readonly Option[]): boolean {
  if (before === after) return true;
  return (
    before.length === after.length &&
    before.every(({ id, levels }, at) => id === after[at]!.id && levels === after[at]!.levels)
  );
}

/** The nodes of the facts of the changed conflict, and which of them are not those from before. */
interface ChangedFacts {
  readonly nodes: CompiledParts['lowering']['facts'];
  readonly conditions: CompiledParts['factConditions'];
  readonly changed: ReadonlySet<Fact['id']>;
}

function changedFacts(parts: CompiledParts, { facts }: Conflict): ChangedFacts {
  const { conflict, lowering, factConditions } = parts;
  if (facts === conflict.facts) {
    return { nodes: lowering.facts, conditions: factConditions, changed: new Set() };
  }
  const before = new Map(conflict.facts.map((fact) => [fact.id, fact]));
  const next = { ...lowering, facts: new Map(lowering.facts) };
  const conditions = new Map(factConditions);
  const changed = new Set<string>();
  for (const fact of facts) {
    if (fact === before.get(fact.id) && !namesAny(fact.when, changed)) continue;
    conditions.set(fact.id, lowerFacts(next, [fact], isLikely).get(fact.id)!);
    if (next.facts.get(fact.id) !== lowering.facts.get(fact.id)) changed.add(fact.id);
  }
  return { nodes: next.facts, conditions, changed };
}

/**
 * The parts with the facts and the moves of the changed conflict; nothing if other states may be
 * feasible. Preferences are as before.
 */
function withForm(
  parts: CompiledParts,
  conflict: Conflict,
  facts: ChangedFacts,
): CompiledParts | undefined {
  const before = parts.conflict;
  const { changed } = facts;
  const { infeasible, forbiddenMoves, threats } = conflict;
  const isOther = (formulas: readonly Formula[]) => formulas.some((one) => namesAny(one, changed));
  const sameMoves = hasSameMoves(before, conflict);
  const sameFacts = before.facts === conflict.facts;
  if (sameFacts && sameMoves && before.threats === threats) return { ...parts, conflict };
  const axes = sameMoves ? parts.lowering.axes : axesOf(moversOf(conflict));
  const statements = changed.size === 0 ? parts.lowering.statements : keptStatements(parts, facts);
  const lowering = { ...parts.lowering, axes, facts: facts.nodes, statements };
  const ruleNodes = isOther(infeasible.map(({ when }) => when))
    ? infeasible.map(({ when }) => lowerFormula(lowering, when))
    : parts.ruleNodes;
  if (ruleNodes.some((node, at) => node !== parts.ruleNodes[at])) return undefined;
  const areBound = conflict.bodies.some(({ agreement }) => agreement && agreement.binds.length > 0);
  const sameForm =
    sameMoves &&
    (sameFacts || !areBound) &&
    !isOther(forbiddenMoves.flatMap(({ from, to }) => [from, to]));
  const sameThreats = before.threats === threats && !isOther(threats.map((threat) => threat.if));
  return {
    ...parts,
    conflict,
    options: sameMoves ? parts.options : compiledOptions(axes),
    lowering,
    factConditions: facts.conditions,
    threatNodes: sameThreats ? parts.threatNodes : lowerThreats(lowering, conflict),
    states: sameForm
      ? parts.states
      : { ...parts.states, form: lowerForm(conflict, lowering, ruleNodes) },
  };
}

function hasSameMoves(before: Conflict, after: Conflict): boolean {
  const [old, now] = [moversOf(before), moversOf(after)];
  return (
    before.forbiddenMoves === after.forbiddenMoves &&
    before.oneOptionAtATime === after.oneOptionAtATime &&
    old.every((mover, at) => mover.options === now[at]!.options) &&
    before.bodies.every(({ agreement }, at) => agreement === after.bodies[at]!.agreement) &&
    before.decisionMakers.every(({ moves }, at) => moves === after.decisionMakers[at]!.moves)
  );
}

/** The nodes of the statements that name no changed fact. */
function keptStatements(
  { conflict, lowering }: CompiledParts,
  { changed }: ChangedFacts,
): CompiledParts['lowering']['statements'] {
  const kept = new WeakMap();
  for (const { preference } of conflict.decisionMakers) {
    if (preference.kind !== 'prioritized') continue;
    for (const statement of preference.statements.flatMap(statementsOf)) {
      const node = lowering.statements.get(statement);
      const isSame = formulasOfStatement(statement).every((part) => !namesAny(part, changed));
      if (node !== undefined && isSame) kept.set(statement, node);
    }
  }
  return kept;
}

function mentions(preference: Preference, { changed }: ChangedFacts): boolean {
  return (
    changed.size > 0 && formulasOfPreference(preference).some((part) => namesAny(part, changed))
  );
}

/** The facts that formulas name; asked again for each judgement about a fact. */
const known = new WeakMap<Formula, ReadonlySet<string>>();

function namesAny(formula: Formula, facts: ReadonlySet<string>): boolean {
  if (facts.size === 0) return false;
  const named = known.get(formula) ?? factIds(formula);
  known.set(formula, named);
  for (const id of named) if (facts.has(id)) return true;
  return false;
}
