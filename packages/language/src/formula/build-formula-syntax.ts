import type { SyntaxNode } from '@lezer/common';
import type { ScalarText } from '../source/scalar-text.ts';
import { formulaParser } from './formula-parser.generated.ts';
import type { FormulaSyntax } from './formula-syntax.ts';
import { comparisonOperator, constantSyntax, nameSyntax } from './formula-tokens.ts';

const connectives: Readonly<Record<string, 'and' | 'or' | 'implies' | 'iff'>> = {
  Conjunction: 'and',
  Disjunction: 'or',
  Implication: 'implies',
  Equivalence: 'iff',
};

/** The formula that a text is. Throws when the grammar does not accept it. */
export function buildFormulaSyntax(text: ScalarText): FormulaSyntax {
  const tree = formulaParser.parse(text.text);
  tree.iterate({
    enter: ({ type, from }) => {
      if (type.isError) throw new Error(`the grammar does not accept the formula at ${from}`);
    },
  });
  return buildNode(text, tree.topNode.firstChild!);
}

function buildNode(text: ScalarText, node: SyntaxNode): FormulaSyntax {
  const span = text.toSourceSpan(node.from, node.to);
  const written = text.text.slice(node.from, node.to);
  switch (node.name) {
    case 'Constant':
      return constantSyntax(text, written, node.from);
    case 'Name':
      return { kind: 'name', name: nameSyntax(text, written, node.from), span };
    case 'Negation':
      return { kind: 'not', of: buildNode(text, node.lastChild!), span };
    case 'Group':
      return buildNode(text, node.firstChild!.nextSibling!);
    case 'Comparison':
      return buildComparison(text, node);
    default:
      return buildChain(text, node);
  }
}

/** `a and b and c` is (a and b) and c, but `a implies b implies c` is a implies (b implies c). */
function buildChain(text: ScalarText, node: SyntaxNode): FormulaSyntax {
  const kind = connectives[node.name]!;
  const places = operandsOf(node);
  const operands = places.map((place) => buildNode(text, place));
  if (kind !== 'implies') {
    return operands.reduce((left, right, at) => {
      const span = text.toSourceSpan(node.from, places[at]!.to);
      return { kind, left, right, span };
    });
  }
  return operands.reduceRight((right, left, at) => {
    const span = text.toSourceSpan(places[at]!.from, node.to);
    return { kind, left, right, span };
  });
}

/** Every other child is an operator. */
function operandsOf(node: SyntaxNode): SyntaxNode[] {
  const operands: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling?.nextSibling ?? null) {
    operands.push(child);
  }
  return operands;
}

function buildComparison(text: ScalarText, node: SyntaxNode): FormulaSyntax {
  const textOf = (part: SyntaxNode): string => text.text.slice(part.from, part.to);
  const left = node.firstChild!;
  const right = node.lastChild!;
  return {
    kind: 'comparison',
    left: nameSyntax(text, textOf(left), left.from),
    operator: comparisonOperator(textOf(left.nextSibling!)),
    right: nameSyntax(text, textOf(right), right.from),
    span: text.toSourceSpan(node.from, node.to),
  };
}
