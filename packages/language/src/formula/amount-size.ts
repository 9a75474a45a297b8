import type { Formula, Quantity } from './formula.ts';

/** So many parts an amount may have, with those of the quantities that it names. */
export const MOST_PARTS = 2_000;

const sizes = new WeakMap<Quantity, number>();

/** How many parts an amount has, quantities unfolded. Those before it that it names are counted once. */
export function sizeOfAmount(quantity: Quantity): number {
  const known = sizes.get(quantity);
  if (known !== undefined) return known;
  const size = 1 + sizeInside(quantity);
  sizes.set(quantity, size);
  return size;
}

function sizeInside(quantity: Quantity): number {
  switch (quantity.kind) {
    case 'number':
    case 'option':
      return 0;
    case 'named':
    case 'times':
      return sizeOfAmount(quantity.of);
    case 'sum':
      return total(quantity.terms.map(({ of }) => sizeOfAmount(of)));
    case 'count':
      return total(quantity.of.map(sizeOfFormula));
    case 'if':
      return total([
        sizeOfFormula(quantity.when),
        sizeOfAmount(quantity.so),
        sizeOfAmount(quantity.otherwise),
      ]);
    default:
      return total(quantity.among.map(sizeOfAmount));
  }
}

function sizeOfFormula(formula: Formula): number {
  switch (formula.kind) {
    case 'amounts':
      return 1 + sizeOfAmount(formula.first) + sizeOfAmount(formula.second);
    case 'not':
      return 1 + sizeOfFormula(formula.of);
    case 'and':
    case 'or':
    case 'implies':
    case 'iff':
      return 1 + sizeOfFormula(formula.left) + sizeOfFormula(formula.right);
    default:
      return 1;
  }
}

function total(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
