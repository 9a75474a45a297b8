/** An exact decimal: `units` of the size 10^-decimals. Nothing here is computed in floating point. */
export interface Decimal {
  readonly units: bigint;
  readonly decimals: number;
}

/** How many digits may stand behind the point of a number. */
export const mostDecimals = 9;

const form = /^([-+]?)(\d{1,15})(?:\.(\d+))?$/;

/** The number that a text writes; undefined where it is none, or has too many digits. */
export function readDecimal(text: string): Decimal | undefined {
  const [, sign, whole, written = ''] = form.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const fraction = written.replace(/0+$/, '');
  if (fraction.length > mostDecimals) return undefined;
  const units = BigInt(whole + fraction);
  return { units: sign === '-' ? -units : units, decimals: fraction.length };
}

/** In how many units of 10^-decimals, no fewer than the number itself needs. */
export function unitsOf({ units, decimals }: Decimal, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - decimals);
}

/** The shortest way to write a number: `40`, `-2.5`. */
export function writeDecimal({ units, decimals }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  const sign = units < 0n ? '-' : '';
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
