import type { Of } from '@standoff/propositions';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Frame, Part } from '../clause/clause.ts';
import { count, counted, listOf } from '../grammar/lists.ts';
import { openingName, proseName } from '../grammar/prose-name.ts';
import { symbolsOf } from '../names/concepts.ts';
import { agreementWith, partyName, partyNames } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { change, fromState, parties, words } from './parts.ts';

type SignalKind =
  | 'signalHeld'
  | 'signalNothing'
  | 'signalReceiver'
  | 'signalClass'
  | 'signalMoves'
  | 'signalServes'
  | 'signalUnmoved'
  | 'signalBest'
  | 'signalMeans'
  | 'signalTried';

export const signalClauses: Clauses<SignalKind> = {
  signalHeld({ under, before, now, gained, lost }, { lexicon }) {
    const frame = underThese(lexicon, under);
    const rest =
      gained + lost > 0
        ? ` in ${count(now)} instead of ${counted(before, 'state')}`
        : before === 0
          ? ''
          : ` in the same ${before === 1 ? 'state' : counted(before, 'state')}`;
    const again = before > 0 && now > 0 && gained > 0 && lost > 0;
    const moved = again ? `: ${count(gained)} more, ${count(lost)} no longer` : '';
    if (rest === '')
      return {
        frame,
        subject: words('there'),
        verb: 'is',
        rest: [' still no state in which everybody stays'],
      };
    return { frame, subject: words('everybody'), verb: 'stays', rest: [`${rest}${moved}`] };
  },
  signalNothing: ({ under, so }, { lexicon }) => ({
    frame: underThese(lexicon, under),
    subject: words('nothing'),
    verb: 'changes',
    rest: [],
    so,
    denied: { subject: words('something') },
  }),
  signalReceiver({ under, who, now, n, such }, { lexicon }) {
    const frame = underThese(lexicon, under);
    const { they } = agreementWith(lexicon, [who]);
    const states = counted(n, 'state');
    const rest =
      now === 'leaves'
        ? ` ${states} in which ${they} would have stayed`
        : ` in ${states} that ${they} would have left`;
    return { frame, subject: parties([who]), verb: now, rest: [rest, ...example(n, such)] };
  },
  signalClass({ under, n, was, is, such }, { lexicon }) {
    const one = n === 1;
    return {
      verbless: [
        ...underThese(lexicon, under).words,
        ` ${counted(n, 'state')} `,
        ...sayClass(lexicon, was, one ? 'was' : 'were'),
        ' and now ',
        ...sayClass(lexicon, is, one ? 'is' : 'are'),
        ...example(n, such),
      ],
    };
  },
  signalMoves({ under, how, n, such: { who, from, to } }, { lexicon }) {
    const [ofOne, ofMany] = MOVES[how];
    return {
      verbless: [
        ...underThese(lexicon, under).words,
        ` ${counted(n, 'move')} ${n === 1 ? ofOne : ofMany}`,
        n === 1 ? ': that of ' : ', such as that of ',
        partyName(lexicon, who),
        ...fromState(from),
        ' to ',
        change(from, to),
      ],
    };
  },
  signalServes({ under, who, before, now, service }, { lexicon }) {
    const { their, verb } = agreementWith(lexicon, [who]);
    const name = partyName(lexicon, who);
    const frame = underThese(lexicon, under);
    if (before === undefined || now === undefined) {
      return {
        frame,
        subject: words(['whether ', name, ` ${verb('gains')}`]),
        modal: 'can',
        verb: 'is',
        so: false,
        rest: [
          ` said: before or after, what may hold has no best and worst place in ${their} order`,
        ],
      };
    }
    const ends = (['best', 'worst'] as const).map((end) =>
      before[end] === now[end]
        ? `the ${end} stays at place ${count(before[end])}`
        : `the ${end} goes from place ${count(before[end])} to ${count(now[end])}`,
    );
    if (service === 'same') {
      const { best, worst } = before;
      const places =
        best === worst ? `place ${count(best)}` : `places ${count(best)} and ${count(worst)}`;
      return {
        frame,
        subject: words(['for ', name, ' the best and the worst of what may hold'], true),
        verb: 'stays',
        rest: [` at ${places}`],
      };
    }
    const does = { gains: 'gains', loses: 'loses', mixed: 'gains', incomparable: 'gains' }[service];
    const or = service === 'mixed' ? ' or lose' : '';
    return {
      frame,
      subject: parties([who]),
      ...(service === 'mixed' && { modal: 'could' as const }),
      verb: does,
      rest: [`${or}: of what may hold ${listOf(ends)} of ${their} order`],
    };
  },
  signalUnmoved: ({ who }) => ({
    subject: parties(who),
    verb: 'sees',
    rest: [' the conflict as before'],
  }),
  signalBest({ who, under, tried, serving, best, before, now }, { lexicon }) {
    const { their } = agreementWith(lexicon, [who]);
    const frame = underThese(lexicon, under);
    const name = partyName(lexicon, who);
    if (before === undefined) {
      return {
        frame,
        subject: words('nothing'),
        modal: 'can',
        verb: 'is',
        rest: [
          ' said to serve ',
          name,
          `: there is no state in which everybody stays, or ${their} order has no places`,
        ],
      };
    }
    if (now === undefined) {
      return {
        frame,
        subject: words(`none of the ${count(tried)} changes`),
        verb: 'serves',
        rest: [' ', name],
      };
    }
    const which = best === 1 ? 'the best' : `each of the ${count(best)} best`;
    return {
      frame,
      subject: words(`${counted(serving, 'change')} of ${count(tried)}`, serving !== 1),
      verb: 'serves',
      rest: [' ', name],
      tail: [
        `; after ${which}, what may hold goes from places ${count(before.best)} to ${count(before.worst)} of ${their} order to places ${count(now.best)} to ${count(now.worst)}`,
      ],
    };
  },
  signalMeans: () => ({
    verbless: [
      'a signal changes what its receivers believe, and no state, and is taken to be believed; its sender gains if of the states in which everybody then stays, as it sees the conflict, the best or the worst is better for it and neither is worse',
    ],
  }),
  signalTried: ({ who }, { lexicon }) => ({
    verbless: [
      'tried is each single change of what another decision maker believes: one statement of somebody else that is left out or stands elsewhere, one option that is not known of, or known of again; a change serves ',
      partyName(lexicon, who),
      ' if of the states in which everybody then stays the best or the worst is better for it and neither is worse; whether it would be believed is not asked',
    ],
  }),
};

