import type { Of } from '@standoff/propositions';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Register } from '../../interface/wording.ts';
import type { Mention, Part } from '../clause/clause.ts';
import { anyOf, count, counted, inWords, listOf, numberWord } from '../grammar/lists.ts';
import { quote } from '../grammar/quotations.ts';
import { underThe } from '../names/concepts.ts';
import { agreementWith, listFragments, optionNamed, partyName, stateName } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { parties as named, state, words } from './parts.ts';

type AdditionKind =
  | 'additionSets'
  | 'holdsWithAdded'
  | 'locksEnough'
  | 'holdsUnadded'
  | 'unboundLeaves'
  | 'searchEnded'
  | 'additionMeans'
  | 'heldInAdditions'
  | 'meansLeftOut'
  | 'noPenaltyTried'
  | 'additionsNotSought';

export const additionClauses: Clauses<AdditionKind> = {
  additionSets(proposition, { lexicon, register }) {
    const { size, n } = proposition;
    const what = holding(lexicon, proposition, register);
    if (n === 0) {
      const none =
        size === 1 ? 'no single addition' : `no set of up to ${inWords(size, 'addition')}`;
      return { subject: words(none), verb: 'makes', rest: [...what, ': all were tried'] };
    }
    if (size === 1) {
      const others = n === 1 ? ', and no other by itself does' : '';
      return { subject: words(anyOf(n, 'addition')), verb: 'makes', rest: [...what, others] };
    }
    const such = n === 1 ? 'is' : 'are';
    return {
      subject: words(`${numberWord(size)} additions together`, true),
      verb: 'makes',
      rest: [...what, `, and fewer do not; there ${such} ${inWords(n, 'such set')}`],
    };
  },
  holdsWithAdded: ({ deals, wished }) => ({
    verbless: [
      `with these added ${deals.length === 1 ? 'it' : 'each'} ${wished ? 'is a deal that holds' : 'holds'}`,
    ],
  }),
  locksEnough({ n, sets }, { lexicon }) {
    if (n === 0) {
      return {
        subject: words('locks alone', true),
        verb: 'is',
        rest: [' not enough, not even all together'],
      };
    }
    const phrases = sets.map((set) =>
      listOf(set.map(({ option, level }) => quote(optionNamed(lexicon, option).phrases[level]!))),
    );
    const left = n - sets.length;
    const more = left > 0 ? [inWords(left, 'other set')] : [];
    return {
      frame: { words: ['with locks alone'], comma: true },
      subject: words('the fewest that are enough', true),
      verb: 'is',
      rest: [` on ${listOf([...phrases, ...more], 'or on')}`],
    };
  },
  holdsUnadded: ({ deals, under }, { lexicon, register }) => ({
    subject: words(
      deals.length === 1 ? [stateName(lexicon, deals[0]!)] : namesOf(lexicon, deals),
      deals.length > 1,
    ),
    verb: 'needs',
    rest: [
      ' no addition: ',
      deals.length === 1 ? 'it holds ' : 'they hold ',
      ...underThe({ lexicon, register }, under),
    ],
  }),
  unboundLeaves: ({ who, deals }) => ({
    subject: named(who),
    verb: 'is',
    rest: [
      who.length === 1 ? ' no party' : ' no parties',
      ` and would leave ${deals.length === 1 ? 'it' : 'each'}: what parties want or lock binds no other`,
    ],
  }),
  searchEnded({ size, ...ended }) {
    const tried = size === 1 ? 'single additions' : `sets of ${numberWord(size)} additions`;
    return {
      subject: words('the search'),
      verb: 'ends',
      rest: [` with ${tried}, not all of which were tried: `, ...endedBy(ended)],
    };
  },
  additionMeans({ upTo, means, willing }) {
    const together =
      upTo === 1
        ? 'single additions are tried'
        : `up to ${numberWord(upTo)} additions together are tried, the fewest first, until some are enough`;
    const ways = means.map((one) => sayMeans(one, willing, means.includes('penalties')));
    return { verbless: [`${together}. An addition is one of these: ${ways.join('; ')}`] };
  },
  heldInAdditions: ({ parties }, { lexicon }) => ({
    verbless: [
      'additions are enough where with them ',
      named(parties),
      ` ${parties.length > 1 ? 'each ' : ''}${agreementWith(lexicon, parties).verb('prefers')} the state to the status quo and nobody who can move would leave it; it is brought about as without them, but for signatures, notice and votes, with which the parties have to be able to bring it about. Held as written: facts, what others want, and what everybody knows`,
    ],
  }),
  meansLeftOut: ({ means, listing, why }, { lexicon }) => ({
    subject: words(listOf(means.map((one) => meansWords[one])), true),
    verb: 'is',
    rest: [
      ' left out: ',
      ...(listing === undefined
        ? [why]
        : [
            'the order of ',
            partyName(lexicon, listing),
            ' names states one by one, and with a further option these would be others',
          ]),
    ],
  }),
  noPenaltyTried: ({ under }, to) => ({
    frame: { words: underThe(to, under, 'or'), comma: false },
    subject: words('nobody'),
    verb: 'reckons',
    rest: [' with replies, so no penalty deters anybody, and none is tried'],
  }),
  additionsNotSought({ why, under, n, of }, to) {
    const not = 'additions were not looked for';
    switch (why) {
      case 'no-deal':
        return {
          verbless: [
            `${not}: there is no deal. To learn what would make one of a state, ask about that state`,
          ],
        };
      case 'not-reached':
        return {
          verbless: [`${not}: the parties can bring about nothing of what was asked about`],
        };
      case 'concepts':
        return { verbless: [`${not} `, ...underThe(to, under, 'or')] };
      case 'many':
        return {
          verbless: [
            `of ${inWords(of ?? 0, 'state')} that were asked about, are no deals and might become some, ${numberWord(n ?? 0)} were looked at: those that the parties can bring about first, and of these those that the most parties prefer to the status quo`,
          ],
        };
    }
  },
};

