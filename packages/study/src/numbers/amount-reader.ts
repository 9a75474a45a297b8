import { type Formula, type Quantity, readDecimal, unitsOf } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { standing } from '../casebook/truth.ts';
import { levelReader } from '../tables/level-reader.ts';

/** An amount in every cell, in whole units of 10^-decimals. */
export interface AmountReader {
  readonly decimals: number;
  readonly at: (cell: number) => number;
}

/** Reads an amount cell by cell: what of it is the same in all is looked up once. */
export function amountReader(casebook: Casebook, amount: Quantity): AmountReader {
  const reader = (part: Quantity) => amountReader(casebook, part);
  switch (amount.kind) {
    case 'number':
      return constant(amount.number);
    case 'option':
      return optionReader(casebook, amount);
    case 'named':
      return reader(amount.of);
    case 'count': {
      const all = amount.of.map((formula) => truthReader(casebook, formula));
      return { decimals: 0, at: (cell) => all.filter((holds) => holds(cell)).length };
    }
    case 'times': {
      const [of, factor] = [reader(amount.of), constant(amount.factor)];
      const decimals = of.decimals + factor.decimals;
      return { decimals, at: (cell) => of.at(cell) * factor.at(cell) };
    }
    case 'if': {
      const holds = truthReader(casebook, amount.when);
      return joined([amount.so, amount.otherwise].map(reader), ([so, otherwise], cell) =>
        (holds(cell) ? so! : otherwise!)(cell),
      );
    }
    case 'sum': {
      const signs = amount.terms.map(({ minus }) => (minus ? -1 : 1));
      const parts = amount.terms.map(({ of }) => reader(of));
      return joined(parts, (ats, cell) =>
        ats.reduce((sum, at, k) => sum + signs[k]! * at(cell), 0),
      );
    }
    default: {
      const outermost = amount.kind === 'min' ? Math.min : Math.max;
      return joined(amount.among.map(reader), (ats, cell) =>
        outermost(...ats.map((at) => at(cell))),
      );
    }
  }
}

type At = AmountReader['at'];

/** What is made of several amounts, all in the same units. */
function joined(
  parts: readonly AmountReader[],
  value: (ats: readonly At[], cell: number) => number,
): AmountReader {
  const decimals = Math.max(...parts.map((part) => part.decimals));
  const ats = parts.map((part): At => {
    const times = 10 ** (decimals - part.decimals);
    return times === 1 ? part.at : (cell) => part.at(cell) * times;
  });
  return { decimals, at: (cell) => value(ats, cell) };
}

function constant(number: string): AmountReader {
  const { units, decimals } = readDecimal(number)!;
  const value = Number(units);
  return { decimals, at: () => value };
}

function optionReader(
  casebook: Casebook,
  { option: named }: Quantity & { kind: 'option' },
): AmountReader {
  const { option } = standing(casebook, { option: named });
  const levels = option.levels.map(({ id }) => readDecimal(id)!);
  const decimals = Math.max(...levels.map((level) => level.decimals));
  const units = levels.map((level) => Number(unitsOf(level, decimals)));
  const position = casebook.options.findIndex((one) => one.option === option);
  const levelOf = levelReader(casebook, position);
  return { decimals, at: (cell) => units[levelOf(cell)]! };
}

function truthReader({ compiled, states, space }: Casebook, formula: Formula) {
  const node = compiled.nodeOf(formula);
  return (cell: number): boolean => states.holds(node, space.codeOf(cell));
}
