import { convertQuantity } from '@standoff/propositions';
import { type NumberRange, readRange, writeRange } from '../amounts/range.ts';
import { limits } from '../source/limits.ts';
import type { Span } from '../source/span.ts';
import { MOST_PARTS, sizeOfAmount } from './amount-size.ts';
import { numberIn } from './build-formula.ts';
import { findPrefixedOption } from './find-option.ts';
import type { AmountsFormula, Formula, OptionReference, Quantity } from './formula.ts';
import {
  type AmountSyntax,
  type AmountsSyntax,
  type FormulaSyntax,
  type NameSyntax,
  type QuantitySyntax,
  writtenName,
} from './formula-syntax.ts';
import { differenceOf } from './linear-cases.ts';
import { quantityMeant } from './quantity-meant.ts';
import { reportNoOption } from './report-no-option.ts';
import { type FoundOption, optionAlone, type Resolution, reportName } from './resolution.ts';

/** Two amounts that are compared. What is beyond what is computed exactly is refused. */
export function resolveAmounts(
  resolution: Resolution,
  { operator, span, atLeast, ...sides }: AmountsSyntax,
  resolve: (syntax: FormulaSyntax) => Formula | undefined,
): AmountsFormula | undefined {
  const [first, second] = [sides.first, sides.second].map((side) =>
    convertAmount(resolution, side, resolve),
  );
  if (!first || !second) return undefined;
  const formula: AmountsFormula = {
    kind: 'amounts',
    first,
    operator,
    second,
    ...(atLeast && { atLeast }),
    span,
  };
  return isComputed(resolution, formula, span) ? formula : undefined;
}

/** How much there is of something. What is beyond what is computed exactly is refused. */
export function resolveQuantity(
  resolution: Resolution,
  { of, span }: AmountSyntax,
  resolve: (syntax: FormulaSyntax) => Formula | undefined,
): Quantity | undefined {
  const found = convertAmount(resolution, of, resolve);
  if (!found) return undefined;
  const sides = { first: found, second: { kind: 'number', number: '0' } as const };
  return isComputed(resolution, sides, span) ? found : undefined;
}

function convertAmount(
  resolution: Resolution,
  syntax: QuantitySyntax,
  resolve: (syntax: FormulaSyntax) => Formula | undefined,
): Quantity | undefined {
  return convertQuantity<FormulaSyntax, NameSyntax, Formula, OptionReference>(
    syntax,
    resolve,
    (name) => amountNamed(resolution, name),
  );
}

/** Whether two amounts can be compared exactly; it is reported where they cannot. */
function isComputed(
  resolution: Resolution,
  sides: Pick<AmountsFormula, 'first' | 'second'>,
  span: Span,
): boolean {
  const size = sizeOfAmount(sides.first) + sizeOfAmount(sides.second);
  const all = rangesIn(resolution);
  const found =
    size > MOST_PARTS ? 'size' : differenceOf(sides, ({ owner, option }) => all(owner, option));
  if (typeof found !== 'string') return true;
  const messages = {
    size: `with the quantities that it names, this amount has ${size.toLocaleString('en')} parts; at most ${MOST_PARTS.toLocaleString('en')} are computed`,
    sum: 'this sum may be too large to be computed exactly',
    cases: 'too many cases of min, max and if stand in one comparison',
  };
  const details =
    found === 'size' ? { help: 'say it by fewer quantities that are made of one another' } : {};
  reportName(resolution, 'amount-too-large', span, messages[found], details);
  return false;
}

/** The numbers that an option may be. Formulas that amounts count are checked by themselves. */
function rangesIn({ scope }: Resolution): (owner: string, option: string) => NumberRange {
  return (owner, option) => scope.owners.known.get(owner)!.options.known.get(option)!.range!;
}

function amountNamed(resolution: Resolution, name: NameSyntax): Quantity | undefined {
  const number = numberIn({ kind: 'option', option: name });
  if (number !== undefined) return { kind: 'number', number };
  const named = quantityMeant(resolution.scope, name);
  if (named) return named;
  const found = name.prefix
    ? findPrefixedOption(resolution, name.prefix, name)
    : (optionAlone(resolution.scope, name.word.text) ?? reportNoOption(resolution, name));
  if (!found) return undefined;
  const { owner, option, names } = found;
  if (names.range === undefined) return reportNoNumber(resolution, name, found);
  return { kind: 'option', option: { owner, option } };
}

function reportNoNumber(
  resolution: Resolution,
  name: NameSyntax,
  { names: { levels, yesNo } }: FoundOption,
): undefined {
  const written = writtenName(name);
  const meant = rangeOf(levels);
  const message = `${written} is no number: its levels have names`;
  const help = meant
    ? `write its levels as the range ${writeRange(meant)}`
    : yesNo
      ? `count(${written}) is 1 where it is taken, and 0 elsewhere`
      : `if(${written} = ${levels[0]}, 1, 0) makes a number of a level`;
  return reportName(resolution, 'not-a-number', name.span, message, { help });
}

/** The range that levels look like. */
function rangeOf(levels: readonly string[]): NumberRange | undefined {
  const [first, second] = levels;
  const step = Number(second) - Number(first);
  if (!(step > 0)) return undefined;
  const range = readRange(`${first} to ${levels.at(-1)} by ${step}`, limits.numberLevels);
  return 'kind' in range || range.count !== levels.length ? undefined : range;
}
