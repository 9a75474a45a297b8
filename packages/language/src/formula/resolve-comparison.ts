import type { DiagnosticDetails } from '../diagnostics/create-diagnostic.ts';
import { findPrefixedOption } from './find-option.ts';
import type { ComparisonOperator, Formula } from './formula.ts';
import type { FormulaScope } from './formula-scope.ts';
import { type ComparisonSyntax, type NameSyntax, writtenName } from './formula-syntax.ts';
import { levelAt, rangeHelp } from './level-at.ts';
import { quantityMeant } from './quantity-meant.ts';
import { reportNoOption } from './report-no-option.ts';
import {
  type FoundOption,
  listing,
  optionAlone,
  type Resolution,
  reportName,
  suggestion,
} from './resolution.ts';
import { resolveAmounts } from './resolve-amounts.ts';

/** An option compared with one of its levels. */
export function resolveComparison(
  resolution: Resolution,
  comparison: ComparisonSyntax,
): Formula | undefined {
  if (areAmounts(resolution.scope, comparison)) {
    const { left, right, operator, span } = comparison;
    const [first, second] = [left, right].map((option) => ({ kind: 'option', option }) as const);
    return resolveAmounts(
      resolution,
      { kind: 'amounts', first: first!, operator, second: second!, span },
      () => undefined,
    );
  }
  const found = comparedOption(resolution, comparison);
  if (!found) return undefined;
  if (found.names.yesNo && !isOnYesNo(comparison)) return reportYesNo(resolution, comparison);
  const level = levelPosition(resolution, comparison, found);
  if (level === undefined) return undefined;
  return {
    kind: 'comparison',
    option: { owner: found.owner, option: found.option },
    operator: comparison.operator,
    level,
    bare: false,
    span: comparison.span,
  };
}

/** Whether two options are compared that are numbers, or a quantity is compared. */
function areAmounts(scope: FormulaScope, { left, right }: ComparisonSyntax): boolean {
  return (
    [left, right].some((name) => quantityMeant(scope, name) !== undefined) ||
    [left, right].every((name) => optionMeant(scope, name)?.range !== undefined)
  );
}

function comparedOption(
  resolution: Resolution,
  comparison: ComparisonSyntax,
): FoundOption | undefined {
  const { left } = comparison;
  const { scope } = resolution;
  if (isReversed(scope, comparison)) return reportReversed(resolution, comparison);
  if (left.prefix) return findPrefixedOption(resolution, left.prefix, left);
  return optionAlone(scope, left.word.text) ?? reportNoOption(resolution, left);
}

/** The option that a name means, without a report when it means none. */
export function optionMeant(scope: FormulaScope, { prefix, word }: NameSyntax) {
  if (prefix === undefined) return optionAlone(scope, word.text)?.names;
  return scope.owners.known.get(prefix.text)?.options.known.get(word.text);
}

function isReversed(scope: FormulaScope, { left, right }: ComparisonSyntax): boolean {
  if (left.prefix || optionMeant(scope, left)) return false;
  const names = optionMeant(scope, right);
  return names !== undefined && levelAt(names, left.word.text) >= 0;
}

const mirrored: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

function reportReversed(
  resolution: Resolution,
  { left, right, operator, span }: ComparisonSyntax,
): undefined {
  const text = `${writtenName(right)} ${mirrored[operator]} ${left.word.text}`;
  const message = 'the level stands on the left and the option on the right';
  return reportName(resolution, 'formula-comparison', span, message, {
    help: `write ${text}`,
    fix: { span, text },
  });
}

/** `strike = yes` and the like say the same as `strike` or `not strike`. */
function isOnYesNo({ operator, right }: ComparisonSyntax): boolean {
  return isEquality(operator) && ['yes', 'no'].includes(writtenName(right));
}

function isEquality(operator: ComparisonOperator): boolean {
  return operator === '=' || operator === '!=';
}

/** A Y/N option stands at yes or no, and neither comes before the other. */
function reportYesNo(resolution: Resolution, comparison: ComparisonSyntax): undefined {
  const { left, operator, span } = comparison;
  const name = writtenName(left);
  if (!isEquality(operator)) {
    const message = `${name} is a Y/N option, and "${operator}" compares ordered levels`;
    const help = `write ${name} or not ${name}`;
    return reportName(resolution, 'order-on-yes-no', span, message, { help });
  }
  const message = `${name} is a Y/N option: its levels are yes and no`;
  return reportName(resolution, 'level-on-yes-no', span, message, yesNoHelp(comparison, name));
}

function yesNoHelp({ operator, right, span }: ComparisonSyntax, name: string): DiagnosticDetails {
  const level = { y: 'yes', yes: 'yes', n: 'no', no: 'no' }[writtenName(right).toLowerCase()];
  if (level === undefined) return { help: `write ${name} = yes or ${name} = no` };
  const text = `${name} ${operator} ${level}`;
  return { help: `write ${text}`, fix: { span, text } };
}

/** The position of the level on the right; undefined when there is none, which is then reported. */
function levelPosition(
  resolution: Resolution,
  { left, right }: ComparisonSyntax,
  { names }: FoundOption,
): number | undefined {
  const { levels, range } = names;
  const written = writtenName(right);
  const position = levelAt(names, written);
  if (position >= 0) return position;
  const other = optionMeant(resolution.scope, right);
  if (other) return reportTwoOptions(resolution, right, writtenName(left), levels);
  const message = `${writtenName(left)} has no level "${written}"`;
  if (range) {
    return reportName(resolution, 'unknown-level', right.span, message, { help: rangeHelp(range) });
  }
  const near = suggestion(right.span, right.word.text, levels);
  const list = `its levels are ${listing(levels)}`;
  return reportName(resolution, 'unknown-level', right.span, message, {
    ...near,
    help: near?.help === undefined ? list : `${near.help} (${list})`,
  });
}

function reportTwoOptions(
  resolution: Resolution,
  right: NameSyntax,
  left: string,
  levels: readonly string[],
): undefined {
  const message = `"${writtenName(right)}" is an option, and ${left} is compared with a level`;
  const help = `the levels of ${left} are ${listing(levels)}`;
  return reportName(resolution, 'option-compared-with-option', right.span, message, { help });
}
