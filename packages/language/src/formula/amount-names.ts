import { partsOfQuantities } from '@standoff/propositions';
import type { AmountSyntax, BrokenSyntax, FormulaSyntax } from './formula-syntax.ts';

/** The words without a prefix in an amount as it is written: each may be a quantity. */
export function namesOfAmount(syntax: AmountSyntax | BrokenSyntax): Set<string> {
  const names = new Set<string>();
  const visit = (part: FormulaSyntax | AmountSyntax): void => {
    switch (part.kind) {
      case 'constant':
        return;
      case 'name':
        if (!part.name.prefix) names.add(part.name.word.text);
        return;
      case 'comparison':
        for (const { prefix, word } of [part.left, part.right]) if (!prefix) names.add(word.text);
        return;
      case 'amount':
      case 'amounts': {
        const amounts = part.kind === 'amount' ? [part.of] : [part.first, part.second];
        const { formulas, options } = partsOfQuantities(amounts);
        for (const { prefix, word } of options) if (!prefix) names.add(word.text);
        for (const one of formulas) visit(one);
        return;
      }
      case 'not':
        visit(part.of);
        return;
      default:
        visit(part.left);
        visit(part.right);
    }
  };
  for (const part of syntax.kind === 'broken' ? syntax.parts : [syntax]) visit(part);
  return names;
}
