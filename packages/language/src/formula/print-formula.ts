import type { ComparisonFormula, Formula, OptionReference, Quantity } from './formula.ts';
import { type AmountSyntax, type FormulaSyntax, writtenName } from './formula-syntax.ts';
import { printAmounts, printQuantity } from './print-amounts.ts';

export interface PrintContext {
  /** The decision maker in whose section the text will stand: its options get no prefix. */
  readonly owner?: string;
  /** Names of facts and states. An option with such an id keeps its prefix even inside its owner. */
  readonly taken?: ReadonlySet<string>;
}

/** Level ids of an option, in order. */
export type LevelNames = (option: OptionReference) => readonly string[];

/** Canonical text of a formula as written, with the fewest parentheses that keep its tree. */
export function printFormulaSyntax(syntax: FormulaSyntax): string {
  return printSyntax(syntax).text;
}

/** Canonical text of a checked formula, with the fewest parentheses that keep its tree. */
export function printFormula(
  formula: Formula,
  levels: LevelNames,
  context: PrintContext = {},
): string {
  return printNode(formula, levels, context).text;
}

/** Canonical text of an amount. */
export function printAmount(
  amount: Quantity,
  levels: LevelNames,
  context: PrintContext = {},
): string {
  return printQuantity(
    amount,
    (part) => printFormula(part, levels, context),
    (option) => printOption(option, context),
  );
}

/** Canonical text of an amount as written. */
export function printAmountSyntax({ of }: AmountSyntax): string {
  return printQuantity(of, printFormulaSyntax, writtenName);
}

/** A printed formula and how strongly its outermost operator binds. */
interface Printed {
  readonly text: string;
  readonly binding: number;
}

const atom = 6;
const bindings = { not: 5, and: 4, or: 3, implies: 2, iff: 1 };

function printSyntax(syntax: FormulaSyntax): Printed {
  switch (syntax.kind) {
    case 'constant':
      return leaf(String(syntax.value));
    case 'name':
      return leaf(writtenName(syntax.name));
    case 'comparison':
      return leaf(`${writtenName(syntax.left)} ${syntax.operator} ${writtenName(syntax.right)}`);
    case 'amounts':
      return leaf(printAmounts(syntax, (part) => printSyntax(part).text, writtenName));
    case 'not':
      return negated(printSyntax(syntax.of));
    default:
      return connected(syntax.kind, printSyntax(syntax.left), printSyntax(syntax.right));
  }
}

function printNode(formula: Formula, levels: LevelNames, context: PrintContext): Printed {
  switch (formula.kind) {
    case 'constant':
      return leaf(String(formula.value));
    case 'fact':
      return leaf(formula.fact);
    case 'state':
      return leaf(formula.state);
    case 'comparison':
      return leaf(printComparison(formula, levels, context));
    case 'amounts':
      return leaf(
        printAmounts(
          formula,
          (part) => printNode(part, levels, context).text,
          (option) => printOption(option, context),
        ),
      );
    case 'not':
      return negated(printNode(formula.of, levels, context));
    default:
      return connected(
        formula.kind,
        printNode(formula.left, levels, context),
        printNode(formula.right, levels, context),
      );
  }
}

function printComparison(
  { option, operator, level, bare }: ComparisonFormula,
  levels: LevelNames,
  context: PrintContext,
): string {
  const name = printOption(option, context);
  return bare ? name : `${name} ${operator} ${levels(option)[level]}`;
}

function printOption({ owner, option }: OptionReference, context: PrintContext): string {
  const short = owner === context.owner && !context.taken?.has(option);
  return short ? option : `${owner}.${option}`;
}

function leaf(text: string): Printed {
  return { text, binding: atom };
}

function negated(of: Printed): Printed {
  return { text: `not ${inParentheses(of, bindings.not)}`, binding: bindings.not };
}

/** All connectives group to the left but "implies", which groups to the right. */
function connected(kind: 'and' | 'or' | 'implies' | 'iff', left: Printed, right: Printed): Printed {
  const binding = bindings[kind];
  const rightmost = kind === 'implies';
  const first = inParentheses(left, rightmost ? binding + 1 : binding);
  const second = inParentheses(right, rightmost ? binding : binding + 1);
  return { text: `${first} ${kind} ${second}`, binding };
}

function inParentheses({ text, binding }: Printed, needed: number): string {
  return binding < needed ? `(${text})` : text;
}
