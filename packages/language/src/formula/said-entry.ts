import { itemIdOf } from '../document/list-items.ts';
import type { DocumentNode } from '../document/node.ts';
import { plainText } from '../source/scalar-text.ts';
import { parseFormula } from './parse-formula.ts';
import { printFormulaSyntax } from './print-formula.ts';

/** Keys under which an entry of a list holds formulas, and whether what is wanted is their opposite. */
const MAIN = new Map([
  ['want', false],
  ['must', false],
  ['not', true],
  ['never', true],
  ['when', false],
  ['of', false],
  ['from', false],
]);

const FORMULAS = new Set([...MAIN.keys(), 'if', 'unless', 'to']);

/**
 * Whether an entry of a list is what is said of it: its id; its formula, `not F` of what is not wanted; or keys that it has
 * with the same values. Options of the owner may stand without a prefix.
 */
export function isEntrySaid(
  entry: DocumentNode,
  said: DocumentNode,
  ids: readonly (string | undefined)[],
  owner: string | undefined,
): boolean {
  if (said.kind === 'text') {
    if (ids.includes(said.text)) return itemIdOf(entry) === said.text;
    return mainFormula(entry, owner) === canonical(said.text, owner);
  }
  return said.kind === 'mapping' && hasAll(entry, said, owner);
}

/** What an entry comes to in one formula. */
function mainFormula(entry: DocumentNode, owner: string | undefined): string | undefined {
  if (entry.kind === 'text') return canonical(entry.text, owner);
  const main =
    entry.kind === 'mapping' ? entry.entries.find(({ key }) => MAIN.has(key.text)) : undefined;
  if (main?.value.kind !== 'text') return undefined;
  const { text } = main.value;
  return canonical(MAIN.get(main.key.text) ? `not (${text})` : text, owner);
}

/** A formula as it is printed; what is none as it is written. */
function canonical(text: string, owner: string | undefined): string {
  const { syntax } = parseFormula(plainText(text));
  const printed = syntax && syntax.kind !== 'broken' ? printFormulaSyntax(syntax) : text;
  return owner === undefined
    ? printed
    : printed.replaceAll(new RegExp(`(?<![\\w.-])${owner}\\.`, 'g'), '');
}

function hasAll(entry: DocumentNode, said: DocumentNode, owner: string | undefined): boolean {
  if (said.kind === 'mapping') {
    const entries = entry.kind === 'mapping' ? entry.entries : [];
    return said.entries.every(({ key, value }) => {
      const own = entries.find((one) => one.key.text === key.text)?.value;
      if (own === undefined) return key.text === 'want' && hasAll(entry, value, owner);
      return FORMULAS.has(key.text) ? isSameFormula(own, value, owner) : hasAll(own, value, owner);
    });
  }
  if (said.kind === 'list') {
    const items = entry.kind === 'list' ? entry.items : [];
    return (
      items.length === said.items.length &&
      said.items.every((item, at) => isEntrySaid(items[at]!, item, [], owner))
    );
  }
  if (said.kind !== 'text') return entry.kind === said.kind;
  return entry.kind === 'text' && isSameFormula(entry, said, owner);
}

function isSameFormula(one: DocumentNode, other: DocumentNode, owner: string | undefined): boolean {
  return (
    one.kind === 'text' &&
    other.kind === 'text' &&
    canonical(one.text, owner) === canonical(other.text, owner)
  );
}
