import { type Decimal, readDecimal, unitsOf, writeDecimal } from './decimal.ts';

/** Equally spaced numbers: the level at position k is `from + k * by`. Both are decimals as they are written, since a conflict is plain data. */
export interface NumberRange {
  readonly from: string;
  readonly by: string;
  /** How many levels there are. */
  readonly count: number;
}

/** How a range is written. */
export const RANGE_PATTERN =
  '^\\s*[-+]?[0-9.]+\\s+to\\s+[-+]?[0-9.]+(\\s+by\\s+[-+]?[0-9.]+)?\\s*$';

const form = /^\s*(\S+)\s+to\s+(\S+)(?:\s+by\s+(\S+))?\s*$/;

/** Why what was written is no range. */
export type RangeFault =
  | { readonly kind: 'no-number'; readonly word: string }
  | { readonly kind: 'no-step' }
  | { readonly kind: 'descending'; readonly better: string }
  /** The last number is not reached; `before` and `after` are. */
  | { readonly kind: 'no-fit'; readonly before: string; readonly after: string }
  | { readonly kind: 'too-few' }
  | { readonly kind: 'too-many'; readonly count: bigint };

/** Whether a text is meant to be a range, as `0 to 100` is. */
export function isRangeText(text: string): boolean {
  return form.test(text);
}

/** The range that a text writes, or why it is none. */
export function readRange(text: string, atMost: number): NumberRange | RangeFault {
  const [, first = '', last = '', step = '1'] = form.exec(text) ?? [];
  const numbers: Decimal[] = [];
  for (const word of [first, last, step]) {
    const number = readDecimal(word);
    if (number === undefined) return { kind: 'no-number', word };
    numbers.push(number);
  }
  const [from, to, by] = numbers as [Decimal, Decimal, Decimal];
  const decimals = Math.max(from.decimals, to.decimals, by.decimals);
  const [start, end, spacing] = [from, to, by].map((one) => unitsOf(one, decimals)) as [
    bigint,
    bigint,
    bigint,
  ];
  if (spacing <= 0n) return { kind: 'no-step' };
  const by1 = step === '1' ? '' : ` by ${step}`;
  if (end < start) return { kind: 'descending', better: `${last} to ${first}${by1}` };
  const steps = (end - start) / spacing;
  if (steps * spacing !== end - start) {
    const at = (k: bigint) => writeDecimal({ units: start + k * spacing, decimals });
    return { kind: 'no-fit', before: at(steps), after: at(steps + 1n) };
  }
  if (steps < 1n) return { kind: 'too-few' };
  if (steps + 1n > BigInt(atMost)) return { kind: 'too-many', count: steps + 1n };
  return { from: writeDecimal(from), by: writeDecimal(by), count: Number(steps) + 1 };
}

/** The number at a position, as it is written. */
export function numberAt(range: NumberRange, position: number): string {
  return writeDecimal(valueAt(range, position));
}

/** The first number of a range, and how far the next lies from it. */
export function decimalsOf({ from, by }: NumberRange): { from: Decimal; by: Decimal } {
  return { from: readDecimal(from)!, by: readDecimal(by)! };
}

function valueAt(range: NumberRange, position: number): Decimal {
  const { from, by } = decimalsOf(range);
  const decimals = Math.max(from.decimals, by.decimals);
  const units = unitsOf(from, decimals) + BigInt(position) * unitsOf(by, decimals);
  return { units, decimals };
}

/** The position of a number, however it is written (`40`, `40.0`); undefined where it is none of these. */
export function positionOf(range: NumberRange, text: string): number | undefined {
  const number = readDecimal(text);
  if (number === undefined) return undefined;
  const { count } = range;
  const { from, by } = decimalsOf(range);
  const decimals = Math.max(from.decimals, by.decimals, number.decimals);
  const distance = unitsOf(number, decimals) - unitsOf(from, decimals);
  const spacing = unitsOf(by, decimals);
  if (distance < 0n || distance % spacing !== 0n) return undefined;
  const position = distance / spacing;
  return position < BigInt(count) ? Number(position) : undefined;
}

/** `0 to 100 by 10`. */
export function writeRange(range: NumberRange): string {
  const step = range.by;
  const ends = `${numberAt(range, 0)} to ${numberAt(range, range.count - 1)}`;
  return step === '1' ? ends : `${ends} by ${step}`;
}

/** `40 %` */
export function amountText(range: NumberRange, position: number, unit: string | undefined): string {
  const number = numberAt(range, position);
  return unit === undefined ? number : `${number} ${unit}`;
}
