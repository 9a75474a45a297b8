import type { Of } from '@standoff/propositions';
import { textOf } from '../../interface/fragments.ts';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Part } from '../clause/clause.ts';
import { inWords, listOf, numberWord } from '../grammar/lists.ts';
import { quote } from '../grammar/quotations.ts';
import { symbolOf } from '../names/concepts.ts';
import { sayQuoted } from '../names/formulas.ts';
import { movingOf } from '../names/moving.ts';
import { agreementWith, listFragments, partyName, partyNames } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { change, parties, words } from './parts.ts';
import { phraseOf, sayReplies } from './threats.ts';
import { them } from './worth.ts';

type HistoryKind =
  | 'stepsCount'
  | 'startedAt'
  | 'endsAt'
  | 'took'
  | 'stepJudged'
  | 'overlooks'
  | 'takesFact'
  | 'heldOpen'
  | 'noStateThen'
  | 'doneByAnother'
  | 'mindsThatCarry'
  | 'mindChanges'
  | 'noLossWithout'
  | 'stepsTaken'
  | 'stepsReordered'
  | 'prefersThroughout'
  | 'judgedInstead'
  | 'signalsInTurn'
  | 'unjudged';

export const historyClauses: Clauses<HistoryKind> = {
  stepsCount({ of, n, expected, joint, not }) {
    if (of === 'changes' && n === 0) return { verbless: ['no event changes anything'] };
    const [one, many] = COUNTED[of];
    const shares = sayShares(n, expected, joint, not);
    const isAlike = expected === n || not.length === n;
    return { verbless: [`${inWords(n, one, many)}${isAlike ? ',' : ':'} ${shares}`] };
  },
  startedAt({ levels }, { lexicon }) {
    const isOpened = levels.some(({ because }) => because === 'opening');
    const assumed = ASSUMED.flatMap(([because, why]) => {
      const those = levels.filter((one) => one.because === because);
      const said = those.map(({ option, level }) => quote(phraseOf(lexicon, option, level)));
      return those.length === 0 ? [] : [`${listOf(said)} (${why})`];
    });
    const told = [
      ...(isOpened ? ['as the first event says'] : []),
      ...(assumed.length > 0 ? [`with ${listOf(assumed)}`] : []),
    ];
    return { subject: words('the timeline'), verb: 'starts', rest: [` ${listOf(told)}`] };
  },
  endsAt({ differing }, { lexicon }) {
    const told = differing.map(({ option, level, statusQuo }) => {
      const [is, was] = [level, statusQuo].map((one) => quote(phraseOf(lexicon, option, one)));
      return `${is} where the status quo has ${was}`;
    });
    return {
      subject: words('the timeline'),
      verb: 'ends',
      rest: [' in the status quo'],
      so: differing.length === 0,
      ...(told.length > 0 && { tail: [`: it leaves ${listOf(told)}`] }),
    };
  },
  took({ who, sets, beside, keeps, worth }, { lexicon }) {
    const moving = movingOf(lexicon.party(who));
    const levels = quote(listOf(sets.map(({ option, level }) => phraseOf(lexicon, option, level))));
    const others: Part[] =
      beside.length === 0 ? [] : [', together with ', ...partyNames(lexicon, beside)];
    return {
      subject: parties([who]),
      verb: keeps ? 'keeps' : moving.verb,
      rest: [
        `${keeps ? ' to ' : moving.to}${levels}`,
        ...others,
        worth === undefined ? '' : sayWorth(lexicon, { who, beside, worth }),
      ],
    };
  },
  stepJudged({ who, verdict, so }, { lexicon }) {
    switch (verdict) {
      case 'expected':
        return {
          subject: words('nothing'),
          verb: 'deters',
          rest: [' from that'],
          so,
          denied: { subject: words('something'), rest: [' from that', OR_NO_GAIN] },
        };
      case 'deterred':
        return {
          subject: words('something'),
          verb: 'deters',
          rest: [' it from that'],
          so,
          denied: { subject: words('nothing'), rest: [' it from that', OR_NO_GAIN] },
        };
      case 'unseen': {
        const { they } = agreementWith(lexicon, [who]);
        return {
          subject: parties([who]),
          verb: 'sees',
          rest: [so ? ' no such move' : ' such a move'],
          ...(so && {
            tail: [
              `: something unknown to ${they === 'it' ? 'it' : 'them'} is not as in the status quo`,
            ],
          }),
        };
      }
      default:
        return {
          subject: words('limits and rules of the file', true),
          verb: 'allows',
          rest: [' that in one move'],
          so: !so,
        };
    }
  },
  overlooks({ who, replies }, { lexicon }) {
    const { they, verb } = agreementWith(lexicon, [who]);
    return {
      subject: words(`what ${they} ${verb('overlooks')}`),
      verb: 'is',
      rest: [' that ', ...sayReplies(lexicon, replies)],
    };
  },
  takesFact: ({ who, fact, as }, { lexicon }) => ({
    subject: parties([who]),
    verb: 'takes',
    rest: [' ', quote(lexicon.fact(fact).name), ` ${as ? 'always' : 'never'} to be the case`],
  }),
  heldOpen({ who, from, n, to, others }, { lexicon }) {
    const isBody = lexicon.party(who).isBody === true;
    if (n === 0) {
      return isBody
        ? {
            frame: { words: ['by the model'], comma: false },
            subject: words('no draft'),
            modal: 'would',
            verb: 'has',
            rest: [' passed'],
          }
        : { subject: words('the model'), verb: 'expected', rest: [' no move of ', them(who)] };
    }
    const told = to.map((id): Part[] => [change(from, id)]);
    const list = told.flatMap((one, k): Part[] => [k === 0 ? '' : ', ', ...one]);
    const more = n > to.length ? ` and ${numberWord(n - to.length)} more` : '';
    const what = isBody ? 'decision' : 'move';
    const which = n === 1 ? ` this ${what} of ` : ` one of these ${what}s of `;
    const whom: Part = others ? partyName(lexicon, who) : them(who);
    return {
      subject: words('the model'),
      verb: 'expected',
      rest: [which, whom, ': ', ...list, more],
    };
  },
  noStateThen({ when, breaks }, { lexicon }) {
    const rules = breaks.map((one) => quote(sayQuoted(lexicon, one)));
    const against = rules.length === 0 ? '' : ` (${listOf(rules)})`;
    return {
      subject: words(`the situation ${when} it`),
      verb: 'is',
      rest: [` no state of the model${against}, so nothing is judged`],
      tail: [': let an event at the same time set what else changed, or correct the rule'],
    };
  },
  doneByAnother: ({ by, of }, { lexicon }) => ({
    subject: words('the file'),
    verb: 'says',
    rest: [
      ' that ',
      partyName(lexicon, by),
      ' did it; the options are those of ',
      ...partyNames(lexicon, of),
    ],
  }),
  mindsThatCarry({ who, most, other }, { lexicon }) {
    if (who.length === 0) {
      return {
        subject: words(`no change of mind of up to ${inWords(most, 'member')}`),
        modal: 'would',
        verb: 'carries',
        rest: [' it'],
      };
    }
    const turned = who.map(({ who: one, wants }) => [
      partyName(lexicon, one),
      wants ? ' wanted it' : ' did not oppose it',
    ]);
    return {
      subject: words(other ? 'or it' : 'it'),
      modal: 'would',
      verb: 'passes',
      rest: [' if ', ...listFragments(turned)],
    };
  },
  mindChanges(proposition, { lexicon }) {
    const { who, goal, by, n, truly, member } = proposition;
    const { they, verb } = agreementWith(lexicon, [who]);
    const name = partyName(lexicon, who);
    if (by === 'other') {
      const rest = [' by statements, so that no change of it is looked for'];
      return {
        subject: words(['what ', name, ` ${verb('prefers')}`]),
        verb: 'is',
        rest: [' not given', ...rest],
      };
    }
    if (by === 'wish') {
      const read: Part[] =
        truly === undefined ? [] : ['as ', name, ` ${verb('reads')} the facts, `];
      const whom: Part = truly === undefined ? name : they;
      const inTruth =
        truly === undefined
          ? ''
          : `; with the facts as they are ${sayEach(lexicon, truly)} speaks for it`;
      return {
        verbless: [
          ...read,
          'nothing that ',
          whom,
          ` ${verb('is')} said to want speaks for it`,
          `${inTruth}; one further wish would explain it`,
        ],
      };
    }
    const which = n === 1 ? 'this change' : 'any of these changes';
    if (member) return { verbless: [`with ${which} of mind `, name, ' would do so'] };
    return {
      frame: { words: [`with ${which} of mind`], comma: false },
      subject: words('it'),
      modal: 'would',
      verb: 'is',
      rest: [goal === 'no-loss' ? ' no step down' : ' an improvement'],
    };
  },
  noLossWithout: ({ without }, { lexicon }) => ({
    frame: { words: ['without ', sayEach(lexicon, without)], comma: false },
    subject: words('it'),
    modal: 'would',
    verb: 'is',
    rest: [' no step down, and no gain'],
  }),
  stepsTaken({ who, n, unmet }) {
    return {
      subject: parties([who]),
      verb: 'takes',
      rest: [` ${inWords(n, 'step')}, ${sayMet(n, unmet)} in the order of the file`],
    };
  },
  stepsReordered({ who, n, by, circle }, { lexicon }) {
    const { their } = agreementWith(lexicon, [who]);
    const steps = n === 1 ? ' it an improvement' : ' all of them improvements';
    const [subject, tail] = {
      statements: [`some order of ${their} statements`, ''],
      states: ['some order of the states', ''],
      'states-alone': [`no order of ${their} statements`, '; some order of the states does'],
      none: ['no order at all', `: the steps of ${listOf([...circle])} lead in a circle`],
    }[by] as [string, string];
    return { subject: words(subject), verb: 'makes', rest: [steps], tail: [tail] };
  },
  prefersThroughout: () => ({
    verbless: [
      'what everybody prefers is as in the file, the same at all times, in the general reading',
    ],
  }),
  judgedInstead: ({ who, given, by }, { lexicon }) => ({
    subject: parties([who]),
    verb: 'looks',
    rest: [
      ' ahead as in ',
      symbolOf(lexicon.concept(given)),
      ', which does not say of single moves whether something deters; ',
      symbolOf(lexicon.concept(by)),
      ' stands in for it',
    ],
  }),
  signalsInTurn: ({ told }) => ({
    verbless: [
      told
        ? 'signals count from the event on that says that they were received'
        : 'no event of the timeline says that a signal was received, so none counts',
    ],
  }),
  unjudged: ({ since }) => ({ verbless: [`${UNJUDGED[since]}, so nothing is judged`] }),
};

