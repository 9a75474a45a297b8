import type { NodeIndex } from '@standoff/engine';
import type {
  ComparisonFormula,
  ComparisonOperator,
  Formula,
  OptionReference,
} from '../formula/formula.ts';
import type { Span } from '../source/span.ts';
import { type Axis, axisPositions, optionKey } from './axes.ts';
import type { CircuitBuilder } from './circuit-builder.ts';
import type { Conflict, Fact, NamedState, Statement } from './conflict.ts';
import { lowerAmounts } from './lower-amounts.ts';

/** What is needed to turn formulas into nodes of a circuit. */
export interface Lowering {
  readonly builder: CircuitBuilder;
  readonly axes: readonly Axis[];
  readonly positions: ReadonlyMap<string, number>;
  readonly facts: Map<string, NodeIndex>;
  readonly graphStates: ReadonlyMap<string, number>;
  readonly namedStates: ReadonlyMap<string, NamedState>;
  /** The nodes of statements so far: an order that changes has mostly the same ones. */
  readonly statements: WeakMap<Statement, NodeIndex>;
}

export function createLowering(
  conflict: Conflict,
  axes: readonly Axis[],
  builder: CircuitBuilder,
): Lowering {
  return {
    builder,
    axes,
    positions: axisPositions(axes),
    facts: new Map(),
    graphStates: new Map(conflict.graphStates.map(({ id }, position) => [id, position])),
    namedStates: new Map(conflict.namedStates.map((state) => [state.id, state])),
    statements: new WeakMap(),
  };
}

/** The node that is true where the formula is. */
export function lowerFormula(lowering: Lowering, formula: Formula): NodeIndex {
  const { builder } = lowering;
  const lower = (part: Formula): NodeIndex => lowerFormula(lowering, part);
  switch (formula.kind) {
    case 'constant':
      return builder.constant(formula.value);
    case 'comparison':
      return lowerComparison(lowering, formula);
    case 'amounts':
      return lowerAmounts(lowering, formula, lower);
    case 'fact':
      return known(lowering.facts.get(formula.fact), formula.fact);
    case 'state':
      return lowerState(lowering, formula.state);
    case 'not':
      return builder.not(lower(formula.of));
    case 'and':
      return builder.and(chain(formula, 'and').map(lower));
    case 'or':
      return builder.or(chain(formula, 'or').map(lower));
    case 'implies':
      return builder.or([builder.not(lower(formula.left)), lower(formula.right)]);
    case 'iff':
      return builder.iff(lower(formula.left), lower(formula.right));
  }
}

/** The parts that one connective joins: a, b and c of `a and b and c`. */
function chain(formula: Formula, kind: 'and' | 'or'): Formula[] {
  const parts: Formula[] = [];
  let rest = formula;
  while (rest.kind === kind) {
    parts.push(rest.right);
    rest = rest.left;
  }
  return [rest, ...parts.reverse()];
}

/** A checked conflict refers only to what exists. */
function known<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`the conflict refers to "${name}", which it has not`);
  return found;
}

const compare: Readonly<Record<ComparisonOperator, (level: number, to: number) => boolean>> = {
  '=': (level, to) => level === to,
  '!=': (level, to) => level !== to,
  '<': (level, to) => level < to,
  '<=': (level, to) => level <= to,
  '>': (level, to) => level > to,
  '>=': (level, to) => level >= to,
};

function lowerComparison(
  lowering: Lowering,
  { option, operator, level }: ComparisonFormula,
): NodeIndex {
  const { builder, axes, positions } = lowering;
  const key = optionKey(option.owner, option.option);
  const holds = (stands: number): boolean => compare[operator](stands, level);
  const position = known(positions.get(key), key);
  return builder.level(
    position,
    axes[position]!.option.levels.map((_, at) => holds(at)),
  );
}

/** A named state is the conjunction of its levels. */
function lowerState(lowering: Lowering, state: string): NodeIndex {
  const { builder, graphStates, namedStates } = lowering;
  const position = graphStates.get(state);
  if (position !== undefined) return builder.states([position], graphStates.size);
  const { pattern, span } = known(namedStates.get(state), state);
  if (pattern.kind === 'graph') return lowerState(lowering, pattern.state);
  const levels = pattern.levels.map(({ option, level }) => {
    return lowerComparison(lowering, optionAt(option, level, span));
  });
  return builder.and(levels);
}

/** That an option is at a level, by its position. */
export function optionAt(option: OptionReference, level: number, span: Span): ComparisonFormula {
  return { kind: 'comparison', option, operator: '=', level, bare: false, span };
}

/** Lowers all facts, in their order; those that do not hold become false. */
export function lowerFacts(
  lowering: Lowering,
  facts: readonly Fact[],
  holds: (fact: Fact) => boolean,
): ReadonlyMap<string, NodeIndex> {
  const conditions = new Map<string, NodeIndex>();
  for (const fact of facts) {
    const condition = lowerFormula(lowering, fact.when);
    conditions.set(fact.id, condition);
    lowering.facts.set(fact.id, holds(fact) ? condition : lowering.builder.constant(false));
  }
  return conditions;
}
