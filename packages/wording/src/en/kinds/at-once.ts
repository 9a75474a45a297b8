import type { Of } from '@standoff/propositions';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Part } from '../clause/clause.ts';
import { listOf } from '../grammar/lists.ts';
import { quote } from '../grammar/quotations.ts';
import { sayBound } from '../names/bonds.ts';
import { listFragments, partyName, partyNames } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { parties, state, words } from './parts.ts';

export const atOnceClauses: Clauses<'dealParts' | 'partForbidden' | 'partBound' | 'withoutTrust'> =
  {
    dealParts({ parts }, { lexicon }) {
      const told = parts.map(({ who, are }) => [
        ...partyNames(lexicon, [who]),
        ` ${quoteLevels(lexicon, are)}`,
      ]);
      return { verbless: ['one joint move brings it about: ', ...listFragments(told)] };
    },
    partForbidden: (part, { lexicon }) => ({
      subject: words('limits of moves or rules', true),
      verb: 'keeps',
      rest: fromPart(lexicon, part),
    }),
    partBound: ({ agreement, bound, notice, ...part }, { lexicon }) => ({
      subject: parties([agreement]),
      verb: 'keeps',
      rest: [...fromPart(lexicon, part), sayBound(lexicon, agreement, { bound, notice })],
    }),
    withoutTrust: ({ who, whom }, { lexicon }) => ({
      frame: { words: ['struck at once, by one joint move'], comma: true },
      subject: words('it'),
      verb: 'comes',
      rest: [
        ' about without ',
        ...partyNames(lexicon, [who]),
        ' having to trust ',
        ...partyNames(lexicon, whom),
      ],
    }),
  };

function fromPart(
  lexicon: Lexicon,
  { who, are, deal }: Pick<Of<'partForbidden'>, 'who' | 'are' | 'deal'>,
): Part[] {
  const own = ` from ${quoteLevels(lexicon, are)} in one joint move to`;
  return [' ', partyName(lexicon, who), own, ...state(deal)];
}

/** `“tests frozen and weapons surrendered”` */
export function quoteLevels(lexicon: Lexicon, are: Of<'needsOther'>['are']): string {
  const phrases = are.map(({ option, level }) => {
    return lexicon.options.find((one) => one.option === option)!.phrases[level]!;
  });
  return quote(listOf(phrases));
}