const OR_NO_GAIN = ', or it is no improvement';

const UNJUDGED = {
  opening: 'it says how things stood at the start',
  record: 'the file says of no option that this set it',
} as const;

const COUNTED = {
  changes: ['event changes something', 'events change something'],
  decisions: ['decision to change nothing', 'decisions to change nothing'],
} as const;

const ASSUMED = [
  ['status-quo', 'as in the status quo'],
  ['changed-later', 'otherwise than its first event sets it'],
  ['stood-already', 'already as its first event sets it, since nothing leads there'],
] as const;

/** `four as the model expects, two (2017-08-01 and 2017-08-05) not`. */
function sayShares(n: number, expected: number, joint: number, not: readonly string[]): string {
  if (expected === n) return 'as the model expects';
  if (not.length === n) {
    return `${n === 1 ? 'not' : n === 2 ? 'neither' : 'none'} as the model expects`;
  }
  const dates = `${numberWord(not.length)} (${listOf([...not])}) not`;
  return [
    ...(expected > 0 ? [`${numberWord(expected)} as the model expects`] : []),
    ...(joint > 0 ? [`${numberWord(joint)} together, to the gain of all who took part`] : []),
    ...(not.length === 0 ? [] : [dates]),
  ].join(', ');
}

function sayMet(n: number, unmet: readonly string[]): string {
  if (unmet.length === 0) {
    return n === 1 ? 'an improvement' : `${n === 2 ? 'both' : 'all'} improvements`;
  }
  if (n === 1) return 'no improvement';
  if (unmet.length === n) return `${n === 2 ? 'neither' : 'none of them'} an improvement`;
  return unmet.length === 1
    ? `that of ${listOf([...unmet])} no improvement`
    : `those of ${listOf([...unmet])} no improvements`;
}

