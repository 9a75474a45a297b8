import type { StateCode } from '@standoff/engine';
import {
  amountsHold,
  type ComparisonFormula,
  type Fact,
  type Formula,
  isFactInDoubt,
  isLikely,
  type Option,
} from '@standoff/language';
import { partsOfQuantities } from '@standoff/propositions';
import type { Casebook, Phrasebook } from './casebook.ts';

/** What the truth of a formula in a state rests on. */
export type Ground =
  | { readonly kind: 'level'; readonly option: Option; readonly level: number }
  | { readonly kind: 'fact'; readonly fact: Fact; readonly holds: boolean };

/** Whether a formula is true in a state, and the least of what makes it so. */
export interface Truth {
  readonly holds: boolean;
  readonly grounds: readonly Ground[];
}

/** The truth of a formula in a state, with its grounds. */
export function truthOf(casebook: Casebook, formula: Formula, state: StateCode): Truth {
  switch (formula.kind) {
    case 'constant':
      return { holds: formula.value, grounds: [] };
    case 'comparison': {
      const { option, levelIn } = standing(casebook, formula);
      const level = levelIn(state);
      return {
        holds: levelsMeeting(option, formula).includes(level),
        grounds: [{ kind: 'level', option, level }],
      };
    }
    case 'amounts': {
      const { formulas, options } = partsOfQuantities([formula.first, formula.second]);
      const inFormulas = formulas.flatMap((part) => truthOf(casebook, part, state).grounds);
      const levels = options.map((named): Ground => {
        const { option, levelIn } = standing(casebook, { option: named });
        return { kind: 'level', option, level: levelIn(state) };
      });
      const holds = amountsHold(formula, {
        levelOf: ({ owner, option }) => {
          const found = standing(casebook, { option: { owner, option } });
          return found.option.levels[found.levelIn(state)]!.id;
        },
        holds: (part) => truthOf(casebook, part, state).holds,
      });
      return { holds, grounds: [...levels, ...inFormulas] };
    }
    case 'fact': {
      const fact = casebook.conflict.facts.find(({ id }) => id === formula.fact)!;
      const holds = factHolds(casebook, fact, state);
      return { holds, grounds: [{ kind: 'fact', fact, holds }] };
    }
    case 'state':
      return { holds: isNamedState(casebook, formula.state, state), grounds: [] };
    case 'not': {
      const { holds, grounds } = truthOf(casebook, formula.of, state);
      return { holds: !holds, grounds };
    }
    default:
      return truthOfTwo(
        formula.kind,
        truthOf(casebook, formula.left, state),
        truthOf(casebook, formula.right, state),
      );
  }
}

/**
 * Whether a formula is true in a state in every model that facts in doubt allow; undefined where that may depend
 * on which of them hold.
 */
export function settledTruth(
  casebook: Casebook,
  formula: Formula,
  state: StateCode,
): boolean | undefined {
  const settled = (part: Formula) => settledTruth(casebook, part, state);
  switch (formula.kind) {
    case 'constant':
    case 'comparison':
    case 'state':
      return truthOf(casebook, formula, state).holds;
    case 'amounts': {
      const { formulas } = partsOfQuantities([formula.first, formula.second]);
      const isOpen = formulas.some((part) => settled(part) === undefined);
      return isOpen ? undefined : truthOf(casebook, formula, state).holds;
    }
    case 'fact': {
      const { conflict } = casebook;
      const fact = conflict.facts.find(({ id }) => id === formula.fact)!;
      const isCondition = settled(fact.when);
      if (isCondition === false) return false;
      if (isFactInDoubt(conflict, fact)) return undefined;
      return isLikely(fact) ? isCondition : false;
    }
    case 'not':
      return settledNot(settled(formula.of));
    case 'and':
      return settledAnd(settled(formula.left), settled(formula.right));
    case 'or':
      return settledOr(settled(formula.left), settled(formula.right));
    case 'implies':
      return settledOr(settledNot(settled(formula.left)), settled(formula.right));
    case 'iff': {
      const [left, right] = [settled(formula.left), settled(formula.right)];
      return left === undefined || right === undefined ? undefined : left === right;
    }
  }
}

type Settled = boolean | undefined;

function settledNot(of: Settled): Settled {
  return of === undefined ? undefined : !of;
}

function settledAnd(left: Settled, right: Settled): Settled {
  if (left === false || right === false) return false;
  return left === undefined || right === undefined ? undefined : true;
}

function settledOr(left: Settled, right: Settled): Settled {
  return settledNot(settledAnd(settledNot(left), settledNot(right)));
}

/** Whether a fact holds in a state, as the model reads its chance. */
export function factHolds({ compiled, states }: Casebook, fact: Fact, state: StateCode): boolean {
  return states.holds(compiled.factNodes.get(fact.id)!, state);
}

/** Positions of the levels at which a comparison is true. */
function levelsMeeting(option: Option, { operator, level }: ComparisonFormula): number[] {
  const meets: Record<ComparisonFormula['operator'], (at: number) => boolean> = {
    '=': (at) => at === level,
    '!=': (at) => at !== level,
    '<': (at) => at < level,
    '<=': (at) => at <= level,
    '>': (at) => at > level,
    '>=': (at) => at >= level,
  };
  return option.levels.map((_, at) => at).filter(meets[operator]);
}

/** An option with where it stands in a state. */
export function standing(
  { options, states }: Casebook,
  comparison: Pick<ComparisonFormula, 'option'>,
) {
  const position = positionOf(options, comparison);
  const levelIn = (state: StateCode) => states.levels(state)[position]!;
  return { option: options[position]!.option, levelIn };
}

function positionOf(
  options: Phrasebook['options'],
  { option: named }: Pick<ComparisonFormula, 'option'>,
): number {
  return options.findIndex(
    ({ option }) => option.owner === named.owner && option.id === named.option,
  );
}

function isNamedState(casebook: Casebook, name: string, state: StateCode): boolean {
  const named = casebook.conflict.namedStates.find(({ id }) => id === name);
  return named === undefined
    ? casebook.stateWithId(name) === state
    : casebook.stateOf(named.pattern) === state;
}

type Connective = 'and' | 'or' | 'implies' | 'iff';

function truthOfTwo(kind: Connective, left: Truth, right: Truth): Truth {
  const both = [...left.grounds, ...right.grounds];
  switch (kind) {
    case 'and':
      if (left.holds && right.holds) return { holds: true, grounds: both };
      return { holds: false, grounds: (left.holds ? right : left).grounds };
    case 'or':
      if (!left.holds && !right.holds) return { holds: false, grounds: both };
      return { holds: true, grounds: (left.holds ? left : right).grounds };
    case 'implies':
      return truthOfTwo('or', { ...left, holds: !left.holds }, right);
    case 'iff':
      return { holds: left.holds === right.holds, grounds: both };
  }
}
