import type { Of } from '@standoff/propositions';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Wanted } from '../../interface/wording.ts';
import type { Part } from '../clause/clause.ts';
import { count } from '../grammar/lists.ts';
import { symbolOf, underThe } from '../names/concepts.ts';

export type Shares = Of<'survivors'>['shares'];

export const MIXED = 'the mixed foresight';

type To = Pick<Wanted, 'register'> & { readonly lexicon: Pick<Lexicon, 'concept'> };

function conditionOf({ lexicon }: To, { concept }: Shares[number]): Part {
  return concept === undefined ? MIXED : symbolOf(lexicon.concept(concept));
}

/** In words where there are words for all of them, or with symbols after `under`. */
function conditions(to: To, shares: Shares, joiner: 'and' | 'or'): Part[] {
  const ids = shares.flatMap(({ concept }) => concept ?? []);
  return to.register === 'plain' && ids.length === shares.length
    ? underThe(to, ids, joiner)
    : [
        'under ',
        ...joined(
          shares.map((one) => [conditionOf(to, one)]),
          joiner,
        ),
      ];
}

/** `under Nash, SEQ or the mixed foresight` */
export function sayConditions(to: To, shares: Shares): Part[] {
  return conditions(to, shares, 'or');
}

/** `9 of 19 under Nash, 85 of 215 under each of GMR and SMR`: those together of which as many are so. */
export function sayShares(to: To, shares: Shares, noun = ''): Part[] {
  const keys = [...new Set(shares.map(({ n, of }) => `${count(n)} of ${count(of)}`))];
  const alikeBy = keys.map((key) =>
    shares.filter(({ n, of }) => `${count(n)} of ${count(of)}` === key),
  );
  const items = keys.map((key, k) => [
    `${key} ${k === 0 ? noun : ''}`,
    ...sayEachOf(to, alikeBy[k]!),
  ]);
  // Where one of them has an *and* of its own, a comma keeps that apart.
  return joined(items, alikeBy.some(({ length }) => length > 1) ? ', and' : 'and');
}

function sayEachOf(to: To, shares: Shares): Part[] {
  if (shares.length === 1 || to.register === 'plain') return conditions(to, shares, 'and');
  return ['under each of ', ...joined(shares.map((one) => [conditionOf(to, one)]))];
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
