import type { Of } from '@standoff/propositions';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Wanted } from '../../interface/wording.ts';
import type { Part } from '../clause/clause.ts';
import { count, inWords, numberWord } from '../grammar/lists.ts';
import { ordinal } from '../grammar/ordinals.ts';
import { sayUnder, symbolOf, symbolsInARow, symbolsOf, underThe } from '../names/concepts.ts';
import { agreementWith, partyName, partyNames } from '../names/names.ts';
import { stateNoun } from '../names/registers.ts';
import type { Clauses } from './clauses.ts';
import { aboutState, fromState, parties, toState, words } from './parts.ts';
import { MIXED, type Shares, sayConditions, sayShares } from './shares-of-equilibria.ts';
import { noneUnder, readAs } from './verdicts.ts';
import { movesInTurn } from './ways.ts';
import { orderWords, type Worth } from './worth.ts';

export const groupClauses: Clauses<
  | 'staysTogether'
  | 'judgedTogether'
  | 'upsetBySome'
  | 'survivors'
  | 'leavesTogether'
  | 'conceptApplied'
  | 'noCoalitionVersion'
  | 'jointRule'
  | 'coalitionsAsked'
  | 'jointReach'
  | 'jointMove'
  | 'otherEnds'
  | 'stake'
  | 'stakesInShort'
  | 'undeterredTogether'
  | 'undeterredWith'
  | 'replacedCounts'
