import fc from 'fast-check';

/** What is drawn: a file, and what its parts come to where options stand at some numbers, in quarters. */
export interface DrawnAmounts {
  readonly text: string;
  readonly options: readonly DrawnOption[];
  readonly isFeasible: (at: Standing) => boolean;
  readonly orders: readonly DrawnOrder[];
}

interface DrawnOption {
  readonly name: string;
  /** The numbers of its levels, in quarters. */
  readonly levels: readonly number[];
}

/** Where each option stands, in quarters. */
export type Standing = ReadonlyMap<string, number>;

type Amount = { readonly text: string; readonly value: (at: Standing) => number };
type Formula = { readonly text: string; readonly holds: (at: Standing) => boolean };

export type DrawnOrder =
  | { readonly kind: 'statements'; readonly statements: readonly DrawnStatement[] }
  | { readonly kind: 'weights'; readonly terms: readonly DrawnTerm[] };

interface DrawnStatement {
  readonly text: string;
  readonly amount?: Amount;
  readonly less?: boolean;
  /** In quarters. */
  readonly steps?: number;
  readonly formula?: Formula;
  readonly matters: (at: Standing) => boolean;
}

interface DrawnTerm {
  readonly text: string;
  readonly worth: (at: Standing) => number;
}

const OPERATORS = {
  '>=': (a: number, b: number) => a >= b,
  '<': (a: number, b: number) => a < b,
  '=': (a: number, b: number) => a === b,
  '!=': (a: number, b: number) => a !== b,
} as const;

const written = (quarters: number) => String(quarters / 4);

const options: fc.Arbitrary<readonly DrawnOption[]> = fc
  .array(
    fc.record({
      from: fc.integer({ min: -4, max: 6 }),
      by: fc.constantFrom(1, 2, 4, 6),
      count: fc.integer({ min: 2, max: 4 }),
    }),
    {
      minLength: 3,
      maxLength: 3,
    },
  )
  .map((ranges) =>
    ranges.map(({ from, by, count }, k) => ({
      name: ['a.share', 'b.share', 'b.price'][k]!,
      levels: Array.from({ length: count }, (_, at) => from + by * at),
    })),
  );

function amounts(names: readonly string[], depth: number): fc.Arbitrary<Amount> {
  const option = fc
    .constantFrom(...names)
    .map((name): Amount => ({ text: name, value: (at) => at.get(name)! }));
  const number = fc
    .integer({ min: 0, max: 12 })
    .map((quarters): Amount => ({ text: written(quarters), value: () => quarters }));
  if (depth === 0) return fc.oneof({ arbitrary: option, weight: 3 }, number);
  const part = amounts(names, depth - 1);
  const sum = fc.tuple(part, fc.constantFrom('+', '-'), part).map(
    ([one, sign, other]): Amount => ({
      text: `(${one.text} ${sign} ${other.text})`,
      value: (at) => one.value(at) + (sign === '+' ? other.value(at) : -other.value(at)),
    }),
  );
  const product = fc.tuple(fc.integer({ min: 1, max: 3 }), part).map(
    ([times, of]): Amount => ({
      text: `${times} * (${of.text})`,
      value: (at) => times * of.value(at),
    }),
  );
  const ends = fc.tuple(fc.constantFrom('min', 'max'), part, part).map(
    ([end, one, other]): Amount => ({
      text: `${end}(${one.text}, ${other.text})`,
      value: (at) => Math[end as 'min' | 'max'](one.value(at), other.value(at)),
    }),
  );
  const formula = formulas(part);
  const count = fc.array(formula, { minLength: 1, maxLength: 2 }).map(
    (of): Amount => ({
      text: `count(${of.map((one) => one.text).join(', ')})`,
      value: (at) => 4 * of.filter((one) => one.holds(at)).length,
    }),
  );
  const cases = fc.tuple(formula, part, part).map(
    ([when, so, otherwise]): Amount => ({
      text: `if(${when.text}, ${so.text}, ${otherwise.text})`,
      value: (at) => (when.holds(at) ? so.value(at) : otherwise.value(at)),
    }),
  );
  return fc.oneof(
    { arbitrary: option, weight: 2 },
    { arbitrary: sum, weight: 3 },
    product,
    ends,
    count,
    cases,
  );
}

