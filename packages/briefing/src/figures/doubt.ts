import type { Proposition } from '@standoff/propositions';
import type { DoubtJson } from '@standoff/report';
import { type Casebook, lexiconOf } from '@standoff/study';
import { english, type Fragment } from '@standoff/wording';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { drawProse, prose, tellPlainly } from './prose.ts';

/** Where a page says which models its shares are about. */
export const METHOD = 'method';

/** In how many models a verdict stands; of how many where all were gone through. */
export interface Stands extends Pick<DoubtJson, 'means' | 'share' | 'standing'> {
  readonly models?: string | undefined;
}

/** In how many models something stands, as a line of its own. */
export function drawDoubt(casebook: Casebook, stands: Stands | undefined): Element[] {
  const [is, turning] = stands?.means ?? [];
  if (stands === undefined || is === undefined) return [];
  const words = english.say(lexiconOf(casebook), beside(is), 'object', 'plain');
  if (stands.share === undefined || stands.models === '1') {
    const [sentence] = tellPlainly(casebook, [{ says: beside(is) }]);
    return drawLine('How it stands', drawProse(sentence!.says));
  }
  if (stands.share === 1) {
    if (stands.standing !== undefined && stands.standing === stands.models) {
      return drawInAll();
    }
    return drawLine('The same in every model tried:', drawProse(prose`${words}.`));
  }
  // The bar is the number that the sentence begins with: models counted alike, where it counts them.
  const part = shareCounted(stands) ?? stands.share;
  const why =
    turning === undefined
      ? []
      : prose`; ${english.predicate(lexiconOf(casebook), { says: turning }, 'plain')}`;
  return drawStanding(part, prose`${words}${why}.`);
}

/** How many models those are is said once, where the page tells which they are. */
export function drawInAll(): Element[] {
  return [h('p.doubt', h('a.doubt-all', { href: `#${METHOD}` }, 'In every model tried'))];
}

/** A verdict that stands in a part of the models, with what is to be said of that. */
export function drawStanding(part: number, words: readonly Fragment[]): Element[] {
  return drawLine('This verdict stands', drawProse(words), drawPart(part, 1, percentOf(part)));
}

/** What is said of a verdict that stands above it. */
function beside(claim: Proposition): Proposition {
  if (claim.kind !== 'standsIn' && claim.kind !== 'notCounted') return claim;
  const { of: _, ...rest } = claim;
  return rest;
}

export function drawLine(
  label: string,
  says: readonly (Element | string)[],
  bar?: Element,
): Element[] {
  return [
    h('p.doubt', [
      h('a.doubt-label', { href: `#${METHOD}` }, label),
      ' ',
      ...(bar === undefined ? [] : [bar, ' ']),
      h('span.doubt-says', [...says]),
    ]),
  ];
}

function shareCounted({ standing, models }: Stands): number | undefined {
  return standing === undefined || models === undefined
    ? undefined
    : Number(standing) / Number(models);
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
function percentOf(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return 'over 99 %';
  return rounded === 0 && share > 0 ? 'under 1 %' : `${rounded} %`;
}
