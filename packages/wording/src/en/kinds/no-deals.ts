import type { Lexicon } from '../../interface/lexicon.ts';
import type { Frame, Part } from '../clause/clause.ts';
import { inWords, listOf, numberWord } from '../grammar/lists.ts';
import {
  agreementWith,
  changeName,
  listFragments,
  partyName,
  partyNames,
  stateName,
} from '../names/names.ts';
import { quoteLevels } from './at-once.ts';
import type { Clauses } from './clauses.ts';
import { aboutState, parties as named, partiesThrough, state, words } from './parts.ts';

export const noDealClauses: Clauses<
  | 'bringsAbout'
  | 'needsOther'
  | 'nearestTo'
  | 'stepFails'
  | 'closestToDeal'
  | 'votesInDeals'
  | 'inInstalments'
  | 'noInstalments'
  | 'instalmentsNotSought'
  | 'lossesAfterRounds'
  | 'noLossAfterRounds'
  | 'bargained'
  | 'gainsAsAmounts'
> = {
  bringsAbout({ parties, deal, atOnce, so }, { lexicon }) {
    const { deciders } = partiesThrough(parties, lexicon);
    const alone = agreementWith(lexicon, deciders).themselves;
    return {
      subject: named(deciders),
      modal: 'can',
      verb: 'brings',
      rest: [...state(deal), ` about by ${alone}${atOnce ? ' in one joint move' : ''}`],
      so,
    };
  },
  needsOther: ({ who, are }, { lexicon }) => ({
    subject: words(quoteLevels(lexicon, are)),
    verb: 'is',
    rest: [' up to ', partyName(lexicon, who), `, ${whoTakesNoPart(lexicon, who)}`],
  }),
  nearestTo: ({ deal, nearest }, { lexicon }) => ({
    subject: words('no state in their reach'),
    verb: 'differs',
    rest: [' from', ...state(deal), ' in fewer options than ', stateName(lexicon, nearest)],
  }),
  stepFails({ who, from, are, why }, { lexicon }) {
    const levels = quoteLevels(lexicon, are);
    const frame: Frame = { words: [{ mention: 'state', id: from, as: 'in' }], comma: false };
    return why === 'infeasible'
      ? {
          frame,
          subject: words(['a move of ', ...partyNames(lexicon, [who]), ` to ${levels}`]),
          verb: 'leads',
          rest: [' to no feasible state'],
        }
      : {
          frame,
          subject: words('limits of moves', true),
          verb: 'keeps',
          rest: [' ', partyName(lexicon, who), ` from moving to ${levels}`],
        };
  },
  closestToDeal: ({ parties, deal, n }, { lexicon }) => ({
    subject: aboutState(deal),
    verb: 'comes',
    rest: [
      ' closest to a deal: ',
      `${numberWord(n)} of ${inWords(parties.filter((id) => !lexicon.party(id).isBody).length, 'party', 'parties')}`,
      ' would gain by it, and nothing else that they can bring about would please more of them',
    ],
  }),
  votesInDeals: ({ given, others }, { lexicon }) => ({
    subject: words('parties', true),
    verb: 'votes',
    rest: [
      ' for what they agreed on, and other members of bodies by their own wishes on each step',
      ...(others ? [' or as the file says'] : []),
      ...(given.length > 0
        ? [
            '; of ',
            ...partyNames(lexicon, given),
            ' the file gives the vote, whatever was agreed on',
          ]
        : []),
    ],
  }),
  inInstalments({ rounds }, { lexicon }) {
    const told = rounds.map((round) =>
      listFragments(
        round.map((move) => [
          ...partyNames(lexicon, [move.who]),
          ' to ',
          changeName(lexicon, move.from, move.to),
        ]),
      ),
    );
    return {
      subject: words('instalments of one level each', true),
      verb: 'is',
      rest: [
        ` possible, in ${inWords(rounds.length, 'round')}: `,
        ...told.flatMap((one, k): Part[] => [k === 0 ? '' : '; then ', ...one]),
      ],
    };
  },
  noInstalments: ({ why }) => ({
    subject: words('it'),
    modal: 'can',
    verb: 'is',
    rest: [
      ' split into instalments: ',
      why === 'short'
        ? 'each party has at most one step of one level'
        : 'limits of moves or rules forbid some steps of one level',
    ],
    so: false,
  }),
  instalmentsNotSought: () => ({
    verbless: ['instalments are not looked for: there are too many orders of their steps'],
  }),
  lossesAfterRounds: ({ who, after, from, against = from }, { lexicon }) => ({
    subject: named([who]),
    verb: 'is',
    rest: [
      ' worse off than at ',
      stateName(lexicon, against),
      ` after ${after.length === 1 ? 'round' : 'rounds'} ${listOf(after.map(String))}`,
    ],
  }),
  noLossAfterRounds: ({ from, against = from }, { lexicon }) => ({
    subject: words('no party'),
    verb: 'is',
    rest: [' worse off than at ', stateName(lexicon, against), ' after any round'],
  }),
  bargained({ nash, kalai }, { lexicon }) {
    const [first, second] = [nash, kalai].map((states) =>
      listFragments(
        states.map((id) => [stateName(lexicon, id)]),
        'or',
      ),
    );
    const isSame = nash.join() === kalai.join();
    const other = isSame ? ' and' : [', and ', ...second!];
    return {
      frame: { words: ['with the numbers of the file taken as amounts of gain'], comma: true },
      subject: words(first!),
      verb: 'has',
      rest: [
        ' the greatest product of gains (the bargaining solution of Nash)',
        ...other,
        ' the greatest smallest share of what each could gain (Kalai and Smorodinsky)',
      ],
    };
  },
  gainsAsAmounts: () => ({
    verbless: [
      'a share is of the greatest gain that the party has in any of these deals. The unit and the zero of its numbers do not matter, and everything else about them does; whoever wrote them to say an order only has said nothing of it',
    ],
  }),
};

/** Somebody whose options the parties cannot move. */
function whoTakesNoPart(lexicon: Lexicon, who: string): string {
  const { they, verb } = agreementWith(lexicon, [who]);
  return `and ${they} ${verb('takes')} no part`;
}
