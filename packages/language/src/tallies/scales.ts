import type { Word } from '../shapes/shape.ts';

/** What a member counts for on a scale, as it is written. */
export interface WrittenScale {
  readonly scale: Word;
  readonly value: number;
}

/** Members with what each counts for on each scale, by its name; in the order of their positions. */
export interface Electorate {
  readonly members: readonly string[];
  readonly scales: ReadonlyMap<string, readonly number[]>;
}

/** Members of whom nothing is said but that each counts for one. */
export function plainElectorate(members: readonly string[]): Electorate {
  return { members, scales: new Map() };
}

/**
 * Numbers as whole ones in the same proportion, with what one of them is divided by: `18.6, 13` are 186 and 130 tenths. They have
 * at most `DECIMALS` decimals.
 */
export function inWholeUnits(values: readonly number[]): {
  readonly units: readonly bigint[];
  readonly perOne: bigint;
} {
  const written = values.map((value) => value.toFixed(SCALE_DECIMALS).replace(/\.?0+$/, ''));
  const decimals = Math.max(...written.map((text) => (text.split('.')[1] ?? '').length));
  const perOne = 10n ** BigInt(decimals);
  const units = written.map((text) => {
    const [whole = '', part = ''] = text.split('.');
    return BigInt(whole + part.padEnd(decimals, '0'));
  });
  return { units, perOne };
}

/** Decimals of a number on a scale. */
export const SCALE_DECIMALS = 6;
/** The largest number on a scale. */
export const LARGEST_ON_SCALE = 10 ** 10;

/** The sum of numbers on a scale, as a decimal that is not rounded. */
export function sumExactly(values: readonly number[]): number {
  const { units, perOne } = inWholeUnits(values);
  const sum = units.reduce((total, unit) => total + unit, 0n);
  return Number(
    `${sum / perOne}.${(sum % perOne).toString().padStart(`${perOne}`.length - 1, '0')}`,
  );
}
