import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Formula } from './formula.ts';
import type { FormulaScope } from './formula-scope.ts';
import type { BrokenSyntax, FormulaSyntax } from './formula-syntax.ts';
import type { Resolution } from './resolution.ts';
import { resolveAmounts } from './resolve-amounts.ts';
import { resolveComparison } from './resolve-comparison.ts';
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
