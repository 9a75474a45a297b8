import { formulaTokens } from '../formula/formula-tokens.ts';
import { type CompletionItem, levelsOf, ofKind, optionsFor, optionWritten } from './items.ts';
import type { NamedEntries } from './named-entries.ts';

const operator = (label: string, says: string): CompletionItem => ({
  label,
  kind: 'operator',
  says,
});

const connectives = [
  operator('and', 'both are the case'),
  operator('or', 'at least one of them is the case'),
  operator('implies', 'where the first is the case, so is the second'),
  operator('iff', 'both are the case, or neither'),
];

const equalities = [
  operator('=', 'the option stands at this level'),
  operator('!=', 'the option stands at another level'),
];

const orders = [
  operator('>=', 'at this level or a later one'),
  operator('<=', 'at this level or an earlier one'),
  operator('>', 'at a later level'),
  operator('<', 'at an earlier level'),
];

const sums = [operator('+', 'both together'), operator('-', 'the first without the second')];

/** Amounts that are known by their bracket. */
const calls = [
  operator('count(', 'how many of these hold'),
  operator('at least 2 of (', 'so many of these hold'),
  operator('min(', 'the least of these amounts'),
  operator('max(', 'the greatest of these amounts'),
  operator('if(', 'the second where the first is the case, else the third'),
];

const negation = operator('not', 'what follows is not the case');

/** What may come next in a formula, of which the owner's options need no prefix. */
export function completeFormula(
  before: string,
  owner: string | undefined,
  entries: NamedEntries,
): CompletionItem[] {
  const tokens = formulaTokens(before);
  const [former, last] = [tokens.at(-2), tokens.at(-1)];
  switch (last?.role) {
    case undefined:
    case 'Not':
    case 'And':
    case 'Or':
    case 'Implies':
    case 'Iff':
    case 'Open':
    case 'Call':
    case 'Comma':
    case 'Plus':
    case 'Minus':
    case 'Times':
      return operands(owner, entries);
    case 'Compare':
      return former ? levelsOf(entries, former.text, owner) : [];
    case 'Name':
      return former?.role === 'Compare' ? connectives : operatorsAfter(last.text, owner, entries);
    default:
      return connectives;
  }
}

function operands(owner: string | undefined, entries: NamedEntries): CompletionItem[] {
  return [
    ...optionsFor(entries, owner),
    ...ofKind(entries, 'quantity'),
    ...ofKind(entries, 'fact'),
    ...ofKind(entries, 'state'),
    negation,
    ...(hasAmounts(entries) ? calls : []),
  ];
}

/** Whether something of the file is a number. */
function hasAmounts(entries: NamedEntries): boolean {
  return [...entries.values()].some(({ isNumber, thing }) => isNumber || thing.kind === 'quantity');
}

/** An option that is not a plain yes or no has to be compared with one of its levels, and such a one may be. */
function operatorsAfter(
  name: string,
  owner: string | undefined,
  entries: NamedEntries,
): CompletionItem[] {
  if (entries.get(`quantity ${name}`)) return [...equalities, ...orders, ...sums];
  const { levels, isNumber } = optionWritten(entries, name, owner) ?? {};
  if (!levels) return connectives;
  if (levels.join() === 'no,yes') return [...connectives, ...equalities];
  if (isNumber) return [...equalities, ...orders, ...sums];
  return levels.length > 2 ? [...equalities, ...orders] : equalities;
}
