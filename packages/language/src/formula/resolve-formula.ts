import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Formula, Quantity } from './formula.ts';
import type { FormulaScope } from './formula-scope.ts';
import type { AmountSyntax, BrokenSyntax, FormulaSyntax } from './formula-syntax.ts';
import { quantityMeant } from './quantity-meant.ts';
import type { Resolution } from './resolution.ts';
import { resolveAmounts, resolveQuantity } from './resolve-amounts.ts';
import { optionMeant, resolveComparison } from './resolve-comparison.ts';
import { resolveName } from './resolve-name.ts';

export interface ResolvedFormula {
  /** Absent when a name is unknown, broken or wrongly used. */
  readonly formula?: Formula;
  readonly diagnostics: readonly Diagnostic[];
}

/** Looks up every name of a formula. All errors are reported, in the order of the text. */
export function resolveFormula(
  syntax: FormulaSyntax | BrokenSyntax,
  scope: FormulaScope,
): ResolvedFormula {
  const resolution: Resolution = { scope, diagnostics: [] };
  const formula = resolveAny(resolution, syntax);
  return { ...(formula && { formula }), diagnostics: resolution.diagnostics };
}

/** The same for an amount. */
export function resolveAmount(
  syntax: AmountSyntax | BrokenSyntax,
  scope: FormulaScope,
): { readonly amount?: Quantity; readonly diagnostics: readonly Diagnostic[] } {
  const resolution: Resolution = { scope, diagnostics: [] };
  if (syntax.kind === 'broken') {
    resolveAny(resolution, syntax);
    return resolution;
  }
  const amount = resolveQuantity(resolution, syntax, (part) => resolveNode(resolution, part));
  return { ...(amount && { amount }), diagnostics: resolution.diagnostics };
}

/** Whether what may be either is meant as an amount: a name alone is, where it is one. */
export function meansAmount(
  syntax: FormulaSyntax | AmountSyntax | BrokenSyntax,
  scope: FormulaScope,
): AmountSyntax | undefined {
  if (syntax.kind === 'amount') return syntax;
  if (syntax.kind !== 'name') return undefined;
  const { name, span } = syntax;
  const isAmount =
    quantityMeant(scope, name) !== undefined || optionMeant(scope, name)?.range !== undefined;
  return isAmount ? { kind: 'amount', of: { kind: 'option', option: name }, span } : undefined;
}

function resolveAny(
  resolution: Resolution,
  syntax: FormulaSyntax | BrokenSyntax,
): Formula | undefined {
  if (syntax.kind !== 'broken') return resolveNode(resolution, syntax);
  for (const part of syntax.parts) resolveNode(resolution, part);
  return undefined;
}

function resolveNode(resolution: Resolution, syntax: FormulaSyntax): Formula | undefined {
  switch (syntax.kind) {
    case 'constant':
      return syntax;
    case 'name':
      return resolveName(resolution, syntax.name);
    case 'comparison':
      return resolveComparison(resolution, syntax);
    case 'amounts':
      return resolveAmounts(resolution, syntax, (part) => resolveNode(resolution, part));
    case 'not': {
      const of = resolveNode(resolution, syntax.of);
      return of && { kind: 'not', of, span: syntax.span };
    }
    default: {
      const left = resolveNode(resolution, syntax.left);
      const right = resolveNode(resolution, syntax.right);
      return left && right && { kind: syntax.kind, left, right, span: syntax.span };
    }
  }
}
