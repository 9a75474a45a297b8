import { convertQuantity, type Formula } from '@standoff/propositions';
import type { Formula as CheckedFormula, OptionReference } from '../formula/formula.ts';

const NOWHERE = { start: 0, end: 0 };

/** A formula of a proposition as the formula of a file, which stands nowhere. */
export function checkedFormula(formula: Formula): CheckedFormula {
  const span = NOWHERE;
  switch (formula.kind) {
    case 'comparison': {
      const { operator, level } = formula;
      const named = referenceTo(formula.option);
      return { kind: 'comparison', option: named, operator, level, bare: false, span };
    }
    case 'amounts': {
      const [first, second] = [formula.first, formula.second].map((quantity) =>
        convertQuantity<Formula, string, CheckedFormula, OptionReference>(
          quantity,
          checkedFormula,
          (option) => ({ kind: 'option', option: referenceTo(option) }),
        ),
      );
      return { ...formula, first: first!, second: second!, span };
    }
    case 'not':
      return { kind: 'not', of: checkedFormula(formula.of), span };
    case 'and':
    case 'or':
    case 'implies':
    case 'iff': {
      const [left, right] = [checkedFormula(formula.left), checkedFormula(formula.right)];
      return { kind: formula.kind, left, right, span };
    }
    default:
      return { ...formula, span };
  }
}

function referenceTo(named: string): OptionReference {
  const [owner, ...option] = named.split('.');
  return { owner: owner!, option: option.join('.') };
}
