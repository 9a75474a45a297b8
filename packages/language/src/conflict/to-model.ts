import { type Model, type NodeIndex, readStates, type StateCode } from '@standoff/engine';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Formula } from '../formula/formula.ts';
import { type Axis, axesOf, moversOf, withLevels } from './axes.ts';
import { createCircuitBuilder } from './circuit-builder.ts';
import type { Conflict, Fact, Option, OptionLevel, Preference, StatePattern } from './conflict.ts';
import { lowerBody } from './lower-body.ts';
import { lowerForm } from './lower-form.ts';
import { createLowering, type Lowering, lowerFacts, lowerFormula } from './lower-formula.ts';
import { lowerPreference, type TierSource, tierSources, unknownPairs } from './lower-preference.ts';
import { EVEN } from './preference-parts.ts';
import { checkStates, referenceCodes } from './state-checks.ts';
import { createStateNumbering, type StateNumbering } from './state-numbering.ts';

/** The codes of the feasible states, ascending; undefined when they are too many to list. */
export type FeasibleCodes = (model: Model) => Iterable<StateCode> | undefined;

/** A conflict in the numbers of the engine, with the way back to its names and statements. */
export interface CompiledConflict {
  readonly model: Model;
  /** The options of the model, in its order. */
  readonly options: readonly CompiledOption[];
  /** The node of every fact, as it is read: of one that does not occur it is false everywhere. */
  readonly factNodes: ReadonlyMap<string, NodeIndex>;
  /** The node of the condition of every fact. */
  readonly factConditions: ReadonlyMap<string, NodeIndex>;
  /** The node of every rule of infeasibility, in the order of the file. */
  readonly ruleNodes: readonly NodeIndex[];
  /** The node of the condition of every threat. */
  readonly threatNodes: ReadonlyMap<string, NodeIndex>;
  /** For every decision maker and each of its tiers, the statements it was made from. */
  readonly tierSources: readonly (readonly TierSource[])[];
  /** For every decision maker the pairs of state codes of which it is not known how they compare. */
  readonly unknownPairs: readonly (readonly (readonly [StateCode, StateCode])[])[];
  /** The code of the status quo, if one is given. */
  readonly statusQuo?: StateCode;
  /**
   * The node of the model's circuit that is true where a formula is, which must be one about this
   * conflict. The circuit grows where there is no such node yet.
   */
  nodeOf(formula: Formula): NodeIndex;
  /** The code of a state by id (`s3`, a named state, a state of a graph model). */
  stateCode(state: string): StateCode | undefined;
  /** The code of a state that is given by its levels. */
  patternCode(pattern: StatePattern): StateCode;
  /** The code of the state that differs from another in the given levels only. */
  withLevels(code: StateCode, levels: readonly OptionLevel[]): StateCode;
}

export interface CompiledOption {
  /** Id of the decision maker or the body. */
  readonly owner: string;
  readonly id: string;
  readonly option: Option;
}

export interface Compilation {
  /** Absent when there is an error. */
  readonly compiled?: CompiledConflict;
  /** What shows only once the feasible states are known. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Turns a checked conflict into a model for the engine. Bodies move after the decision makers. */
export function toModel(conflict: Conflict, feasibleCodes: FeasibleCodes): Compilation {
  const axes = axesOf(moversOf(conflict));
  const lowering = createLowering(conflict, axes, createCircuitBuilder());
  const factConditions = lowerFacts(lowering, conflict.facts, isLikely);
  const ruleNodes = conflict.infeasible.map(({ when }) => lowerFormula(lowering, when));
  const states: Model = {
    decisionMakers: conflict.decisionMakers.length,
    circuit: lowering.builder.circuit,
    form: lowerForm(conflict, lowering, ruleNodes),
    preferences: [],
  };
  const numbering = createStateNumbering(conflict, axes, () => feasibleCodes(states));
  const surroundings = { lowering, numbering, states, feasibleCodes };
  const preferences = conflict.decisionMakers.map(({ preference }) =>
    compilePreference(preference, surroundings),
  );
  const { statusQuo } = conflict;
  const { compiled, diagnostics } = assemble({
    conflict,
    options: compiledOptions(axes),
    factConditions,
    ruleNodes,
    threatNodes: lowerThreats(lowering, conflict),
    ...surroundings,
    preferences,
    ...(statusQuo && { statusQuo: numbering.codeOfPattern(statusQuo) }),
  });
  const missing = missingInFindings(conflict, numbering);
  return missing.length > 0 || compiled === undefined
    ? { diagnostics: [...diagnostics, ...missing] }
    : { compiled, diagnostics };
}

/** States that findings give by numbers that there are not. */
function missingInFindings({ findings }: Conflict, numbering: StateNumbering): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const codeOf = referenceCodes(numbering, diagnostics);
  for (const state of findings.flatMap(({ numbered }) => numbered)) codeOf(state);
  return diagnostics;
}

