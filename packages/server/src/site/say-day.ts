const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `28 November 2026`, in universal time. */
export function sayDay(at: Date): string {
  return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
}

/** `28 November 2026, 08:15 UTC` */
export function sayMinute(at: Date): string {
  return `${sayDay(at)}, ${at.toISOString().slice(11, 16)} UTC`;
}
