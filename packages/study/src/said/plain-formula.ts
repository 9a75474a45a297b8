import type {
  OptionReference,
  Statement,
  WeightTerm,
  Formula as WrittenFormula,
} from '@standoff/language';
import { convertQuantity, type Formula, type Quoted } from '@standoff/propositions';

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
      const [first, second] = [formula.first, formula.second].map((quantity) =>
        convertQuantity<WrittenFormula, OptionReference, Formula, string>(
          quantity,
          plainFormula,
          ({ owner, option }) => ({ kind: 'option', option: `${owner}.${option}` }),
        ),
      );
      return {
        kind: 'amounts',
        first: first!,
        operator,
        second: second!,
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

/** What a preference statement asks for: in the words of the file where it has any. */
export function quotedStatement({
  says,
  mode,
  formula,
  if: condition,
  unless,
}: Pick<Statement, 'says' | 'mode' | 'formula' | 'if' | 'unless'>): Quoted {
  if (says !== undefined) return { words: says };
  return {
    formula: plainFormula(formula),
    ...(mode !== 'want' && mode !== 'must' && { avoid: true }),
    ...(condition !== undefined && { if: plainFormula(condition) }),
    ...(unless !== undefined && { unless: plainFormula(unless) }),
  };
}

/** What a weight is for. */
export function quotedTerm({ says, formula }: Pick<WeightTerm, 'says' | 'formula'>): Quoted {
  return says === undefined ? { formula: plainFormula(formula) } : { words: says };
}
