import { codePointName } from '../source/invisible-characters.ts';
import {
  completeOperand,
  type FormulaReader,
  nextToken,
  reportAt,
  spanOf,
} from './formula-reader.ts';
import type { FormulaSyntax, NameSyntax } from './formula-syntax.ts';
import {
  comparisonOperator,
  constantSyntax,
  type FormulaToken,
  nameSyntax,
} from './formula-tokens.ts';

/** A name or constant, from its first to its last token; a faulty one has been reported. */
interface Side {
  readonly tokens: readonly [FormulaToken, FormulaToken];
  readonly kind: 'name' | 'constant' | 'faulty';
}

/** Reads an operand that stands alone or is compared, however often. */
export function readOperand(reader: FormulaReader): void {
  const sides: (Side | undefined)[] = [readSide(reader)];
  const signs: FormulaToken[] = [];
  for (let sign = nextToken(reader); sign?.role === 'Compare'; sign = nextToken(reader)) {
    reader.at += 1;
    signs.push(sign);
    sides.push(readSide(reader));
  }
  const before = reader.diagnostics.length;
  checkComparison(reader, sides, signs);
  const sound = reader.diagnostics.length === before && sides.every((side) => isSound(side));
  completeOperand(reader, sound ? operandSyntax(reader, sides, signs) : undefined);
  reader.troubled = !sound;
  // What was taken for a comparison goes on with a formula, which is read as one.
  if (signs.length > 0 && sides.at(-1) === undefined) reader.wantsOperand = startsFormula(reader);
}

function isSound(side: Side | undefined): boolean {
  return side !== undefined && side.kind !== 'faulty';
}

function startsFormula(reader: FormulaReader): boolean {
  const role = nextToken(reader)?.role;
  return role === 'Open' || role === 'Not';
}

function operandSyntax(
  reader: FormulaReader,
  sides: readonly (Side | undefined)[],
  signs: readonly FormulaToken[],
): FormulaSyntax | undefined {
  const [left, right] = sides;
  const sign = signs[0];
  if (!left) return undefined;
  const token = left.tokens[0];
  if (left.kind === 'constant') return constantSyntax(reader.text, token.text, token.start);
  const name = nameOf(reader, left);
  if (!right || !sign) return { kind: 'name', name, span: name.span };
  return {
    kind: 'comparison',
    left: name,
    operator: comparisonOperator(sign.text),
    right: nameOf(reader, right),
    span: spanOf(reader, token, right.tokens[1]),
  };
}

function nameOf(reader: FormulaReader, side: Side): NameSyntax {
  return nameSyntax(reader.text, side.tokens[0].text, side.tokens[0].start);
}

function checkComparison(
  reader: FormulaReader,
  sides: readonly (Side | undefined)[],
  signs: readonly FormulaToken[],
): void {
  const [sign] = signs;
  if (!sign) return;
  if (!sides[0] && !reader.troubled) reportNoOption(reader, sign);
  if (!sides.at(-1)) reportNoLevel(reader, signs.at(-1)!);
  if (signs.length > 1) reportChain(reader, sides, signs);
  else reportConstantSide(reader, sides, sign);
}

function reportNoOption(reader: FormulaReader, sign: FormulaToken): void {
  const before = reader.tokens[reader.tokens.indexOf(sign) - 1];
  if (before?.role === 'Close') {
    reportAt(
      reader,
      'formula-comparison',
      [sign, sign],
      'a formula in parentheses is compared, which only an option can be',
      { help: 'say with "iff" that two formulas agree' },
    );
  } else {
    const message = `an option is expected before "${sign.text}"`;
    reportAt(reader, 'formula-incomplete', [sign, sign], message);
  }
}

function reportNoLevel(reader: FormulaReader, sign: FormulaToken): void {
  const next = nextToken(reader);
  if (next && startsFormula(reader)) {
    const message = `after "${sign.text}" a level is expected, not "${next.text}"`;
    reportAt(reader, 'formula-comparison', [sign, next], message, {
      help: 'say with "iff" that two formulas agree',
    });
  } else {
    const message = `after "${sign.text}" a level of the option is expected`;
    reportAt(reader, 'formula-incomplete', [sign, sign], message);
  }
}

