import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Report } from '../diagnostics/diagnostic-collector.ts';
import { shorten } from '../document/node.ts';
import type { Formula, Quantity } from '../formula/formula.ts';
import type { FormulaScope, ScopeNames } from '../formula/formula-scope.ts';
import type { RangeOf } from '../formula/linear-cases.ts';
import { listing, suggestion } from '../formula/resolution.ts';
import { resolveAmount, resolveFormula } from '../formula/resolve-formula.ts';
import type { Written, WrittenFormula } from '../shapes/formula.ts';
import type { Word } from '../shapes/shape.ts';
import type { Names } from './names.ts';

/** The second pass: what was read is held against the names of the whole file. */
export interface Checking {
  readonly names: Names;
  readonly report: Report;
}

/** What a name stands for. It is reported when it stands for nothing, unless that has a reason. */
export function lookUp<T>(
  names: ScopeNames<T>,
  word: Word,
  code: DiagnosticCode,
  what: string,
  { report }: Checking,
  beside?: string,
): T | undefined {
  const found = names.known.get(word.text);
  if (found !== undefined || names.broken.has(word.text) || !names.complete) return found;
  const known = [...names.known.keys()];
  report(code, word.span, `no ${what} is called "${shorten(word.text)}"`, {
    ...(suggestion(word.span, word.text, known) ?? listHelp(known)),
    ...(beside !== undefined && { help: helpWith(beside, word, known) }),
  });
  return undefined;
}

/** What may be meant instead, and another thing that may be. */
function helpWith(beside: string, { span, text }: Word, known: readonly string[]): string {
  const { help } = suggestion(span, text, known) ?? listHelp(known);
  return help === undefined ? beside : `${help.replace(/\?$/, '')}; ${beside}`;
}

function listHelp(known: readonly string[]): { help?: string } {
  return known.length === 0 ? {} : { help: `there are ${listing(known)}` };
}

/** The id of a decision maker that exists; `beside` is what else may have been meant, for the message. */
export function checkDecisionMaker(
  word: Word | undefined,
  checking: Checking,
  beside?: string,
): string | undefined {
  if (!word) return undefined;
  const { decisionMakers } = checking.names;
  const what = 'decision maker';
  const found = lookUp(decisionMakers, word, 'unknown-decision-maker', what, checking, beside);
  return found && word.text;
}

/** The id of a decision maker or a body that exists. */
export function checkMover(word: Word | undefined, checking: Checking): string | undefined {
  if (!word) return undefined;
  const { owners } = checking.names;
  const what = 'decision maker or body';
  const found = lookUp(owners, word, 'unknown-decision-maker', what, checking);
  return found && word.text;
}

/** The ids of decision makers that exist; a repeated one is reported. */
export function checkDecisionMakers(words: readonly Word[], checking: Checking): string[] {
  checkUnique(words, checking);
  return words.flatMap((word) => checkDecisionMaker(word, checking) ?? []);
}

/** Reports words that stand in a list a second time. */
export function checkUnique(words: readonly Word[], { report }: Checking): void {
  const first = new Map<string, Word>();
  for (const word of words) {
    const before = first.get(word.text);
    if (!before) first.set(word.text, word);
    else {
      report('repeated-entry', word.span, `"${word.text}" already stands in this list`, {
        related: [{ span: before.span, message: 'first here' }],
      });
    }
  }
}

/** An owner that could not be read: any name without a prefix may be one of its options. */
export const unknownOwner = '';

/** The names that a formula of the file may use; `owner` is whose options stand without a prefix. */
export function scopeOf(
  { owners, facts, states, quantities }: Names,
  owner?: string,
): FormulaScope {
  return { owners, facts, states, quantities, ...(owner === undefined ? {} : { owner }) };
}

/** The formula with its names resolved; `owner` is whose options stand without a prefix. */
export function checkFormula(
  written: WrittenFormula | undefined,
  owner: string | undefined,
  { names, report }: Checking,
): Formula | undefined {
  if (!written) return undefined;
  const { formula, diagnostics } = resolveFormula(written, scopeOf(names, owner));
  for (const { code, span, message, ...details } of diagnostics) {
    report(code, span, message, details);
  }
  return formula;
}

/** The same for an amount. */
export function checkAmount(
  written: Written<'amount'> | undefined,
  owner: string | undefined,
  { names, report }: Checking,
): Quantity | undefined {
  if (!written) return undefined;
  const { amount, diagnostics } = resolveAmount(written, scopeOf(names, owner));
  for (const { code, span, message, ...details } of diagnostics) {
    report(code, span, message, details);
  }
  return amount;
}

/** The numbers that options may be, of those that are numbers. */
export function rangesIn({ owners }: Names): RangeOf {
  return ({ owner, option }) => owners.known.get(owner)!.options.known.get(option)!.range!;
}

/** An object without the properties that have no value. */
export function present<T extends object>(
  properties: { readonly [K in keyof T]: T[K] | undefined },
): Partial<T> {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}
