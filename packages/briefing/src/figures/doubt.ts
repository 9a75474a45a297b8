import type { DoubtJson } from '@standoff/report';
import { capitalize } from '@standoff/wording';
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { drawTerms } from './terms.ts';
import { sayWordsFirst } from './words-first.ts';

/** Where a page says which models its shares are about. */
export const METHOD = 'method';

/** In how many models a verdict stands; of how many where all were gone through. */
export interface Stands extends Pick<DoubtJson, 'says' | 'share' | 'standing'> {
  readonly models?: string | undefined;
}

/** In how many models something stands, as a line of its own. */
export function drawDoubt(stands: Stands | undefined): Element[] {
  if (stands === undefined) return [];
  const says = sayPlainly(stands.says);
  if (stands.share === undefined || stands.models === '1') {
    return drawLine('How it stands', [`${capitalize(says)}.`]);
  }
  if (stands.share === 1) {
    // How many those are is said once, where the page tells which models they are.
    if (stands.standing !== undefined && stands.standing === stands.models) {
      return [h('p.doubt', h('a.doubt-all', { href: `#${METHOD}` }, 'In every model tried'))];
    }
    return drawLine('The same in every model tried:', [`${says.replace(/^stands in /, '')}.`]);
  }
  // The bar is the number that the sentence begins with: models counted alike, where it counts them.
  const part = shareCounted(stands) ?? stands.share;
  const rest = says.replace(/^stands in /, '');
  return drawLine('Stands in', drawTerms(`${rest}.`), drawPart(part, 1, percentOf(part)));
}

function drawLine(label: string, says: readonly (Element | string)[], bar?: Element): Element[] {
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

/** What the author guesses, called so: a share of models beside it is something else. A state is an outcome to readers of a page. */
export function sayPlainly(says: string): string {
  return sayOutcomes(sayWordsFirst(says))
    .replaceAll(/\((\d+(?:\.\d+)?) % sure( that it is wanted)?\)/g, '(the author is $1 % sure$2)')
    .replaceAll(
      /([(:] ?)chance (\d(?:\.\d+)?)(?: to (\d(?:\.\d+)?))?\)/g,
      (_, before: string, from: string, to?: string) =>
        `${before}the author gives it a chance of ${inPercent(from)}${to === undefined ? '' : ` to ${inPercent(to)}`} %)`,
    )
    .replace(
      /\(by weight (?:(more|less) than )?(\d(?:\.\d+)?), which is no likelihood\)/,
      (_, than: string | undefined, share: string) =>
        `(${than === undefined ? '' : `${than} than `}${inPercent(share)} % if models count by how sure the author is; that is no likelihood)`,
    );
}

/** Counted states as they stand in the sentences of a report, and not in the words of a model, which stand in quotation marks. */
const COUNTED =
  /\b(any of \S+|\S+ of [\d,]+|of the [\d,]+|all [\d,]+|one|No|no|no feasible|other) state(s?)\b(?= (?:is|are|in|of \d|holds?|better|that|does|do)\b|,)/g;

/** In a text about countries a *state* would be one of them; and what would hold would do so if all looked ahead so far. */
function sayOutcomes(says: string): string {
  return says
    .split(/(“[^”]*”)/)
    .map((part, k) => (k % 2 === 1 ? part : part.replace(COUNTED, '$1 outcome$2')))
    .join('')
    .replace(
      /would hold if everybody (reckon|expect|look|fear)s\b/g,
      'would hold if everybody $1ed',
    );
}

function inPercent(share: string): number {
  return Number((Number(share) * 100).toFixed(1));
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
