import { type Model, type NodeIndex, readStates, type StateCode } from '@standoff/engine';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Formula } from '../formula/formula.ts';
import { axesOf, moversOf, withLevels } from './axes.ts';
import { createCircuitBuilder } from './circuit-builder.ts';
import type { Conflict, Fact, Option, OptionLevel, Preference, StatePattern } from './conflict.ts';
import { lowerBody } from './lower-body.ts';
import { lowerForm } from './lower-form.ts';
import { createLowering, type Lowering, lowerFacts, lowerFormula } from './lower-formula.ts';
import {
  type Choice,
  lowerPreference,
  type TierSource,
  tierSources,
  unknownPairs,
} from './lower-preference.ts';
import { checkStates, referenceCodes } from './state-checks.ts';
import { createStateNumbering, type StateNumbering } from './state-numbering.ts';

/** The codes of the feasible states, ascending; undefined when they are too many to list. */
export type FeasibleCodes = (model: Model) => Iterable<StateCode> | undefined;

/** What is taken to be so where the file leaves it open: what is most likely, or said first, if not given. */
export interface OpenChoices {
  /** Whether the consequence of a fact occurs when its condition holds; if its chance is 0.5 or more. */
  readonly holds?: (fact: Fact) => boolean;
  /** Which of two alternative statements is the right one; the first (0). */
  readonly choose?: Choice;
}

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
export function toModel(
  conflict: Conflict,
  feasibleCodes: FeasibleCodes,
  { holds = isLikely, choose = () => 0 }: OpenChoices = {},
): Compilation {
  const { decisionMakers, bodies, infeasible, statusQuo } = conflict;
  const axes = axesOf(moversOf(conflict));
  const lowering = createLowering(conflict, axes, createCircuitBuilder());
  const factConditions = lowerFacts(lowering, conflict.facts, holds);
  const ruleNodes = infeasible.map(({ when }) => lowerFormula(lowering, when));
  const states: Model = {
    decisionMakers: decisionMakers.length,
    circuit: lowering.builder.circuit,
    form: lowerForm(conflict, lowering, ruleNodes),
    preferences: [],
  };
  const numbering = createStateNumbering(conflict, axes, () => feasibleCodes(states));
  const preferences = decisionMakers.map(({ preference }) =>
    compilePreference(preference, lowering, numbering, states, choose),
  );
  const diagnostics = preferences.flatMap((compiled) => compiled.diagnostics);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const votes = bodies.map((body) => lowerBody(body, decisionMakers));
  const compiled: CompiledConflict = {
    model: { ...states, preferences: [...preferences.map(({ lowered }) => lowered), ...votes] },
    options: axes.map(({ option }) => ({ owner: option.owner, id: option.id, option })),
    factNodes: lowering.facts,
    factConditions,
    ruleNodes,
    threatNodes: new Map(
      conflict.threats.map((threat) => [threat.id, lowerFormula(lowering, threat.if)]),
    ),
    tierSources: preferences.map(({ sources }) => sources),
    unknownPairs: preferences.map(({ unknown }) => unknown),
    ...(statusQuo && { statusQuo: numbering.codeOfPattern(statusQuo) }),
    nodeOf: (formula) => lowerFormula(lowering, formula),
    stateCode: numbering.codeOf,
    patternCode: numbering.codeOfPattern,
    withLevels: (code, levels) => withLevels(axes, code, levels),
  };
  return { compiled, diagnostics };
}

function isLikely({ chance }: Fact): boolean {
  return chance >= 0.5;
}

interface CompiledPreference {
  readonly lowered: Model['preferences'][number];
  readonly sources: readonly TierSource[];
  readonly unknown: readonly (readonly [StateCode, StateCode])[];
  readonly diagnostics: readonly Diagnostic[];
}

function compilePreference(
  preference: Preference,
  lowering: Lowering,
  numbering: StateNumbering,
  states: Model,
  choose: Choice,
): CompiledPreference {
  const diagnostics: Diagnostic[] = [];
  const codeOf = referenceCodes(numbering, diagnostics);
  const sources = tierSources(preference, choose);
  const lowered = lowerPreference(lowering, preference, sources, codeOf);
  const unknown = unknownPairs(preference, codeOf);
  diagnostics.push(...checkStates(preference, numbering, codeOf, readStates(states).isState));
  return { lowered, sources, unknown, diagnostics };
}
