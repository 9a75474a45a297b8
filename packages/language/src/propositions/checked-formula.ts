import type { Formula } from '@standoff/propositions';
import type { Formula as CheckedFormula } from '../formula/formula.ts';

const NOWHERE = { start: 0, end: 0 };

/** A formula of a proposition as the formula of a file, which stands nowhere. */
export function checkedFormula(formula: Formula): CheckedFormula {
  const span = NOWHERE;
  switch (formula.kind) {
    case 'comparison': {
      const [owner, ...option] = formula.option.split('.');
      const { operator, level } = formula;
      const named = { owner: owner!, option: option.join('.') };
      return { kind: 'comparison', option: named, operator, level, bare: false, span };
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
