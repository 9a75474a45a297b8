import type { Of } from '@standoff/propositions';
import { textOf } from '../../interface/fragments.ts';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Part } from '../clause/clause.ts';
import { inWords, numberWord } from '../grammar/lists.ts';
import { ordinal } from '../grammar/ordinals.ts';
import { sayUnder, underThe } from '../names/concepts.ts';
import { agreementWith, changeName } from '../names/names.ts';
import { stateNoun } from '../names/registers.ts';
import type { Clauses } from './clauses.ts';
import { fromState, inState, parties, state, toState, words } from './parts.ts';
import { noneUnder } from './verdicts.ts';

export const destinationClauses: Clauses<
  'reached' | 'destinations' | 'alike' | 'shortest' | 'spare' | 'staysAlike'
> = {
  reached({ from, n, improvements }, { register }) {
    const other = `other ${stateNoun(register)}`;
    const alone = n === 0 ? '' : `, and improvements alone to ${someOf(improvements, n)}`;
    return {
      subject: words(n === 0 ? 'no moves' : 'moves', true),
      verb: 'leads',
      rest: [...fromState(from), ` to ${n === 0 ? `any ${other}` : inWords(n, other)}${alone}`],
    };
  },
  destinations({ from, among, gains, n, improvements, moves }, { lexicon, register }) {
    const noun = stateNoun(register);
    const [only, ...others] = among.map(lexicon.concept);
    if (n === 0) {
      return {
        subject: words(`no other ${noun}`),
        verb: 'holds',
        rest: [
          ...(others.length === 0
            ? [' ', ...underThe({ lexicon, register }, [only!.id])]
            : [register === 'plain' ? ' in any way of reckoning' : ' under any concept analysed']),
          ', or is better for somebody and worse for nobody',
        ],
      };
    }
    const isPlain = register === 'plain';
    const concept =
      others.length === 0
        ? textOf(underThe({ lexicon, register }, [only!.id]))
        : isPlain
          ? 'in some way of reckoning'
          : 'under some concept';
    if (n === 1) {
      const [who, though] =
        improvements === 1
          ? ['improvements', '']
          : moves === 1
            ? ['moves', ', though no improvements']
            : ['no moves', ''];
      const which = ` to the one other ${noun} that holds ${concept}${GAINS[gains]}`;
      return {
        subject: words(who, true),
        verb: 'leads',
        rest: [...fromState(from), which, though],
      };
    }
    const which = `${noun}s that hold ${concept}${GAINS[gains]}`;
    const all = n === 2 ? 'both' : `all ${numberWord(n)}`;
    const reached = moves === n ? all : amountOf(moves);
    const some =
      improvements === n
        ? `${all} ${which}`
        : `${amountOf(improvements)} of ${numberWord(n)} ${which}`;
    const further = improvements === n ? '' : `; moves of any kind to ${reached}`;
    return {
      subject: words('improvements', true),
      verb: 'leads',
      rest: [...fromState(from), ` to ${some}${further}`],
      forgets: true,
    };
  },
  alike(proposition, { lexicon, register }) {
    const { states, by } = proposition;
    const several = states.length !== 1;
    const [it, them] = several ? ['they', 'them'] : ['it', 'it'];
    const under = sayUnder({
      held: proposition.under.map(lexicon.concept),
      analysed: proposition.among.map(lexicon.concept),
      of: 'all',
      register,
    });
    const given =
      proposition.asGiven === undefined
        ? ''
        : `; with the foresight given ${it} ${proposition.asGiven ? 'would' : 'would not'} hold`;
    return {
      subject: words(several ? `these ${numberWord(states.length)}` : 'this one', several),
      verb: 'holds',
      rest: [' ', ...under, given, ...likedBy(lexicon, proposition, them), `, ${WAYS[by]}`],
    };
  },
  shortest({ to, by, n, first }) {
    const how = by === 'moves' ? '' : ' by improvements';
    const who: Part = { mention: 'parties', ids: first, joiner: 'or' };
    return {
      subject: words(['the shortest way', ...toState(to), how]),
      verb: 'takes',
      rest: [
        ` ${inWords(n, 'move')}, and `,
        first.length === 1 ? 'only ' : '',
        who,
        ' can begin it',
      ],
    };
  },
  spare({ place, of, move, without, gains }, { lexicon }) {
    const which = of === 1 ? 'the move' : `the ${ordinal(place)} move`;
    const changes = without.map((id, k) => [
      k === 0 ? '' : 'without ',
      changeName(lexicon, id, move.to),
    ]);
    return {
      subject: parties([move.who]),
      modal: 'would',
      verb: 'gains',
      rest: [
        ` ${gains === 'more' ? 'more' : 'as much'} by ${which} without `,
        ...changes.flatMap((one, k): Part[] => [k === 0 ? '' : ', or ', ...one]),
      ],
    };
  },
  staysAlike({ who, state: id, under, among }, { lexicon, register }) {
    const isAll = who === 'everybody';
    const said = sayUnder({
      held: under.map(lexicon.concept),
      analysed: among.map(lexicon.concept),
      of: isAll ? 'all' : { one: agreementWith(lexicon, who), mood: 'does' },
      register,
    });
    const isNever = under.length === 0;
    const nobody = among.length === 1 ? [' ', ...said] : [noneUnder(among.length, register)];
    return {
      subject: isAll ? words(isNever ? 'nobody' : 'everybody') : parties(who),
      verb: 'stays',
      rest: [...inState(id), ...(isAll && isNever ? nobody : [' ', ...said])],
      so: isAll || !isNever || among.length > 1,
    };
  },
};

function someOf(some: number, all: number): string {
  if (all === 1) return some === 0 ? 'none' : 'it as well';
  if (some === 0) return 'none of them';
  return some === all ? 'all of them' : `${numberWord(some)} of them`;
}

function amountOf(number: number): string {
  return number === 0 ? 'none' : numberWord(number);
}

const GAINS = {
  everybody: ' or that everybody prefers',
  some: ' or that as many as possible prefer and nobody likes less',
  none: '',
} as const;

function likedBy(lexicon: Lexicon, { from, gainers }: Of<'alike'>, them: string): Part[] {
  if (gainers === 'everybody') return [`; everybody prefers ${them} to`, ...state(from)];
  if (gainers.length === 0) return [];
  return [
    '; ',
    parties(gainers),
    ` ${agreementWith(lexicon, gainers).verb('prefers')}`,
    ` ${them} to`,
    ...state(from),
    `, and nobody likes ${them} less`,
  ];
}

const WAYS = {
  improvements: 'and improvements lead there',
  moves: 'and moves lead there, though no improvements',
  nothing: 'and no moves lead there',
} as const;
