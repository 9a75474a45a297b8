const sizes = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;

/** An amount of memory in two digits: `about 2.7 GB`, `about 120 kB`. */
export function saySize(bytes: number): string {
  let unit = 0;
  let amount = Math.round(bytes);
  while (amount >= 1000 && unit + 1 < sizes.length) {
    amount /= 1000;
    unit++;
  }
  return `${inTwoDigits(amount)} ${sizes[unit]}`;
}

const SECOND = 1000;
const spans = [
  ['second', SECOND],
  ['minute', 60 * SECOND],
  ['hour', 3600 * SECOND],
  ['day', 86_400 * SECOND],
  ['year', 365 * 86_400 * SECOND],
] as const;

/** A time in two digits, in the largest unit of which there are two: `40 seconds`, `3 minutes`. */
export function sayDuration(milliseconds: number): string {
  const [unit, length] = spans.findLast(([, span]) => milliseconds >= 2 * span) ?? spans[0];
  const amount = inTwoDigits(milliseconds / length);
  return `${amount} ${unit}${amount === '1' ? '' : 's'}`;
}

function inTwoDigits(amount: number): string {
  return Number(amount.toPrecision(2)).toLocaleString('en-GB');
}