/** ` “Freeze for freeze” hold under Nash` */
function holding(
  lexicon: Lexicon,
  { deals, under, wished, n }: Pick<Of<'additionSets'>, 'deals' | 'under' | 'wished' | 'n'>,
  register: Register,
): Part[] {
  const [only, ...others] = deals;
  const what: Part[] =
    others.length === 0
      ? state(only!)
      : [n === 0 ? ' any of ' : ' each of ', ...namesOf(lexicon, deals)];
  return [
    ...what,
    wished ? ' a deal that holds ' : ' hold ',
    ...underThe({ lexicon, register }, under),
  ];
}

/** So many states are named. */
const NAMED = 3;

function namesOf(lexicon: Lexicon, ids: readonly string[]): Part[] {
  const told = ids.length === NAMED + 1 ? ids : ids.slice(0, NAMED);
  const left = ids.length - told.length;
  return listFragments([
    ...told.map((id) => [stateName(lexicon, id)]),
    ...(left > 0 ? [[inWords(left, 'other')]] : []),
  ]);
}

/** Why a search went no further. */
function endedBy({
  over,
  most = 0,
  who,
}: Pick<Of<'searchEnded'>, 'over' | 'most' | 'who'>): Part[] {
  switch (over) {
    case 'combinations':
      return [`there are more than ${counted(most, 'combination')}`];
    case 'locks':
      return [`there are more than ${counted(most, 'combination')} of locks`];
    case 'traces':
      return [`there are more than ${counted(most, 'trace')} to look at`];
    case 'sets':
      return [`more than ${count(most)} are enough`];
    case 'orders': {
      const whose: Mention = { mention: 'parties', ids: who === undefined ? [] : [who] };
      return [whose, ` may have more than ${counted(most, 'order')}`];
    }
    case 'states':
      return ['with a further option there are more states than may be listed'];
  }
}

type Means = Of<'meansLeftOut'>['means'][number];

const meansWords: Readonly<Record<Means, string>> = {
  statements: 'other wishes',
  locks: 'locks',
  penalties: 'penalties',
  guarantors: 'guarantors',
  rules: 'vetoes',
  signatures: 'signatures',
  notice: 'terms of notice',
  votes: 'votes of others',
};

function sayMeans(means: Means, willing: boolean, besidePenalties: boolean): string {
  const punishing = `can punish somebody whose options are not as in the deal: who is punished greatly dislikes it, less only than what it greatly dislikes already, and who punishes ${willing ? 'would rather do so than not' : 'is indifferent'}`;
  switch (means) {
    case 'statements':
      return 'a party drops a statement, moves it to another place, also across the line to what is greatly worse, or takes the other one of two alternatives; in a ranking it swaps two adjacent states';
    case 'locks':
      return 'an option of a party, or of a body that takes part, is locked where the deal has it and cannot leave that level from then on';
    case 'penalties':
      return `a party ${punishing}`;
    case 'guarantors':
      return `somebody who is no party ${besidePenalties ? 'can punish likewise' : punishing}`;
    case 'rules':
      return 'a party gets a veto in a body that takes part';
    case 'signatures':
      return 'an agreement that takes part and that the terms leave as it is becomes one of them: it is signed as well, or left';
    case 'notice':
      return 'an agreement that takes part has to be left before what it binds to may be broken';
    case 'votes':
      return 'a member of a body that takes part, and is no party, votes yes whatever the draft, or no';
  }
}
