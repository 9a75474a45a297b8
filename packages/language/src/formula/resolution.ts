import type { DiagnosticCode } from '../diagnostics/codes.ts';
import { createDiagnostic, type DiagnosticDetails } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestNames } from '../diagnostics/nearest-name.ts';
import type { Span } from '../source/span.ts';
import { agreementOption } from './agreement-option.ts';
import type { FormulaScope, OptionNames, OwnerNames, ScopeNames } from './formula-scope.ts';

/** Names being looked up, and the errors met so far. */
export interface Resolution {
  readonly scope: FormulaScope;
  readonly diagnostics: Diagnostic[];
}

export interface FoundOption {
  readonly owner: string;
  readonly option: string;
  readonly names: OptionNames;
}

export function reportName(
  resolution: Resolution,
  code: DiagnosticCode,
  span: Span,
  message: string,
  details?: DiagnosticDetails,
): undefined {
  resolution.diagnostics.push(createDiagnostic(code, span, message, details));
  return undefined;
}

/** The options that stand without a prefix. */
export function ownOptions({ owner, owners }: FormulaScope): ScopeNames<OptionNames> {
  const found = owner === undefined ? undefined : owners.known.get(owner);
  // An owner that could not be read may have any option.
  return found?.options ?? { known: new Map(), broken: new Set(), complete: owner === undefined };
}

/** All options, with their owners. */
export function allOptions({ owners }: FormulaScope): FoundOption[] {
  return Array.from(owners.known, ([owner, { options }]) =>
    Array.from(options.known, ([option, names]) => ({ owner, option, names })),
  ).flat();
}

/**
 * The option that a name without a prefix means: one of the owner in whose section it stands, or what an agreement of that id
 * stands at.
 */
export function optionAlone(
  { owner, owners }: FormulaScope,
  word: string,
): FoundOption | undefined {
  const own = owner === undefined ? undefined : owners.known.get(owner)?.options.known.get(word);
  if (own && owner !== undefined) return { owner, option: word, names: own };
  const agreement = owners.known.get(word);
  const names =
    agreement?.kind === 'agreement' ? agreement.options.known.get(agreementOption) : undefined;
  return names && { owner: word, option: agreementOption, names };
}

/** "decision maker", "body" or "agreement". */
export function kindText({ kind }: OwnerNames): string {
  return kind === 'decision-maker' ? 'decision maker' : kind;
}

/** Help and, if only one name is near, a replacement for the text at the span. */
export function suggestion(
  span: Span,
  name: string,
  candidates: Iterable<string>,
  asWritten: (candidate: string) => string = (candidate) => candidate,
): DiagnosticDetails | undefined {
  const [first, ...others] = nearestNames(name, candidates).map(asWritten);
  if (first === undefined) return undefined;
  if (others.length > 0) return { help: `did you mean ${choice([first, ...others])}?` };
  return { help: `did you mean ${first}?`, fix: { span, text: first } };
}

/** `a, b or c`; a long list is cut. */
export function choice(names: readonly string[]): string {
  return joined(names, 'or');
}

/** `a, b and c`; a long list is cut. */
export function listing(names: readonly string[]): string {
  return joined(names, 'and');
}

function joined(names: readonly string[], word: string): string {
  const shown = names.length > 9 ? [...names.slice(0, 8), `${names.length - 8} more`] : names;
  return shown.length < 2
    ? shown.join('')
    : `${shown.slice(0, -1).join(', ')} ${word} ${shown.at(-1)}`;
}
