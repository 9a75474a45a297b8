import { capitalize } from '@standoff/wording';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawDate, sayDate } from '../figures/say-date.ts';
import type { Change, Head } from '../syntax/briefing.ts';

type Changed = Pick<Head, 'changes'>;

/** The day on which a briefing was corrected or updated last; undefined where it stands as it was. */
export function lastChanged({ changes = [] }: Changed): string | undefined {
  return changes[0]?.date;
}

/** `Corrected on 29 November 2026`: nothing else is said of a change without its reason. */
export const sayWhenChanged = ({ kind, date }: Change): string =>
  `${capitalize(kind)} on ${sayDate(date)}`;

/** `Corrected on 29 November 2026: …` */
export const sayChange = (change: Change): string => `${sayWhenChanged(change)}: ${change.reason}`;

/** What became of a briefing, above its text, so that whoever read it before sees it. */
export function drawChanges({ changes = [] }: Changed, history: string | undefined): Element[] {
  if (changes.length === 0) return [];
  return [
    h('div.changes', [
      h(
        'ul',
        { ariaLabel: 'Corrections and updates' },
        changes.map(({ kind, date, reason }) =>
          h('li', [h('strong', [`${capitalize(kind)} on `, drawDate(date), ':']), ` ${reason}`]),
        ),
      ),
      ...(history === undefined
        ? []
        : [h('p', [h('a', { href: history }, 'All versions, and what changed')])]),
    ]),
  ];
}
