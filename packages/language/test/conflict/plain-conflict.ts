import type {
  Conflict,
  DecisionMaker,
  Fact,
  FormulaStatement,
  Option,
  OptionMoves,
  Preference,
  Statement,
  Threat,
} from '../../src/conflict/conflict.ts';
import type { Formula } from '../../src/formula/formula.ts';
import type { FormulaScope } from '../../src/formula/formula-scope.ts';
import { parseFormula } from '../../src/formula/parse-formula.ts';
import { resolveFormula } from '../../src/formula/resolve-formula.ts';
import { plainText } from '../../src/source/scalar-text.ts';

export const span = { start: 0, end: 0 };
const grounded = { span, because: [] };

/** A conflict with nothing in it but what is given. */
export function plainConflict(parts: Partial<Conflict>): Conflict {
  return {
    title: 'A conflict',
    authors: [],
    sources: [],
    claims: [],
    decisionMakers: [],
    quantities: [],
    facts: [],
    infeasible: [],
    graphStates: [],
    namedStates: [],
    forbiddenMoves: [],
    oneOptionAtATime: false,
    bodies: [],
    perceptions: [],
    misread: [],
    signals: [],
    threats: [],
    deals: [],
    doubts: [],
    findings: [],
    foresight: [],
    variants: [],
    timeline: [],
    ...parts,
  };
}

export function plainDecisionMaker(
  id: string,
  options: Readonly<Record<string, readonly string[]>>,
  preference: Preference = { kind: 'none', span },
): DecisionMaker {
  const own = Object.entries(options).map(([option, levels]) => plainOption(id, option, levels));
  return { ...grounded, id, name: id, short: id, options: own, moves: [], preference };
}

export function plainOption(
  owner: string,
  id: string,
  levels: readonly string[],
  moves: OptionMoves = { kind: 'free' },
): Option {
  return {
    ...grounded,
    owner,
    id,
    name: id,
    levels: levels.map((level) => ({ id: level, phrase: level })),
    yesNo: levels.join() === 'no,yes',
    moves,
  };
}

export function plainFact(id: string, when: Formula, chance = 1): Fact {
  return { ...grounded, id, name: id, when, chance };
}

export function plainStatement(
  mode: FormulaStatement['mode'],
  formula: Formula,
  conditions: Partial<Pick<Statement, 'if' | 'unless'>> = {},
): FormulaStatement {
  return { ...grounded, kind: 'statement', mode, formula, sure: 1, ...conditions };
}

/** Reads a formula that has no errors. */
export function formulaIn(scope: FormulaScope): (text: string) => Formula {
  return (text) => {
    const { syntax, diagnostics } = parseFormula(plainText(text));
    const resolved = syntax && resolveFormula(syntax, scope);
    if (!resolved?.formula) {
      const messages = [...diagnostics, ...(resolved?.diagnostics ?? [])].map((one) => one.message);
      throw new Error(`${text.slice(0, 99)}: ${messages.join('; ')}`);
    }
    return resolved.formula;
  };
}

export function plainThreat(id: string, by: string, condition: Formula): Threat {
  const answer = 'then';
  return { ...grounded, id, kind: 'threat', by, if: condition, [answer]: [] };
}