/** The options of a model, in its order. */
export function compiledOptions(axes: readonly Axis[]): CompiledOption[] {
  return axes.map(({ option }) => ({ owner: option.owner, id: option.id, option }));
}

/** The node of the condition of every threat. */
export function lowerThreats(
  lowering: Lowering,
  { threats }: Conflict,
): ReadonlyMap<string, NodeIndex> {
  return new Map(threats.map((threat) => [threat.id, lowerFormula(lowering, threat.if)]));
}

/** A conflict with its parts in numbers, from which they are put together. */
export interface CompiledParts extends Surroundings {
  readonly conflict: Conflict;
  readonly options: readonly CompiledOption[];
  readonly statusQuo?: StateCode;
  readonly factConditions: ReadonlyMap<string, NodeIndex>;
  readonly ruleNodes: readonly NodeIndex[];
  readonly threatNodes: ReadonlyMap<string, NodeIndex>;
  /** One for each decision maker. */
  readonly preferences: readonly CompiledPreference[];
}

/** What a preference is compiled in. */
interface Surroundings {
  readonly lowering: Lowering;
  readonly numbering: StateNumbering;
  /** The model without its preferences. */
  readonly states: Model;
  readonly feasibleCodes: FeasibleCodes;
}

/** What a compiled conflict was put together from, for whoever changes a part of it. */
const partsByConflict = new WeakMap<CompiledConflict, CompiledParts>();

export function partsOf(compiled: CompiledConflict): CompiledParts | undefined {
  return partsByConflict.get(compiled);
}

/** Puts a compiled conflict together. */
export function assemble(parts: CompiledParts): Compilation {
  const { conflict, lowering, numbering, preferences, states } = parts;
  const { bodies } = conflict;
  const diagnostics = preferences.flatMap((compiled) => compiled.diagnostics);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const votes = bodies.map((body) => lowerBody(body, { conflict, lowering, axes: lowering.axes }));
  const compiled: CompiledConflict = {
    model: { ...states, preferences: [...preferences.map(({ lowered }) => lowered), ...votes] },
    options: parts.options,
    factNodes: lowering.facts,
    factConditions: parts.factConditions,
    ruleNodes: parts.ruleNodes,
    threatNodes: parts.threatNodes,
    tierSources: preferences.map(({ sources }) => sources),
    unknownPairs: preferences.map(({ unknown }) => unknown),
    ...(parts.statusQuo !== undefined && { statusQuo: parts.statusQuo }),
    nodeOf: (formula) => lowerFormula(lowering, formula),
    stateCode: numbering.codeOf,
    patternCode: numbering.codeOfPattern,
    withLevels: (code, levels) => withLevels(lowering.axes, code, levels),
  };
  partsByConflict.set(compiled, parts);
  return { compiled, diagnostics };
}

/** Whether the consequence of a fact is read as occurring where its condition holds. */
export function isLikely({ chance }: Fact): boolean {
  return chance >= EVEN;
}

export interface CompiledPreference {
  readonly lowered: Model['preferences'][number];
  readonly sources: readonly TierSource[];
  readonly unknown: readonly (readonly [StateCode, StateCode])[];
  readonly diagnostics: readonly Diagnostic[];
}

export function compilePreference(
  preference: Preference,
  { lowering, numbering, states, feasibleCodes }: Surroundings,
): CompiledPreference {
  const diagnostics: Diagnostic[] = [];
  const codeOf = referenceCodes(numbering, diagnostics);
  const sources = tierSources(preference);
  const isPossible = (node: NodeIndex) => isFeasible(states, lowering, node, feasibleCodes);
  const lowered = lowerPreference(lowering, preference, sources, { codeOf, isPossible });
  const unknown = unknownPairs(preference, codeOf);
  diagnostics.push(...checkStates(preference, numbering, codeOf, readStates(states).isState));
  return { lowered, sources, unknown, diagnostics };
}

/** Whether a node is true in some feasible state. Where the states are too many to look at, it is taken to be. */
function isFeasible(
  { form, ...states }: Model,
  { builder }: Lowering,
  node: NodeIndex,
  feasibleCodes: FeasibleCodes,
): boolean {
  if (form.kind === 'graph') return true;
  const feasible = builder.and([form.feasible, node]);
  const codes = feasibleCodes({ ...states, form: { ...form, feasible } });
  return codes === undefined || !codes[Symbol.iterator]().next().done;
}