function formulas(part: fc.Arbitrary<Amount>): fc.Arbitrary<Formula> {
  const signs = Object.keys(OPERATORS) as (keyof typeof OPERATORS)[];
  return fc.tuple(part, fc.constantFrom(...signs), part).map(
    ([one, sign, other]): Formula => ({
      text: `${one.text} ${sign} ${other.text} + 0`,
      holds: (at) => OPERATORS[sign](one.value(at), other.value(at)),
    }),
  );
}

function statements(amount: fc.Arbitrary<Amount>): fc.Arbitrary<DrawnStatement> {
  const formula = formulas(amount);
  const limit = fc.option(fc.tuple(fc.constantFrom('if', 'unless'), formula), { nil: undefined });
  const parts = fc.record({
    amount,
    formula,
    limit,
    less: fc.boolean(),
    steps: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    isAmount: fc.boolean(),
  });
  return parts.map((drawn): DrawnStatement => {
    const [word, condition] = drawn.limit ?? [];
    const limitText = condition ? `, ${word}: "${condition.text}"` : '';
    const matters = (at: Standing) =>
      condition === undefined || condition.holds(at) === (word === 'if');
    if (!drawn.isAmount) {
      return {
        text: `{ want: "${drawn.formula.text}"${limitText} }`,
        formula: drawn.formula,
        matters,
      };
    }
    const stepText = drawn.steps === undefined ? '' : `, in-steps-of: ${written(drawn.steps)}`;
    const mode = drawn.less ? 'less' : 'more';
    return {
      text: `{ ${mode}: "${drawn.amount.text}"${stepText}${limitText} }`,
      amount: drawn.amount,
      less: drawn.less,
      ...(drawn.steps !== undefined && { steps: drawn.steps }),
      matters,
    };
  });
}

function terms(amount: fc.Arbitrary<Amount>): fc.Arbitrary<DrawnTerm> {
  const weight = fc.integer({ min: -6, max: 6 });
  return fc.oneof(
    fc.tuple(amount, weight).map(
      ([of, quarters]): DrawnTerm => ({
        text: `{ of: "${of.text}", weight: ${written(quarters)} }`,
        worth: (at) => (quarters * of.value(at)) / 4,
      }),
    ),
    fc.tuple(formulas(amount), weight).map(
      ([of, quarters]): DrawnTerm => ({
        text: `{ of: "${of.text}", weight: ${written(quarters)} }`,
        worth: (at) => (of.holds(at) ? quarters : 0),
      }),
    ),
  );
}

/** Small conflicts whose decision makers want more or less of something. */
export const drawnAmounts: fc.Arbitrary<DrawnAmounts> = options.chain((drawn) => {
  const names = drawn.map(({ name }) => name);
  return amounts(names, 1).chain((quantity) => {
    const named: Amount = { text: 'left', value: quantity.value };
    const amount = fc.oneof({ arbitrary: amounts(names, 1), weight: 3 }, fc.constant(named));
    return fc
      .record({
        rule: formulas(amount),
        first: fc.array(statements(amount), { minLength: 1, maxLength: 4 }),
        second: fc.array(terms(amount), { minLength: 1, maxLength: 4 }),
      })
      .map(
        ({ rule, first, second }): DrawnAmounts => ({
          text: fileText(drawn, quantity, rule, first, second),
          options: drawn,
          isFeasible: (at) => !rule.holds(at),
          orders: [
            { kind: 'statements', statements: first },
            { kind: 'weights', terms: second },
          ],
        }),
      );
  });
});

function fileText(
  options: readonly DrawnOption[],
  quantity: Amount,
  rule: Formula,
  first: readonly DrawnStatement[],
  second: readonly DrawnTerm[],
): string {
  const range = (k: number) => {
    const { levels } = options[k]!;
    return `${written(levels[0]!)} to ${written(levels.at(-1)!)} by ${written(levels[1]! - levels[0]!)}`;
  };
  return `standoff: 1
title: Amounts
decision-makers:
  a:
    name: Anna
    options: { share: { name: share, levels: ${range(0)} } }
    prefers: [${first.map(({ text }) => text).join(', ')}]
  b:
    name: Berta
    options: { share: { name: share, levels: ${range(1)} }, price: { name: price, levels: ${range(2)} } }
    weights: [${second.map(({ text }) => text).join(', ')}]
quantities: { left: "${quantity.text}" }
infeasible: ["${rule.text}"]
`;
}
