import { partsOfQuantities } from '@standoff/propositions';
import type { TextNode } from '../../document/node.ts';
import { agreementOption } from '../../formula/agreement-option.ts';
import type { Expected } from '../../formula/check-formula-tokens.ts';
import type { AmountSyntax, FormulaSyntax, NameSyntax } from '../../formula/formula-syntax.ts';
import { formulaLengthLimit, parseAs } from '../../formula/parse-formula.ts';
import type { ScalarText } from '../../source/scalar-text.ts';
import type { Span } from '../../source/span.ts';
import type { FileNames } from './file-names.ts';
import { levelName, optionName, ownerName } from './reference.ts';

/** A name and where it stands. */
export interface FoundName {
  readonly name: string;
  readonly span: Span;
}

/** Words of a text that a pattern finds in its groups. */
export function wordsOf(node: TextNode, pattern: RegExp): { text: string; span: Span }[] {
  const content = node.content();
  return Array.from(node.text.matchAll(pattern), (match) => ({
    text: match[0],
    span: content.toSourceSpan(match.index, match.index + match[0].length),
  }));
}

/** The names in a formula, or an amount. Options of the owner stand without a prefix. */
export function namesInFormula(
  text: ScalarText,
  owner: string | undefined,
  names: FileNames,
  expected: Expected = 'formula',
): FoundName[] {
  if (text.text.length > formulaLengthLimit) return [];
  const { syntax } = parseAs(text, expected);
  if (!syntax) return [];
  const parts = syntax.kind === 'broken' ? syntax.parts : [syntax];
  return parts.flatMap((part) => namesInSyntax(part, owner, names));
}

function namesInSyntax(
  syntax: FormulaSyntax | AmountSyntax,
  owner: string | undefined,
  names: FileNames,
): FoundName[] {
  switch (syntax.kind) {
    case 'constant':
      return [];
    case 'name':
      return namesInName(syntax.name, owner, names);
    case 'comparison':
      return [
        ...namesInName(syntax.left, owner, names),
        ...besideOption(syntax.left, syntax.right, owner, names),
      ];
    case 'amount':
    case 'amounts': {
      const { formulas, options } = partsOfQuantities(
        syntax.kind === 'amount' ? [syntax.of] : [syntax.first, syntax.second],
      );
      return [
        ...options.flatMap((name) => namesInName(name, owner, names)),
        ...formulas.flatMap((part) => namesInSyntax(part, owner, names)),
      ];
    }
    case 'not':
      return namesInSyntax(syntax.of, owner, names);
    default:
      return [syntax.left, syntax.right].flatMap((part) => namesInSyntax(part, owner, names));
  }
}

/** What an option is compared with: one of its levels, or another option where it is a number. */
function besideOption(
  left: NameSyntax,
  right: NameSyntax,
  owner: string | undefined,
  names: FileNames,
): FoundName[] {
  const place = optionMeant(left.prefix?.text, left.word.text, owner, names);
  const isNumber = place !== undefined && names.numbers.has(place.join('.'));
  const isOption =
    right.prefix !== undefined ||
    (owner !== undefined && names.options.get(owner)?.has(right.word.text));
  const [first, second] = [left, right].map(
    ({ prefix, word }) => prefix === undefined && names.quantities.has(word.text),
  );
  if (second || (first && isOption)) return namesInName(right, owner, names);
  return isNumber && isOption
    ? namesInName(right, owner, names)
    : levelOf(left, right, owner, names);
}

function levelOf(
  left: NameSyntax,
  right: NameSyntax,
  owner: string | undefined,
  names: FileNames,
): FoundName[] {
  const place = optionMeant(left.prefix?.text, left.word.text, owner, names);
  if (place === undefined || right.prefix) return [];
  const [holder, option] = place;
  return [{ name: levelName(holder, option, right.word.text), span: right.word.span }];
}

/** Owner and option that a name means, with a prefix, as one of the owner's, or as an agreement by its id. */
export function optionMeant(
  prefix: string | undefined,
  word: string,
  owner: string | undefined,
  { agreements, options }: FileNames,
): readonly [owner: string, option: string] | undefined {
  if (prefix !== undefined) return [prefix, word];
  const isOwn = owner !== undefined && options.get(owner)?.has(word);
  if (!isOwn && agreements.has(word)) return [word, agreementOption];
  return owner === undefined ? undefined : [owner, word];
}

/** `us.posture`, or an own option, a fact or a state. */
function namesInName(
  { prefix, word }: NameSyntax,
  owner: string | undefined,
  names: FileNames,
): FoundName[] {
  if (prefix) {
    return [
      { name: ownerName(prefix.text), span: prefix.span },
      { name: optionName(prefix.text, word.text), span: word.span },
    ];
  }
  const { text, span } = word;
  if (owner !== undefined && names.options.get(owner)?.has(text)) {
    return [{ name: optionName(owner, text), span }];
  }
  if (names.agreements.has(text)) return [{ name: ownerName(text), span }];
  if (names.quantities.has(text)) return [{ name: `quantity ${text}`, span }];
  if (names.facts.has(text)) return [{ name: `fact ${text}`, span }];
  return names.states.has(text) ? [{ name: `state ${text}`, span }] : [];
}
