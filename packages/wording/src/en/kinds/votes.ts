import type { Of } from '@standoff/propositions';
import type { Fragment } from '../../interface/fragments.ts';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Wanted } from '../../interface/wording.ts';
import type { Clause, Frame, Part } from '../clause/clause.ts';
import { count, counted, inWords, listOf, numberWord, sayOf } from '../grammar/lists.ts';
import { sayQuoted } from '../names/formulas.ts';
import { sayVote } from '../names/grounds.ts';
import {
  agreementWith,
  changeName,
  listFragments,
  optionName,
  partyNames,
} from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { fromState, parties, words } from './parts.ts';
import { draftOf } from './passing.ts';

/** What a rule over tallies has that one would not expect of a rule. */
function sayOdd(rule: ShownRule): string {
  return oddOf(rule, 'one')
    .map((each) => `; ${each}`)
    .join('');
}

interface ShownRule {
  readonly yesHelps?: boolean | undefined;
  readonly noHarms?: boolean | undefined;
}

function oddOf(rule: ShownRule, what: 'one' | 'it'): string[] {
  const turned = [
    { so: rule.yesHelps, words: 'a vote turned to yes' },
    { so: rule.noHarms, words: 'a no turned to abstention or absence' },
  ];
  const [odd, unknown] = [false, undefined].map((so) =>
    turned
      .filter((one) => one.so === so)
      .map(({ words: each }) => each)
      .join(' or '),
  );
  return [
    odd && `${odd} can make ${what} fail`,
    unknown && `whether ${unknown} can make ${what} fail was not shown`,
  ].filter((each): each is string => each !== undefined && each !== '');
}

/** Who changes an agreement. */
function sayWay({ how, n, of, when, ...shown }: Of<'changedBy'>['ways'][number]): string {
  if (how === 'each') return 'a move of any party';
  if (how === 'formula') {
    const odd = oddOf(shown, 'it').join('; ');
    return `votes that meet “${when}”${odd === '' ? '' : ` (${odd})`}`;
  }
  if (n < of) return `the yes of ${n} of ${of} parties`;
  return of === 2 ? 'the yes of both parties' : `the yes of all ${numberWord(of)} parties`;
}

/** So many of the drafts that go furthest stand in one sentence. */
const FEW_FURTHEST = 5;

export const voteClauses: Clauses<
  | 'passesAsAgreed'
  | 'votesNeeded'
  | 'adoptsWhen'
  | 'adoptsOption'
  | 'changedBy'
  | 'draftsPass'
  | 'adopted'
  | 'tally'
  | 'ballot'
  | 'votesGiven'
  | 'votesLike'
  | 'votesToward'
  | 'proposes'
  | 'pivotal'
  | 'weakened'
  | 'weakenedBySteps'
  | 'weakenedElse'