const MOVES = {
  foreseen: ['that is not safe no longer seems safe', 'that are not safe no longer seem safe'],
  found: ['that is safe comes to seem safe', 'that are safe come to seem safe'],
  surprises: ['that is not safe comes to seem safe', 'that are not safe come to seem safe'],
  missed: ['that is safe no longer seems safe', 'that are safe no longer seem safe'],
} as const;

function underThese(lexicon: Lexicon, under: readonly string[]): Frame {
  return { words: ['under ', ...symbolsOf(under.map(lexicon.concept))], comma: false };
}

function example(n: number, such: string): Part[] {
  return [
    n === 1 ? ', namely ' : ', such as ',
    { mention: 'state', id: such, as: 'object', inFull: true },
  ];
}

type Is = 'was' | 'were' | 'is' | 'are';

function sayClass(lexicon: Lexicon, { is: id, by }: Of<'signalClass'>['was'], is: Is): Part[] {
  const past = is === 'was' || is === 'were';
  const one = is === 'was' || is === 'is';
  const whose = partyNames(lexicon, by);
  const verb = (ofOne: string, ofMany: string, before: string) =>
    past ? before : one ? ofOne : ofMany;
  const equilibria = one ? 'an equilibrium' : 'equilibria';
  switch (id) {
    case 'shared':
      return [
        `${is} ${equilibria} that everybody ${past ? 'took' : 'takes'} for ${one ? 'one' : 'such'}`,
      ];
    case 'held-though-misread':
      return [
        `${is} ${equilibria} though somebody ${past ? 'expected' : 'expects'} another to leave`,
      ];
    case 'held-by-error':
      return [`${verb('holds', 'hold', 'held')} only by an error of `, ...whose];
    case 'left-by-error':
      return [
        `${is} ${equilibria} that `,
        ...whose,
        ` ${past ? 'left' : agreementWith(lexicon, by).verb('leaves')} by an error`,
      ];
    case 'neither':
      return [`${verb('does', 'do', 'did')} not hold at all`];
  }
}

/** What signals are for those who send them, in a few words: `serves its sender`. Nothing where they change nothing. */
export function saySignalVerdict(
  service: Of<'signalServes'>['service'] | 'nothing',
  n: number,
): string {
  const [ofOne, ofMany] = SERVICES[service];
  return n === 1 ? ofOne : ofMany;
}

const SERVICES = {
  nothing: ['changes nothing', 'change nothing'],
  gains: ['serves its sender', 'serve their senders'],
  loses: ['costs its sender', 'cost their senders'],
  mixed: ['may serve or cost its sender', 'may serve or cost their senders'],
  same: [
    'leaves the best and the worst as they are for its sender',
    'leave the best and the worst as they are for their senders',
  ],
  incomparable: ['cannot be weighed for its sender', 'cannot be weighed for their senders'],
} as const;

/** How what some signals do is put beside others: that they change the same, or something else. */
export function sayBeside(ids: readonly string[], same: boolean, verdict: string): string {
  const have = `Once ${listOf([...ids])} ${ids.length === 1 ? 'has' : 'have'} been received`;
  return same ? `${have}, it changes the same.` : `${have}, it ${verdict}.`;
}

/** What stands above what somebody could let others believe. */
export function sayServing(name: string): string {
  return `What ${proseName(name)} could let others believe`;
}

/** Who sends a signal to whom. */
export function saySent(by: string, to: readonly string[]): string {
  return `${openingName(by)} to ${listOf(to.map(proseName))}.`;
}
