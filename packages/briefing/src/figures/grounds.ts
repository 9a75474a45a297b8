import type { ClaimLink } from '@standoff/language';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { drawClaimNumbers } from './drawing.ts';
import type { ModelAsked } from './figure.ts';

/** How far claims bear a statement, the strongest first. */
const GRADES = {
  says: 'Said in',
  part: 'Supported in part by',
  suggests: 'Suggested by',
} as const;

const KINDS = [...Object.keys(GRADES), undefined] as readonly (keyof typeof GRADES | undefined)[];

/** What a statement rests on, by how far the claims bear it. */
export function drawGrounds(
  asked: Pick<ModelAsked, 'conflict'>,
  links: readonly ClaimLink[],
): Element {
  const told = KINDS.flatMap((kind): Element[] => {
    const claims = links.filter(({ grade }) => grade === kind).map(({ claim }) => claim);
    if (claims.length === 0) return [];
    // What opens a claim says the grade in these words.
    const label = kind === undefined ? 'Rests on' : GRADES[kind];
    return [h('span.ground', [label, ...drawClaimNumbers(asked, [...new Set(claims)])])];
  });
  if (told.length === 0) return h('p.grounds', 'The modeller’s judgement; no claim is cited.');
  return h(
    'p.grounds',
    told.flatMap((one, k) => (k === 0 ? [one] : [' ', one])),
  );
}
