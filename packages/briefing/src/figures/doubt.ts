import type { DoubtJson } from '@standoff/report';
import { capitalize } from '@standoff/study';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { drawTerms } from './terms.ts';

/** Where a page says which models its shares are about. */
export const METHOD = 'method';

/** How sure something is, as a line of its own. */
export function drawDoubt(doubt: Pick<DoubtJson, 'says' | 'share'> | undefined): Element[] {
  if (doubt === undefined) return [];
  return [
    h('p.doubt', [
      h('a.doubt-label', { href: `#${METHOD}` }, 'How sure'),
      ' ',
      ...(doubt.share === undefined ? [] : [drawShare(doubt.share), ' ']),
      h('span.doubt-says', drawTerms(`${capitalize(doubt.says)}.`)),
    ]),
  ];
}

/** A bar as wide as the share, with the share beside it. */
function drawShare(share: number): Element {
  return drawPart(share, 1, percentOf(share));
}

/** A bar as wide as a part of a whole, and beside it what it comes to. */
export function drawPart(part: number, whole: number, says: string): Element {
  return h('span.share', [
    s('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', ariaHidden: 'true' }, [
      s('rect.share-all', { width: 100, height: 10 }),
      s('rect.share-part', { width: (100 * part) / whole, height: 10 }),
    ]),
    h('span.share-says', says),
  ]);
}

/** Rounded, but never to all or to none of what is neither. */
export function percentOf(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return 'over 99 %';
  return rounded === 0 && share > 0 ? 'under 1 %' : `${rounded} %`;
}