> = {
  passesAsAgreed: ({ from, draft, agreed, so }, { lexicon }) => ({
    ...withVotesOf(lexicon, agreed, so ? '' : 'even '),
    subject: draftOf(from, draft),
    modal: 'would',
    verb: so ? 'passes' : 'fails',
    rest: [],
    so: true,
  }),
  votesNeeded: ({ n, of }) => ({
    subject: words(`${counted(n, 'vote')} of ${of}`, n !== 1),
    verb: 'is',
    rest: [' needed'],
  }),
  adoptsWhen: ({ body, when, yesHelps, noHarms }) => ({
    subject: parties([body]),
    verb: 'adopts',
    rest: [` drafts whose votes meet “${when}”${sayOdd({ yesHelps, noHarms })}`],
  }),
  adoptsOption({ option, n, of, when, yesHelps, noHarms, vetoes }, { lexicon }) {
    const votes =
      when === undefined ? words(`${counted(n, 'vote')} of ${of}`, n !== 1) : words('votes', true);
    const such = when === undefined ? '' : ` that meet “${when}”`;
    const without: readonly Part[] =
      vetoes.length === 0 ? [] : [', without a no from ', ...partyNames(lexicon, vetoes, 'or')];
    return {
      frame: { words: [`for drafts that change ${optionName(lexicon, option)}`], comma: true },
      subject: votes,
      verb: 'is',
      rest: [` needed${such}`, ...without, when === undefined ? '' : sayOdd({ yesHelps, noHarms })],
    };
  },
  changedBy({ body, ways }, { lexicon }) {
    if (ways.length === 0) {
      return {
        subject: words('nobody'),
        modal: 'could',
        verb: 'changes',
        rest: [' ', parties([body])],
      };
    }
    const told = ways.map((way) => [`“${sayQuoted(lexicon, way.to)}” by ${sayWay(way)}`]);
    return {
      subject: parties([body]),
      verb: 'becomes',
      rest: [' ', ...listFragments(told, 'and')],
    };
  },
  draftsPass({ body, from, n, of, furthest }, { lexicon }) {
    if (of === 0) {
      return {
        subject: parties([body]),
        modal: 'could',
        verb: 'changes',
        rest: [' nothing', ...fromState(from)],
      };
    }
    const names = furthest.map((id) => [changeName(lexicon, from, id)]);
    const which = n === 0 ? noneOf(of) : sayOf(n, of, 'draft');
    const several = names.length > 1;
    const told: Part[] =
      n === 0
        ? []
        : n === 1
          ? [': ', ...names[0]!]
          : ['; ', ...fewOf(names), ` ${several ? 'go' : 'goes'} furthest along the levels`];
    return { subject: words(which, n > 1), modal: 'would', verb: 'passes', rest: told };
  },
  adopted: ({ body, from, before, on, what }, { lexicon }) => ({
    subject: parties([body]),
    verb: 'has',
    rest: [
      ' already adopted ',
      changeName(lexicon, before, from),
      ` (${on}: ${sayQuoted(lexicon, what)}); drafts before that started`,
      ...fromState(before),
    ],
  }),
  tally: ({ body: _, from: __, draft: ___, ...vote }, { lexicon }) => ({
    verbless: sayVote(lexicon, vote),
  }),
  ballot(proposition, to) {
    const { who, order, yields, like, byDraft } = proposition;
    const subject = parties(who);
    if (like !== undefined) {
      const { verb, rest } = DONE[proposition.vote];
      return { subject, verb, rest: [`${rest} like `, parties([like])] };
    }
    if (order === undefined) {
      const { verb, rest } = given(proposition.vote, proposition.body);
      return { subject, verb, rest: [...rest, ...(byDraft ? [' on this draft'] : [])] };
    }
    return { subject, ...(yields ? yielding : COMPARED[order])(proposition, to) };
  },
  votesGiven: ({ body, vote, n }) => ({
    subject: words(inWords(n, 'member'), n !== 1),
    ...given(vote, body),
  }),
  votesLike({ who, like }) {
    const subject =
      who.length > FEW_GIVEN + 1 ? words(inWords(who.length, 'member'), true) : parties(who);
    return { subject, verb: 'votes', rest: [' like ', parties([like])] };
  },
  votesToward: ({ who, to, otherwise }, { lexicon }) => ({
    subject: parties(who),
    verb: 'votes',
    rest: [
      ' yes on drafts that touch ',
      ...listFragments(
        to.map((formula) => [`“${sayQuoted(lexicon, { formula })}”`]),
        'or',
      ),
      ` and after which it is so; on others ${sayDone(lexicon, who, otherwise)}`,
    ],
  }),
  proposes: ({ from, draft, who }) => ({
    subject: draftOf(from, draft),
    verb: 'is',
    rest: [' proposed by ', parties(who)],
  }),
  pivotal({ from, draft, who, given: others, votes, passes, agreed }, { lexicon }) {
    const cast = listOf(
      votes.map((vote) => CAST[vote]),
      'or',
    );
    return {
      ...withVotesOf(lexicon, agreed),
      subject: draftOf(from, draft),
      modal: 'would',
      verb: passes ? 'fails' : 'passes',
      rest: [' if ', ...anyOf(lexicon, who, others), ` ${cast}`],
    };
  },
  weakened({ from, draft, to, turned }, { lexicon }) {
    const turns = turned.length === 0 ? [] : [': ', ...sayTurned(lexicon, turned)];
    return {
      frame: { words: ['weakened to ', changeName(lexicon, from, to)], comma: true },
      subject: draftOf(from, draft),
      modal: 'would',
      verb: 'passes',
      rest: turns,
    };
  },
  weakenedBySteps({ draft, steps }, { lexicon }) {
    const said = steps.flatMap(({ draft: to, turned }, k): Part[] => [
      k === 0 ? '' : ', then ',
      changeName(lexicon, k === 0 ? draft : steps[k - 1]!.draft, to),
      ' (',
      ...(turned.length === 0 ? ['nobody turns'] : sayTurned(lexicon, turned)),
      ')',
    ]);
    return { verbless: ['step by step: ', ...said] };
  },
  weakenedElse: ({ from, draft, n }) => ({
    subject: draftOf(from, draft),
    modal: 'could',
    verb: 'is',
    rest: [
      ` weakened in ${inWords(n, 'other way')} so as to pass, ${n === 1 ? '' : n === 2 ? 'neither ' : 'none '}giving up more than it must`,
    ],
  }),
};

