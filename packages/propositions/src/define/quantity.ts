/**
 * An amount as plain data. `F` are formulas, `O` says which option is meant; numbers are decimals as they are written, so that
 * they are exact.
 */
export type QuantityOf<F, O> =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'option'; readonly option: O }
  | NamedQuantityOf<F, O>
  | { readonly kind: 'sum'; readonly terms: readonly TermOf<F, O>[] }
  | { readonly kind: 'times'; readonly factor: string; readonly of: QuantityOf<F, O> }
  /** How many of them hold. */
  | { readonly kind: 'count'; readonly of: readonly F[] }
  | { readonly kind: 'min' | 'max'; readonly among: readonly QuantityOf<F, O>[] }
  | {
      readonly kind: 'if';
      readonly when: F;
      readonly so: QuantityOf<F, O>;
      readonly otherwise: QuantityOf<F, O>;
    };

/** One that the file has a name for, with what it is. */
export interface NamedQuantityOf<F, O> {
  readonly kind: 'named';
  /** Its id in the file. */
  readonly quantity: string;
  readonly name: string;
  readonly unit?: string;
  readonly of: QuantityOf<F, O>;
}

export interface TermOf<F, O> {
  /** Whether it is taken off. */
  readonly minus: boolean;
  readonly of: QuantityOf<F, O>;
}

/** The same amount of other formulas and options; undefined where one of those is. */
export function convertQuantity<F, O, G, P>(
  quantity: QuantityOf<F, O>,
  formula: (formula: F) => G | undefined,
  option: (option: O) => QuantityOf<G, P> | undefined,
): QuantityOf<G, P> | undefined {
  const convert = (part: QuantityOf<F, O>) => convertQuantity(part, formula, option);
  switch (quantity.kind) {
    case 'number':
      return quantity;
    case 'option':
      return option(quantity.option);
    case 'sum': {
      const terms = quantity.terms.flatMap(({ minus, of }) => {
        const part = convert(of);
        return part ? [{ minus, of: part }] : [];
      });
      return terms.length === quantity.terms.length ? { kind: 'sum', terms } : undefined;
    }
    case 'named':
    case 'times': {
      const of = convert(quantity.of);
      return of && { ...quantity, of };
    }
    case 'count': {
      const of = quantity.of.flatMap((one) => formula(one) ?? []) as G[];
      return of.length === quantity.of.length ? { kind: 'count', of } : undefined;
    }
    case 'if': {
      const when = formula(quantity.when);
      const [so, otherwise] = [convert(quantity.so), convert(quantity.otherwise)];
      return when !== undefined && so && otherwise
        ? { kind: 'if', when, so, otherwise }
        : undefined;
    }
    default: {
      const among = quantity.among.flatMap((one) => convert(one) ?? []);
      return among.length === quantity.among.length ? { kind: quantity.kind, among } : undefined;
    }
  }
}

/** All formulas and options in some amounts. */
export function partsOfQuantities<F, O>(
  quantities: readonly QuantityOf<F, O>[],
): {
  readonly formulas: readonly F[];
  readonly options: readonly O[];
} {
  const formulas: F[] = [];
  const options: O[] = [];
  for (const quantity of quantities) {
    convertQuantity(
      quantity,
      (formula) => formulas.push(formula),
      (option) => {
        options.push(option);
        return { kind: 'option', option };
      },
    );
  }
  return { formulas, options };
}