> = {
  staysTogether({ members, reading, state, under, among }, to) {
    const leaving = among.filter((concept) => !under.includes(concept));
    const not = under.length > 0 ? [', but not ', ...underThe(to, under, 'or')] : [];
    return {
      subject: parties(members),
      modal: 'would',
      verb: 'leaves',
      rest: [
        ...leavingIt(state, reading),
        ...(leaving.length === 0
          ? underNone(to, among)
          : [' ', ...underThese(to, leaving, among), ...not]),
      ],
      so: leaving.length > 0,
    };
  },
  judgedTogether({ members, reading, state, stays, under, among }, to) {
    const isAll = under.length === among.length;
    const when = !stays
      ? [' ', ...underThese(to, under, among)]
      : isAll
        ? underNone(to, among)
        : [' ', ...underThe(to, under, 'or')];
    return {
      subject: parties(members),
      modal: 'would',
      verb: 'leaves',
      rest: [...leavingIt(state, reading), ...when],
      so: !stays,
    };
  },
  upsetBySome({ state, under, among }, to) {
    const all = under.length === among.length && among.length > 1;
    const symbols: Part[] = all || under.length === 0 ? [] : [' ', ...underThe(to, under)];
    return {
      ...(all && {
        frame: {
          words: [
            to.register === 'plain'
              ? 'in each way of reckoning in which '
              : 'under each concept under which ',
            ...[aboutState(state), ' holds'],
          ],
          comma: true,
        },
      }),
      subject: words(under.length === 0 ? 'no coalition' : 'at least one coalition'),
      modal: 'would',
      verb: 'leaves',
      rest: [' ', { mention: 'state', id: state, as: 'object' }, ' together', ...symbols],
    };
  },
  survivors({ coalitions, shares, looked }, { lexicon, register }) {
    const isPlain = register === 'plain';
    const equilibria = isPlain ? 'outcomes that hold' : 'equilibria';
    const which =
      coalitions === undefined
        ? 'every coalition'
        : coalitions.length === 1
          ? 'that coalition'
          : 'all these coalitions';
    const some = shares.filter(({ n }) => n > 0);
    const only =
      looked === undefined
        ? ''
        : `; of ${count(looked.of)} ${equilibria} only the ${looked.n === 1 ? 'most informative one was' : `${count(looked.n)} most informative were`} looked at`;
    const rest = [` ${which}${only}`];
    if (some.length === 0) {
      const none = isPlain ? 'no outcome that holds ' : 'no equilibrium ';
      const subject = words([none, ...sayConditions({ lexicon, register }, shares)]);
      return { subject, verb: 'survives', rest };
    }
    return {
      frame: { words: [`of the ${equilibria}`], comma: true },
      subject: words(sayShares({ lexicon, register }, some), isSeveral(some)),
      verb: 'survives',
      rest,
    };
  },
  leavesTogether({ members, shares }, to) {
    const isPlain = to.register === 'plain';
    const some = shares.filter(({ n }) => n > 0);
    return {
      subject: parties(members),
      modal: 'would',
      verb: 'leaves',
      rest:
        some.length === 0
          ? [
              isPlain ? ' nothing that holds together ' : ' no equilibrium together ',
              ...sayConditions(to, shares),
            ]
          : [' together ', ...sayShares(to, some, isPlain ? 'outcomes that hold ' : 'equilibria ')],
    };
  },
  conceptApplied({ concept, why, first, defined }, { lexicon }) {
    const whose: Part[] =
      why === 'asked'
        ? ['was asked for']
        : why === 'most'
          ? ['to most of them']
          : ['to ', partyName(lexicon, first!), ', the first of them (no concept is that of most)'];
    const symbol = symbolOf(lexicon.concept(concept));
    const none: Part[] = defined ? [] : ['; ', symbol, ' has no version for coalitions'];
    return {
      frame: { words: [`under ${MIXED}`], comma: false },
      subject: words([symbol]),
      verb: 'is',
      rest: [' applied to them, as ', ...whose, ...none],
    };
  },
  noCoalitionVersion: ({ concepts }, { lexicon }) => ({
    subject: words(named(lexicon, concepts), concepts.length > 1),
    verb: 'has',
    rest: [' no version for coalitions'],
  }),
  jointRule: ({ reading }) => ({
    subject: words('a joint move'),
    verb: 'is',
    rest: [` an improvement ${RULES[reading]}`],
  }),
  coalitionsAsked({ n, passedOver }, { lexicon }) {
    if (n === 0 && passedOver.length === 0) {
      return {
        subject: words('fewer than two decision makers', true),
        modal: 'can',
        verb: 'moves',
        rest: [', so there is no coalition to ask about'],
      };
    }
    const { their } = agreementWith(lexicon, passedOver);
    const without: Part[] =
      passedOver.length === 0
        ? []
        : [
            '; left out are those with ',
            ...partyNames(lexicon, passedOver),
            `, who cannot move, although others might join for ${their} sake`,
          ];
    return {
      subject: words(`${inWords(n, 'coalition')} of two or more of those who can move`, n !== 1),
      verb: 'is',
      rest: [' looked at', ...without],
    };
  },
  jointReach({ from, members, n, alone }) {
    const isOne = members !== undefined;
    if (n === 0) {
      return {
        subject: isOne ? parties(members) : words('no coalition'),
        verb: 'has',
        rest: [
          isOne ? ' no joint improvement' : ' a joint improvement',
          ...fromState(from),
          isOne ? ' that needs each of them' : ' that needs each of its members',
        ],
      };
    }
    return {
      subject: isOne ? parties(members) : words('coalitions', true),
      modal: 'could',
      verb: 'reaches',
      rest: [
        ` ${inWords(n, 'state')}`,
        ...fromState(from),
        ` by joint improvements that need each of ${isOne ? 'them' : 'their members'}`,
        ...(alone === 0
          ? []
          : [`; improvements that need no coalition lead to ${aloneOf(alone, n)} too`]),
      ],
    };
  },
  jointMove({ members, party = members, moves, undeterred }, { lexicon, register }) {
    const end = moves.at(-1)!.to;
    const isNamed = lexicon.state(end).name !== undefined;
    const under: Part[] =
      undeterred === undefined
        ? []
        : register === 'plain'
          ? [', undeterred ', ...underThe({ lexicon, register }, undeterred)]
          : [', undeterred (', ...symbolsInARow(undeterred.map(lexicon.concept)), ')'];
    const serves: Part[] =
      party.length < members.length ? [', for the good of ', ...partyNames(lexicon, party)] : [];
    return {
      subject: parties(members),
      modal: 'could',
      verb: 'goes',
      rest: [
        ...(isNamed ? toState(end) : []),
        ' together',
        ...under,
        ...serves,
        ': ',
        ...movesInTurn(lexicon, moves),
      ],
    };
  },
  otherEnds: ({ members, concept, n }, to) => ({
    subject: parties(members),
    modal: 'could',
    verb: 'goes',
    rest: [
      ` undeterred to ${inWords(n, `other ${stateNoun(to.register)}`)} `,
      ...underThe(to, [concept]),
    ],
  }),
  stake({ who, from: _, to: __, places, ...worth }) {
    const subject = parties(who);
    const place =
      places === undefined || places.from === places.to
        ? ''
        : `, ranked ${ordinal(places.to)} instead of ${ordinal(places.from)} of ${numberWord(places.of)}`;
    if (worth.order === 'incomparable') {
      return { subject, modal: 'can', verb: 'compares', rest: [' that with staying'], so: false };
    }
    if (worth.order === 'equal') return { subject, verb: 'is', rest: [' indifferent'] };
    return { subject, verb: 'likes', rest: [` that ${likedHow(worth)}${place}`] };
  },
  stakesInShort({ of }, { lexicon }) {
    const told = of.map(({ who, places, ...worth }, k): Part[] => {
      const isFirst = !of.slice(0, k).some(isPlaced);
      const name = partyName(lexicon, who);
      const { verb } = agreementWith(lexicon, [who]);
      if (worth.order === 'equal') return [name, ` ${verb('is')} indifferent`];
      if (worth.order === 'incomparable') return [name, ' cannot compare it'];
      if (places === undefined) return [name, ` ${verb('likes')} it ${likedHow(worth)}`];
      const far = worth.greatly ? ` (far ${worth.order})` : '';
      return [
        name,
        ` ${isFirst ? 'place ' : ''}${places.from} → ${places.to} of ${places.of}${far}`,
      ];
    });
    return { verbless: told.flatMap((one, k) => [k === 0 ? '' : ', ', ...one]) };
  },
  undeterredTogether({ members, under, among }, to) {
    const them = { mention: 'parties', ids: members, known: 'them' } as const;
    if (under.length === among.length || under.length === 0) {
      const what =
        under.length === 0 ? 'something that others can do' : 'nothing that others can do';
      return {
        frame: { words: underEach(to, among), comma: false },
        subject: words(what),
        verb: 'deters',
        rest: [' ', them],
      };
    }
    const rest = among.filter((concept) => !under.includes(concept));
    return {
      subject: parties(members),
      verb: 'goes',
      rest: [
        ' undeterred under ',
        ...named(to.lexicon, under),
        ', but not under ',
        ...named(to.lexicon, rest, 'or'),
      ],
    };
  },
  undeterredWith: ({ members, joining, under, rest }, to) => ({
    frame: { words: ['with ', ...partyNames(to.lexicon, joining), ' on their side'], comma: false },
    subject: parties(members),
    verb: 'goes',
    rest: rest ? [' undeterred there as well'] : [' undeterred ', ...underThe(to, under), ' too'],
  }),
  replacedCounts({ members, shares }, to) {
    const told = shares.map(({ concept, n, without }, k) => [
      `${count(n)}${k > 0 ? '' : n === 1 ? ' equilibrium' : ' equilibria'} under `,
      symbolOf(to.lexicon.concept(concept)),
      n === without ? ' (as many as now)' : ` (instead of ${count(without)})`,
    ]);
    return {
      frame: {
        words: ['with one decision maker in the place of ', ...partyNames(to.lexicon, members)],
        comma: true,
      },
      subject: words('there'),
      modal: 'would',
      verb: 'is',
      rest: told.flatMap((one, k) => [k === 0 ? ' ' : ', ', ...one]),
    };
  },
};

