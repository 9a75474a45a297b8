import { commonDivisor } from '../amounts/common-divisor.ts';
import { readDecimal, unitsOf } from '../amounts/decimal.ts';
import { decimalsOf, type NumberRange } from '../amounts/range.ts';
import type { AmountsFormula, Formula, OptionReference, Quantity } from './formula.ts';

/** So many cases of `min`, `max` and `if` in one comparison are told apart. */
const MOST_CASES = 256;

/** What an amount is where some formulas hold: levels of options and truths of formulas, so many times each, and a number. */
export interface LinearCase {
  readonly when: readonly Formula[];
  readonly levels: readonly (readonly [option: OptionReference, times: bigint])[];
  readonly truths: readonly (readonly [formula: Formula, times: bigint])[];
  readonly constant: bigint;
}

/** All in units of 10^-decimals. */
export interface Cases {
  readonly decimals: number;
  readonly cases: readonly LinearCase[];
}

export type RangeOf = (option: OptionReference) => NumberRange;

/** Why a comparison is not computed. */
export type Excess = 'cases' | 'sum';

/** The difference of both sides of a comparison, case by case, in whole numbers; together they are all cases there are. */
export function differenceOf(
  { first, second }: Pick<AmountsFormula, 'first' | 'second'>,
  rangeOf: RangeOf,
): readonly LinearCase[] | Excess {
  const found = casesOf(
    {
      kind: 'sum',
      terms: [
        { minus: false, of: first },
        { minus: true, of: second },
      ],
    },
    rangeOf,
  );
  if (found === undefined) return 'cases';
  const simple = found.cases.map(joined);
  return simple.every((one) => isExact(one, rangeOf)) ? simple : 'sum';
}

/** What an amount is, case by case, each option once; together they are all cases there are. */
export function amountCases(quantity: Quantity, rangeOf: RangeOf): Cases | Excess {
  const found = casesOf(quantity, rangeOf);
  if (found === undefined) return 'cases';
  const { decimals } = found;
  const cases = found.cases.map(withEachOnce);
  return cases.every((one) => isExact(one, rangeOf)) ? { decimals, cases } : 'sum';
}

function isExact({ levels, truths, constant }: LinearCase, rangeOf: RangeOf): boolean {
  const size = (times: bigint) => (times < 0n ? -times : times);
  const ofLevels = levels.reduce(
    (sum, [option, times]) => sum + size(times) * BigInt(rangeOf(option).count),
    size(constant),
  );
  const all = truths.reduce((sum, [, times]) => sum + size(times), ofLevels);
  return all < BigInt(Number.MAX_SAFE_INTEGER);
}

/** The same in the largest whole units that suffice. */
function joined(one: LinearCase): LinearCase {
  const { when, levels, truths, constant } = withEachOnce(one);
  const unit = [constant, ...[...levels, ...truths].map(([, times]) => times)]
    .map((number) => (number < 0n ? -number : number))
    .reduce(commonDivisor, 0n);
  if (unit === 0n) return { when, levels, truths, constant };
  return {
    when,
    levels: levels.map(([option, times]) => [option, times / unit] as const),
    truths: truths.map(([formula, times]) => [formula, times / unit] as const),
    constant: constant / unit,
  };
}

/** The same with each option once. */
function withEachOnce({ when, levels, truths, constant }: LinearCase): LinearCase {
  const byOption = new Map<string, readonly [OptionReference, bigint]>();
  for (const [option, times] of levels) {
    const key = `${option.owner}.${option.option}`;
    byOption.set(key, [option, (byOption.get(key)?.[1] ?? 0n) + times]);
  }
  return {
    when,
    levels: [...byOption.values()].filter(([, times]) => times !== 0n),
    truths,
    constant,
  };
}

