import type { Element } from 'hast';
import { h } from 'hastscript';

/** `27 November 2026`; `September 2017` or `2017` where no more is known. */
export function sayDate(date: string): string {
  const parts = date.split('-').length;
  return new Date(`${date}${'-01'.repeat(Math.max(0, 3 - parts))}T00:00:00Z`).toLocaleDateString(
    'en-GB',
    {
      ...(parts > 2 && { day: 'numeric' }),
      ...(parts > 1 && { month: 'long' }),
      year: 'numeric',
      timeZone: 'UTC',
    },
  );
}

/** A date whose words stay in one line. */
export function drawDate(date: string): Element {
  return h('time', { dateTime: date }, sayDate(date));
}
