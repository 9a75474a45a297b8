import type { Of } from '@standoff/propositions';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Part } from '../clause/clause.ts';
import { count } from '../grammar/lists.ts';
import { symbolOf } from '../names/concepts.ts';

export type Shares = Of<'survivors'>['shares'];

export const MIXED = 'the mixed foresight';

function conditionOf(lexicon: Lexicon, { concept }: Shares[number]): Part {
  return concept === undefined ? MIXED : symbolOf(lexicon.concept(concept));
}

/** `Nash, SEQ or the mixed foresight` */
export function sayConditions(lexicon: Lexicon, shares: Shares): Part[] {
  return joined(
    shares.map((one) => [conditionOf(lexicon, one)]),
    'or',
  );
}

/** `9 of 19 under Nash, 85 of 215 under each of GMR and SMR`: those together of which as many are so. */
export function sayShares(lexicon: Lexicon, shares: Shares, noun = ''): Part[] {
  const keys = [...new Set(shares.map(({ n, of }) => `${count(n)} of ${count(of)}`))];
  const alikeBy = keys.map((key) =>
    shares.filter(({ n, of }) => `${count(n)} of ${count(of)}` === key),
  );
  const items = keys.map((key, k) => [
    `${key} ${k === 0 ? noun : ''}under ${alikeBy[k]!.length > 1 ? 'each of ' : ''}`,
    ...joined(alikeBy[k]!.map((one) => [conditionOf(lexicon, one)])),
  ]);
  // Where one of them has an *and* of its own, a comma keeps that apart.
  return joined(items, alikeBy.some(({ length }) => length > 1) ? ', and' : 'and');
}

function joined(
  items: readonly (readonly Part[])[],
  joiner: 'and' | 'or' | ', and' = 'and',
): Part[] {
  const last = joiner === ', and' ? `${joiner} ` : ` ${joiner} `;
  return items.flatMap((one, k) => {
    if (k === 0) return [...one];
    return [k === items.length - 1 ? last : ', ', ...one];
  });
}