function sayEach(lexicon: Lexicon, quoted: Of<'noLossWithout'>['without']): string {
  return listOf(quoted.map((one) => quote(sayQuoted(lexicon, one))));
}

type Took = Pick<Of<'took'>, 'who' | 'beside'> & {
  readonly worth: NonNullable<Of<'took'>['worth']>;
};

function sayWorth(lexicon: Lexicon, { who, beside, worth }: Took): string {
  const agreement = agreementWith(lexicon, [who]);
  const { verb } = agreement;
  // Beside others *they* could be all of them.
  const name = textOf([partyName(lexicon, who)]);
  const [they, them] = beside.length > 0 ? [name, name] : [agreement.they, agreement.them];
  const { order, greatly = false } = worth;
  if (lexicon.party(who).isBody === true) {
    return order === 'better' ? '' : ', which, by what its members prefer, would not pass';
  }
  switch (order) {
    case 'better':
      return `, which ${they} ${verb('likes')} ${greatly ? 'far ' : ''}better`;
    case 'worse':
      return `, a ${greatly ? 'great ' : ''}step down for ${them}`;
    case 'equal':
      return `, no gain for ${them} and no step down`;
    default:
      return `, which ${they} cannot compare with how things stood`;
  }
}

/** What a step is to the model, in a word or two. */
export function sayStepVerdict(verdict: keyof typeof STEP_VERDICTS): string {
  return STEP_VERDICTS[verdict];
}

const STEP_VERDICTS = {
  opening: 'the start',
  expected: 'expected',
  deterred: 'deterred',
  unseen: 'out of sight',
  loss: 'a step down',
  'no-gain': 'no gain',
  incomparable: 'not comparable',
  fails: 'would not pass',
  gain: 'a joint gain',
  stays: 'stays',
  'could-gain': 'could gain',
  'not-a-move': 'not allowed',
  'not-feasible': 'not feasible',
} as const;
