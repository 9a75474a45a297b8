import { roughly } from './lists.ts';

/** Beyond a trillion the digits of a number say nothing to a reader. */
const TELLING = 1_000_000_000_000n;

/** A number of models with its digits, of very many in powers of ten. */
export function sayModels(models: bigint): string {
  return models <= TELLING ? models.toLocaleString('en-GB') : roughly(Number(models));
}

/** `0.889`; what is not all is not rounded to all. */
export function shareInWords(share: number): string {
  if (share > 0.999 && share < 1) return 'more than 0.999';
  if (share > 0 && share < 0.001) return 'less than 0.001';
  return String(Number(share.toFixed(3)));
}

/** `88.9 %`; what is not all is not rounded to all, nor what is some to none. */
export function percentInWords(share: number): string {
  if (share > 0.999 && share < 1) return 'more than 99.9 %';
  if (share > 0 && share < 0.001) return 'less than 0.1 %';
  return `${Number((share * 100).toFixed(1))} %`;
}

/** More digits than a file has, and fewer than show that a hundredth is no sum of halves. */
const DIGITS = 12;

/** `70 % sure`. Nothing is rounded: what is just below one half does not count, and is not to look as if it did. */
export function percentSure(sure: number): string {
  return `${Number((sure * 100).toPrecision(DIGITS))} % sure`;
}

/** The percent of a fraction such as `106/635`, rounded to tenths; what is some is not rounded to none, nor what is not all to all. */
export function percentOf(fraction: string): string {
  const { above, below, tenths } = inTenths(fraction);
  if (above > 0n && tenths === 0) return 'less than 0.1 %';
  if (above < below && tenths === 1000) return 'more than 99.9 %';
  return `${tenths / 10} %`;
}

/** The same in a column: `50.0 %`. */
export function percentInColumn(fraction: string): string {
  const { above, below, tenths } = inTenths(fraction);
  if (above > 0n && tenths === 0) return '< 0.1 %';
  if (above < below && tenths === 1000) return '> 99.9 %';
  return `${(tenths / 10).toFixed(1)} %`;
}

function inTenths(fraction: string) {
  const [above = 0n, below = 1n] = fraction.split('/').map(BigInt);
  return { above, below, tenths: Number((2000n * above + below) / (2n * below)) };
}