/** `even with the votes of North Korea and the United States,` */
function withVotesOf(
  lexicon: Lexicon,
  agreed: readonly string[] | undefined,
  even = '',
): { readonly frame?: Frame } {
  if (agreed === undefined) return {};
  const votes = agreed.length === 1 ? 'vote' : 'votes';
  const words = [`${even}with the ${votes} of `, ...partyNames(lexicon, agreed)];
  return { frame: { words, comma: true } };
}

function noneOf(of: number): string {
  if (of === 1) return 'no draft';
  return of === 2 ? 'neither of two drafts' : `none of ${numberWord(of)} drafts`;
}

/** The first few of many drafts, by what they change. */
function fewOf(names: readonly (readonly Fragment[])[]): Fragment[] {
  if (names.length <= FEW_FURTHEST + 1) return listFragments(names);
  const more = [`${count(names.length - FEW_FURTHEST)} more`];
  return listFragments([...names.slice(0, FEW_FURTHEST), more]);
}

type Ballot = Of<'ballot'>;
type HowVoted = (ballot: Ballot, to: Wanted) => Omit<Clause, 'subject'>;

/** How members vote whose votes the file gives. */
function given(
  vote: Ballot['vote'],
  body: string,
): { readonly verb: 'is'; readonly rest: readonly Part[] } {
  return vote === 'absent'
    ? { verb: 'is', rest: [' absent from ', parties([body])] }
    : { verb: 'is', rest: [` taken to ${GIVEN[vote]}`] };
}

const yielding: HowVoted = ({ from, draft, who }, { lexicon }) => {
  const { they, verb } = agreementWith(lexicon, who);
  const blocks = ` less, though not so much that ${they} ${verb('blocks')} `;
  return { verb: 'likes', rest: [' ', draftOf(from, draft), blocks, draftOf(from, draft)] };
};

/** By how one compares a draft with what is. */
const COMPARED: Readonly<Record<NonNullable<Ballot['order']>, HowVoted>> = {
  better: ({ from, draft }) => ({ verb: 'likes', rest: [' ', draftOf(from, draft), ' better'] }),
  worse: ({ from, draft, greatly = false }) => ({
    verb: 'likes',
    rest: [' ', draftOf(from, draft), greatly ? ' far less' : ' less'],
  }),
  equal: ({ from, draft }) => ({
    verb: 'likes',
    rest: [' ', draftOf(from, draft), ' no better and no less'],
  }),
  incomparable: ({ from, draft }) => ({
    verb: 'is',
    rest: [' unable to compare ', draftOf(from, draft), ' with what is'],
  }),
  unknown: ({ from, draft }) => ({
    verb: 'is',
    rest: [' not known to like ', draftOf(from, draft), ' better or less'],
  }),
};

function sayDone(lexicon: Lexicon, who: readonly string[], vote: Ballot['vote']): string {
  const { they, verb } = agreementWith(lexicon, who);
  return `${they} ${verb(DONE[vote].verb)}${DONE[vote].rest}`;
}

/** How a vote is cast, as something that is done. */
const DONE = {
  yes: { verb: 'votes', rest: ' yes' },
  no: { verb: 'votes', rest: ' no' },
  abstain: { verb: 'abstains', rest: '' },
  absent: { verb: 'is', rest: ' absent' },
} as const;
const GIVEN = { yes: 'vote yes', no: 'vote no', abstain: 'abstain' } as const;
const CAST = {
  yes: 'voted yes',
  no: 'voted no',
  abstain: 'abstained',
  absent: 'were absent',
} as const;

/** So many members with a given vote are named, or one more. */
const FEW_GIVEN = 3;

/** Any of some members: those that vote as they prefer by name, of many whose vote is given how many. */
function anyOf(lexicon: Lexicon, own: readonly string[], others: readonly string[]): Part[] {
  if (others.length <= FEW_GIVEN + 1) return partyNames(lexicon, [...own, ...others], 'or');
  const counted = [`any of ${inWords(others.length, 'member')} whose vote is given`];
  return listFragments([...own.map((id) => partyNames(lexicon, [id])), counted], 'or');
}

const CALLED = {
  yes: 'yes',
  no: 'no',
  veto: 'no (veto)',
  abstain: 'abstention',
  absent: 'absence',
} as const;

/** `China and Russia turn from no to yes`; those together who turn alike. */
function sayTurned(lexicon: Lexicon, turned: Of<'weakened'>['turned']): Part[] {
  return listFragments(
    turned.map(({ who, was, is }) => [
      ...partyNames(lexicon, who),
      ` ${agreementWith(lexicon, who).verb('turns')} from ${CALLED[was]} to ${CALLED[is]}`,
    ]),
  );
}
