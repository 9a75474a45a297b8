import type {
  AmountStatement,
  AmountTerm,
  FormulaStatement,
  FormulaTerm,
  OptionReference,
  Formula as WrittenFormula,
  Quantity as WrittenQuantity,
} from '@standoff/language';
import { convertQuantity, type Formula, type Quantity, type Quoted } from '@standoff/propositions';

/** A formula of the file as plain data, without the places where it stands there. */
export function plainFormula(formula: WrittenFormula): Formula {
  switch (formula.kind) {
    case 'constant':
      return { kind: 'constant', value: formula.value };
    case 'comparison': {
      const { option, operator, level } = formula;
      return { kind: 'comparison', option: `${option.owner}.${option.option}`, operator, level };
    }
    case 'fact':
      return { kind: 'fact', fact: formula.fact };
    case 'state':
      return { kind: 'state', state: formula.state };
    case 'amounts': {
      const { operator, atLeast } = formula;
      return {
        kind: 'amounts',
        first: plainAmount(formula.first),
        operator,
        second: plainAmount(formula.second),
        ...(atLeast && { atLeast }),
      };
    }
    case 'not':
      return { kind: 'not', of: plainFormula(formula.of) };
    default:
      return {
        kind: formula.kind,
        left: plainFormula(formula.left),
        right: plainFormula(formula.right),
      };
  }
}

/** An amount of the file as plain data. */
export function plainAmount(amount: WrittenQuantity): Quantity {
  return convertQuantity<WrittenFormula, OptionReference, Formula, string>(
    amount,
    plainFormula,
    ({ owner, option }) => ({ kind: 'option', option: `${owner}.${option}` }),
  )!;
}

type Asking =
  | Pick<FormulaStatement, 'says' | 'mode' | 'formula' | 'if' | 'unless'>
  | Pick<AmountStatement, 'says' | 'mode' | 'amount' | 'steps' | 'if' | 'unless'>;

/** What a preference statement asks for: in the words of the file where it has any. */
export function quotedStatement(statement: Asking): Quoted {
  const { says, if: condition, unless } = statement;
  if (says !== undefined) return { words: says };
  const limits = {
    ...(condition !== undefined && { if: plainFormula(condition) }),
    ...(unless !== undefined && { unless: plainFormula(unless) }),
  };
  if ('amount' in statement) {
    const { amount, mode, steps } = statement;
    return {
      amount: plainAmount(amount),
      better: mode,
      ...(steps !== undefined && { steps }),
      ...limits,
    };
  }
  const { mode, formula } = statement;
  return {
    formula: plainFormula(formula),
    ...(mode !== 'want' && mode !== 'must' && { avoid: true }),
    ...limits,
  };
}

/** What a weight is for. */
export function quotedTerm(
  term: Pick<FormulaTerm, 'says' | 'formula'> | Pick<AmountTerm, 'says' | 'amount'>,
): Quoted {
  if (term.says !== undefined) return { words: term.says };
  return 'amount' in term
    ? { amount: plainAmount(term.amount) }
    : { formula: plainFormula(term.formula) };
}
