import type { FormulaScope, NamedQuantity } from './formula-scope.ts';
import type { NameSyntax } from './formula-syntax.ts';
import { optionAlone } from './resolution.ts';

/** The quantity that a name means: one without a prefix that is no own option. */
export function quantityMeant(
  scope: FormulaScope,
  { prefix, word }: NameSyntax,
): NamedQuantity | undefined {
  if (prefix || optionAlone(scope, word.text)) return undefined;
  const found = scope.quantities.known.get(word.text);
  if (found === undefined) return undefined;
  // Without the place where it is defined, which definitions have as well.
  const { kind, quantity, name, unit, of } = found;
  return { kind, quantity, name, ...(unit !== undefined && { unit }), of };
}