/** When a joint move counts as an improvement, as a sentence where no conflict is at hand. */
export function sayJointRule(reading: Of<'jointRule'>['reading']): string {
  return `A joint move is an improvement ${RULES[reading]}.`;
}

const RULES = {
  all: 'where every member strictly prefers its end to its start',
  pareto: 'where some member strictly prefers its end to its start, and none its start to its end',
  movers:
    'where some members can make it by themselves, and each of these strictly prefers its end',
} as const;

/** ` “Freeze for freeze” together`, and how that is read; the state is not named where it is spoken of. */
function leavingIt(state: string, reading: Of<'staysTogether'>['reading']): Part[] {
  return [
    { mention: 'state', id: state, as: 'object', unlessKnown: true },
    ` together${readAs(reading)}`,
  ];
}

/** ` under any of the five concepts analysed`, of what is not so; 'not under all' would leave open whether it is under some. */
function underNone(to: Wanted, all: readonly string[]): Part[] {
  return all.length === 1 ? [' ', ...underThe(to, all)] : [noneUnder(all.length, to.register)];
}

/** `under each of the five concepts analysed`: nothing deters under all of them is also so where something does under one. */
function underEach(to: Wanted, all: readonly string[]): Part[] {
  if (all.length > 1 && to.register === 'plain') {
    return [`in each of the ${numberWord(all.length)} ways of reckoning that were tried`];
  }
  return all.length === 1
    ? underThe(to, all)
    : [`under each of the ${numberWord(all.length)} concepts analysed`];
}

function named(lexicon: Lexicon, concepts: readonly string[], joiner?: 'and' | 'or'): Part[] {
  return symbolsOf(concepts.map(lexicon.concept), joiner);
}

/** `under Nash and SEQ`, `under all five concepts analysed`, `under none of the five concepts analysed`. */
function underThese(to: Wanted, some: readonly string[], all: readonly string[]): Part[] {
  if (some.length > 0 && some.length < all.length) return underThe(to, some);
  const { lexicon, register } = to;
  const [held, analysed] = [some.map(lexicon.concept), all.map(lexicon.concept)];
  return sayUnder({ held, analysed, of: 'all', register });
}

/** Whether what is counted last is several. */
function isSeveral(shares: Shares): boolean {
  const keys = new Set(shares.map(({ n, of }) => `${n} of ${of}`));
  return keys.size > 1 || shares[0]!.n > 1;
}

function aloneOf(some: number, all: number): string {
  if (some === all) return all === 1 ? 'it' : all === 2 ? 'both' : `all ${numberWord(all)}`;
  return `${numberWord(some)} of them`;
}

type InShort = Of<'stakesInShort'>['of'][number];

/** Whether a stake is told by its places. */
function isPlaced({ order, places }: InShort): boolean {
  return places !== undefined && order !== 'equal' && order !== 'incomparable';
}

/** `better`, `far less`, as something is liked. */
function likedHow(worth: Worth): string {
  return orderWords(worth).replaceAll('worse', 'less');
}
