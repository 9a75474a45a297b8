import type { DiagnosticDetails } from '../diagnostics/create-diagnostic.ts';
import type { FormulaScope } from './formula-scope.ts';
import type { WordSyntax } from './formula-syntax.ts';
import {
  allOptions,
  choice,
  kindText,
  listing,
  ownOptions,
  type Resolution,
  reportName,
  suggestion,
} from './resolution.ts';

/** Whether a name without a prefix is one whose definition has an error. */
export function isBroken(scope: FormulaScope, word: string): boolean {
  const names = [ownOptions(scope), scope.facts, scope.states, scope.owners, scope.quantities];
  return names.some(({ broken }) => broken.has(word));
}

/** Whether any name may have been defined in a part of the file that could not be read. */
export function isUnread(scope: FormulaScope): boolean {
  const names = [ownOptions(scope), scope.facts, scope.states, scope.owners, scope.quantities];
  return !names.every(({ complete }) => complete);
}

/** Reports a name without a prefix that means nothing here, unless it may be unread. */
export function reportStrayName(resolution: Resolution, word: WordSyntax): undefined {
  const { scope } = resolution;
  if (isUnread(scope)) return undefined;
  const prefixed = prefixedNames(scope, word.text);
  if (prefixed.length > 0) return reportMissingPrefix(resolution, word, prefixed);
  const message = `no option, fact or state is called "${word.text}"`;
  return reportName(resolution, 'unknown-name', word.span, message, explain(scope, word));
}

/** The options of others that have this id. */
export function prefixedNames(scope: FormulaScope, word: string): string[] {
  return allOptions(scope)
    .filter(
      ({ owner, option }) => option === word && scope.owners.known.get(owner)?.kind !== 'agreement',
    )
    .map(({ owner }) => `${owner}.${word}`);
}

export function reportMissingPrefix(
  resolution: Resolution,
  word: WordSyntax,
  prefixed: readonly string[],
): undefined {
  const [only, ...others] = prefixed;
  const message = `the option "${word.text}" needs the prefix of its owner here`;
  return reportName(resolution, 'missing-prefix', word.span, message, {
    help: `write ${choice(prefixed)}`,
    ...(only !== undefined && others.length === 0 && { fix: { span: word.span, text: only } }),
  });
}

function explain(scope: FormulaScope, word: WordSyntax): DiagnosticDetails | undefined {
  return (
    ownerHelp(scope, word.text) ??
    levelHelp(scope, word) ??
    numberHelp(scope, word.text) ??
    statusQuoHelp(word.text) ??
    suggestion(word.span, word.text, bareNames(scope)) ??
    prefixSuggestion(scope, word)
  );
}

/** Help when the name is that of a decision maker or body. */
export function ownerHelp({ owners }: FormulaScope, word: string): DiagnosticDetails | undefined {
  const owner = owners.known.get(word);
  if (!owner) return undefined;
  const options = Array.from(owner.options.known.keys(), (option) => `${word}.${option}`);
  const kind = kindText(owner);
  return {
    help: `${word} is ${kind === 'agreement' ? 'an' : 'a'} ${kind}, not an option${options.length > 0 ? `; its options are ${listing(options)}` : ''}`,
  };
}

/** A level that stands alone, such as `frozen` for `tests = frozen`. */
function levelHelp(scope: FormulaScope, { text, span }: WordSyntax): DiagnosticDetails | undefined {
  const comparisons = allOptions(scope)
    .filter(({ names }) => !names.yesNo && names.levels.includes(text))
    .map(({ owner, option }) => `${writtenOption(scope, owner, option)} = ${text}`);
  const [only, ...others] = comparisons;
  if (only === undefined) return undefined;
  return {
    help: `${text} is a level: write ${choice(comparisons)}`,
    ...(others.length === 0 && { fix: { span, text: only } }),
  };
}

/** An option as it is written here: its own and agreements without a prefix. */
function writtenOption({ owner, owners }: FormulaScope, of: string, option: string): string {
  if (of === owner) return option;
  return owners.known.get(of)?.kind === 'agreement' ? of : `${of}.${option}`;
}

function numberHelp(scope: FormulaScope, word: string): DiagnosticDetails | undefined {
  const isNumber = /^s\d+$/.test(word) && allOptions(scope).length > 0;
  return isNumber
    ? { help: `${word} is the number of a state; give the state a name under "states" to use it` }
    : undefined;
}

function statusQuoHelp(word: string): DiagnosticDetails | undefined {
  return word === 'status-quo'
    ? { help: `${word} is no name of a state; give that state one under "states" to use it` }
    : undefined;
}

/** All names that may stand here without a prefix. */
function bareNames(scope: FormulaScope): string[] {
  const sections = [ownOptions(scope), scope.facts, scope.states, scope.quantities];
  const agreements = [...scope.owners.known].flatMap(([id, { kind }]) =>
    kind === 'agreement' ? [id] : [],
  );
  return [...agreements, ...sections.flatMap(({ known }) => [...known.keys()]), 'true', 'false'];
}

/** Help when an option of another owner has a similar id. */
export function prefixSuggestion(
  scope: FormulaScope,
  { text, span }: WordSyntax,
): DiagnosticDetails | undefined {
  const options = allOptions(scope);
  const near = suggestion(
    span,
    text,
    options.map(({ option }) => option),
  );
  if (!near?.fix) return undefined;
  const meant = prefixedNames(scope, near.fix.text);
  return {
    help: `did you mean ${choice(meant)}?`,
    ...(meant.length === 1 && { fix: { span, text: meant.join('') } }),
  };
}