function casesOf(quantity: Quantity, rangeOf: RangeOf): Cases | undefined {
  switch (quantity.kind) {
    case 'number': {
      const { units, decimals } = readDecimal(quantity.number)!;
      return { decimals, cases: [{ when: [], levels: [], truths: [], constant: units }] };
    }
    case 'option': {
      const { from, by } = decimalsOf(rangeOf(quantity.option));
      const decimals = Math.max(from.decimals, by.decimals);
      const levels = [[quantity.option, unitsOf(by, decimals)] as const];
      const constant = unitsOf(from, decimals);
      return { decimals, cases: [{ when: [], levels, truths: [], constant }] };
    }
    case 'count': {
      const truths = quantity.of.map((formula) => [formula, 1n] as const);
      return { decimals: 0, cases: [{ when: [], levels: [], truths, constant: 0n }] };
    }
    case 'named':
      return casesOf(quantity.of, rangeOf);
    case 'times': {
      const found = casesOf(quantity.of, rangeOf);
      const { units, decimals } = readDecimal(quantity.factor)!;
      return (
        found && {
          decimals: found.decimals + decimals,
          cases: found.cases.map((one) => multiplied(one, units)),
        }
      );
    }
    case 'sum':
      return sumOf(quantity.terms, rangeOf);
    case 'if': {
      const { when, so, otherwise } = quantity;
      const not: Formula = { kind: 'not', of: when, span: when.span };
      return among(
        [
          [when, so],
          [not, otherwise],
        ],
        rangeOf,
      );
    }
    default:
      return among(
        quantity.among.map((one, k) => [isOutermost(quantity, k), one] as const),
        rangeOf,
      );
  }
}

const NOWHERE = { start: 0, end: 0 };

/** That one of the amounts is the least or the greatest, and none before it is. */
function isOutermost({ kind, among: all }: Quantity & { kind: 'min' | 'max' }, k: number): Formula {
  const [yet, later] = kind === 'min' ? (['<', '<='] as const) : (['>', '>='] as const);
  return all
    .flatMap((other, at): Formula[] => {
      if (at === k) return [];
      const operator = at < k ? yet : later;
      return [{ kind: 'amounts', first: all[k]!, operator, second: other, span: NOWHERE }];
    })
    .reduce<Formula>((left, right) => ({ kind: 'and', left, right, span: NOWHERE }), {
      kind: 'constant',
      value: true,
      span: NOWHERE,
    });
}

/** Each amount where its formula holds, of which one always does. */
function among(
  choices: readonly (readonly [Formula, Quantity])[],
  rangeOf: RangeOf,
): Cases | undefined {
  const found = choices.map(([when, quantity]) => ({ when, of: casesOf(quantity, rangeOf) }));
  const decimals = Math.max(...found.map(({ of }) => of?.decimals ?? 0));
  const cases = found.flatMap(({ when, of }) =>
    of === undefined
      ? []
      : of.cases.map((one) => {
          const scaled = multiplied(one, 10n ** BigInt(decimals - of.decimals));
          return { ...scaled, when: [when, ...one.when] };
        }),
  );
  const isWhole = found.every(({ of }) => of !== undefined) && cases.length <= MOST_CASES;
  return isWhole ? { decimals, cases } : undefined;
}

function sumOf(terms: (Quantity & { kind: 'sum' })['terms'], rangeOf: RangeOf): Cases | undefined {
  let sum: Cases = {
    decimals: 0,
    cases: [{ when: [], levels: [], truths: [], constant: 0n }],
  };
  for (const { minus, of } of terms) {
    const found = casesOf(of, rangeOf);
    if (found === undefined || found.cases.length * sum.cases.length > MOST_CASES) return undefined;
    const decimals = Math.max(sum.decimals, found.decimals);
    const ours = 10n ** BigInt(decimals - sum.decimals);
    const theirs = 10n ** BigInt(decimals - found.decimals) * (minus ? -1n : 1n);
    sum = {
      decimals,
      cases: sum.cases.flatMap((one) =>
        found.cases.map((other) => added(multiplied(one, ours), multiplied(other, theirs))),
      ),
    };
  }
  return sum;
}

function multiplied(one: LinearCase, factor: bigint): LinearCase {
  return {
    when: one.when,
    levels: one.levels.map(([option, times]) => [option, times * factor] as const),
    truths: one.truths.map(([formula, times]) => [formula, times * factor] as const),
    constant: one.constant * factor,
  };
}

function added(one: LinearCase, other: LinearCase): LinearCase {
  return {
    when: [...one.when, ...other.when],
    levels: [...one.levels, ...other.levels],
    truths: [...one.truths, ...other.truths],
    constant: one.constant + other.constant,
  };
}