function reportChain(
  reader: FormulaReader,
  sides: readonly (Side | undefined)[],
  signs: readonly FormulaToken[],
): void {
  const first = sides[0]?.tokens[0] ?? signs[0]!;
  const last = sides.at(-1)?.tokens[1] ?? signs.at(-1)!;
  reportAt(
    reader,
    'formula-chained-comparison',
    [first, last],
    'a comparison has one option and one level, and here several are chained',
    { help: 'write two comparisons and join them with "and"' },
  );
}

function reportConstantSide(
  reader: FormulaReader,
  [left, right]: readonly (Side | undefined)[],
  sign: FormulaToken,
): void {
  const constant = [left, right].find((side) => side?.kind === 'constant');
  if (!constant) return;
  const word = constant.tokens[0].text;
  const message = `"${word}" is neither an option nor a level, so it cannot be compared`;
  const meant = left?.kind === 'name' ? withoutComparison(left, sign, word) : undefined;
  reportAt(reader, 'formula-comparison', constant.tokens, message, {
    ...(left &&
      meant !== undefined && {
        help: `a Y/N option, a fact or a state stands alone: write ${meant}`,
        fix: { span: spanOf(reader, left.tokens[0], constant.tokens[1]), text: meant },
      }),
  });
}

/** `strike = true` means the option itself, `strike = false` its negation. */
function withoutComparison(left: Side, sign: FormulaToken, constant: string): string | undefined {
  const operator = comparisonOperator(sign.text);
  if (operator !== '=' && operator !== '!=') return undefined;
  const name = left.tokens[0].text;
  return (constant === 'true') === (operator === '=') ? name : `not ${name}`;
}

/** Reads one side of a comparison; undefined when no name or constant stands here. */
function readSide(reader: FormulaReader): Side | undefined {
  const first = nextToken(reader);
  if (!first || !isSideToken(first)) return undefined;
  const tokens = takeNameTokens(reader);
  const last = tokens.at(-1)!;
  const foreign = tokens.find((token) => token.role === 'ForeignWord');
  if (foreign) reportForeignWord(reader, foreign);
  else if (tokens.length > 1 || first.role === 'Point') reportName(reader, tokens);
  else return { tokens: [first, last], kind: first.role === 'Constant' ? 'constant' : 'name' };
  return { tokens: [first, last], kind: 'faulty' };
}

function isSideToken({ role }: FormulaToken): boolean {
  return role === 'Name' || role === 'Constant' || role === 'ForeignWord' || role === 'Point';
}

/** The tokens that points hold together, such as `us . posture`. */
function takeNameTokens(reader: FormulaReader): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let next = nextToken(reader); next && isSideToken(next); next = nextToken(reader)) {
    const last = tokens.at(-1);
    if (last && last.role !== 'Point' && next.role !== 'Point') break;
    tokens.push(next);
    reader.at += 1;
  }
  return tokens;
}

function reportForeignWord(reader: FormulaReader, token: FormulaToken): void {
  const letter = Array.from(token.text).find((character) => character > '\x7f') ?? '';
  const message = `"${token.text}" contains "${letter}" (${codePointName(letter)}), which is not an ASCII letter`;
  reportAt(reader, 'formula-character', [token, token], message, {
    help: 'ids consist of the ASCII letters, digits, "_" and "-"; a name can have any letters',
  });
}

function reportName(reader: FormulaReader, tokens: readonly FormulaToken[]): void {
  const joined = tokens.map((token) => token.text).join('');
  const place = [tokens[0]!, tokens.at(-1)!] as const;
  const sound = /^[^.]+\.[^.]+$/.test(joined);
  reportAt(
    reader,
    'formula-name',
    place,
    nameFault(joined),
    sound
      ? { help: `write ${joined}`, fix: { span: spanOf(reader, ...place), text: joined } }
      : { help: 'an option is written decision-maker.option' },
  );
}

function nameFault(name: string): string {
  if (name.startsWith('.')) return `a decision maker is missing before the point of "${name}"`;
  if (name.endsWith('.')) return `an option is missing after the point of "${name}"`;
  return name.split('.').length > 2
    ? `"${name}" has more than one point`
    : 'no blank stands beside the point of a name';
}
