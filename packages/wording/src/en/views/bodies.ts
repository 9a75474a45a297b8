import { type Fragment, textOf } from '../../interface/fragments.ts';
import type { Lexicon } from '../../interface/lexicon.ts';
import { inWords } from '../grammar/lists.ts';
import { agreementWith, partyNames } from '../names/names.ts';

/** How a body decides; who is in it by their ids. */
export interface ToldRule {
  readonly votesNeeded: number;
  readonly members: number;
  readonly vetoes: readonly string[];
  /** Who has to want a draft for it to come to the vote; absent where nobody has to. */
  readonly sponsors?: readonly string[];
}

export function sayBodyRule(
  lexicon: Pick<Lexicon, 'party'>,
  { votesNeeded, members, vetoes, sponsors }: ToldRule,
): string {
  const vetoed: Fragment[] =
    vetoes.length === 0 ? [] : [', and not against ', ...partyNames(lexicon, vetoes, 'or')];
  const wanted: Fragment[] =
    sponsors === undefined
      ? []
      : [
          ' A draft comes to the vote if ',
          ...partyNames(lexicon, sponsors, 'or'),
          // After *or* the last one decides.
          ` ${agreementWith(lexicon, sponsors.slice(-1)).verb('wants')} it.`,
        ];
  const needs = `It adopts with ${inWords(votesNeeded, 'vote')} of ${members}`;
  return textOf([needs, ...vetoed, '.', ...wanted]);
}
