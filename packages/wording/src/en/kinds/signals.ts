import type { Of } from '@standoff/propositions';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Wanted } from '../../interface/wording.ts';
import type { Frame, Part } from '../clause/clause.ts';
import { count, inWords, listOf, numberWord } from '../grammar/lists.ts';
import { openingName, proseName } from '../grammar/prose-name.ts';
import { underThe } from '../names/concepts.ts';
import { agreementWith, partyName, partyNames } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { change, fromState, parties, state, words } from './parts.ts';

type SignalKind =
  | 'signalHeld'
  | 'signalNothing'
  | 'signalReceiver'
  | 'signalClass'
  | 'signalMoves'
  | 'signalServes'
  | 'signalUnmoved'
  | 'signalBest'
  | 'signalKeeps'
  | 'signalMeans'
  | 'signalTried';

export const signalClauses: Clauses<SignalKind> = {
  signalHeld({ under, before, now, gained, lost }, to) {
    const frame = underThese(to, under);
    const rest =
      gained + lost > 0
        ? ` in ${inWords(now, 'state')} instead of ${before === 0 ? 'none' : numberWord(before)}`
        : before === 0
          ? ''
          : ` in the same ${before === 1 ? 'state' : inWords(before, 'state')}`;
    const again = before > 0 && now > 0 && gained > 0 && lost > 0;
    const moved = again
      ? `: ${numberWord(gained)} ${gained === 1 ? 'is' : 'are'} new, ${numberWord(lost)} no longer among them`
      : '';
    if (rest === '')
      return {
        frame,
        subject: words('there'),
        verb: 'is',
        rest: [' still no state in which everybody stays as it sees the conflict'],
      };
    return {
      frame,
      subject: words('everybody, as it sees the conflict,'),
      verb: 'stays',
      rest: [`${rest}${moved}`],
    };
  },
  signalNothing: ({ under, so }, to) => ({
    frame: underThese(to, under),
    subject: words('nobody'),
    verb: 'acts',
    rest: [' otherwise, and everybody recognises the same equilibria as before'],
    so,
    denied: {
      subject: words('somebody'),
      rest: [' otherwise, or everybody recognises other equilibria than before'],
    },
  }),
  signalReceiver({ under, who, now, n, such }, to) {
    const frame = underThese(to, under);
    const { they } = agreementWith(to.lexicon, [who]);
    const states = inWords(n, 'state');
    const rest =
      now === 'leaves'
        ? ` ${states} in which ${they} would have stayed`
        : ` in ${states} that ${they} would have left`;
    return { frame, subject: parties([who]), verb: now, rest: [rest, ...example(n, such)] };
  },
  signalClass({ under, n, was, is, such }, to) {
    const one = n === 1;
    return {
      verbless: [
        ...underThese(to, under).words,
        ` ${inWords(n, 'state')} `,
        ...sayClass(to.lexicon, was, one ? 'was' : 'were'),
        ' and now ',
        ...sayClass(to.lexicon, is, one ? 'is' : 'are'),
        ...example(n, such),
      ],
    };
  },
  signalMoves({ under, how, n, such: { who, from, to } }, purpose) {
    const [ofOne, ofMany] = MOVES[how];
    return {
      verbless: [
        ...underThese(purpose, under).words,
        ` ${inWords(n, 'move')} ${n === 1 ? ofOne : ofMany}`,
        n === 1 ? ': that of ' : ', such as that of ',
        partyName(purpose.lexicon, who),
        ...fromState(from),
        ' to ',
        change(from, to),
      ],
    };
  },
  signalServes({ under, who, before, now, service }, to) {
    const { their, verb } = agreementWith(to.lexicon, [who]);
    const name = partyName(to.lexicon, who);
    const frame = underThese(to, under);
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
  signalBest({ who, under, tried, serving, best, before, now }, to) {
    const { their } = agreementWith(to.lexicon, [who]);
    const frame = underThese(to, under);
    const name = partyName(to.lexicon, who);
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
    if (now === undefined && tried === 0) {
      return { frame, subject: words('there'), verb: 'is', rest: [' no change to try'] };
    }
    if (now === undefined) {
      const isOne = tried === 1;
      const which = isOne ? 'the only change' : `none of the ${inWords(tried, 'change')}`;
      return { frame, subject: words(which), verb: 'serves', rest: [' ', name], so: !isOne };
    }
    const which =
      serving === 1 ? 'it' : best === 1 ? 'the best' : `each of the ${numberWord(best)} best`;
    return {
      frame,
      subject: words(`${numberWord(serving)} of ${inWords(tried, 'change')}`, serving !== 1),
      verb: 'serves',
      rest: [' ', name],
      tail: [
        `; after ${which}, what may hold spans ${spanOf(now)} in the order of `,
        name,
        ` instead of ${spanOf(before)}`,
      ],
    };
  },
  signalKeeps: ({ under, state: id, so }, to) => ({
    frame: underThese(to, under),
    subject: words('nobody, as it sees the conflict,'),
    verb: 'leaves',
    rest: [...state(id), ' any more'],
    so,
    denied: {
      subject: words('somebody, as it sees the conflict,'),
      rest: [...state(id), ' as before'],
    },
  }),
  signalMeans: () => ({
    verbless: [
      'a signal changes what its receivers believe and nothing else, and is taken to be believed. Its sender gains if, of the states in which everybody then stays as it sees the conflict, the best or the worst is better for the sender than before and neither is worse',
    ],
  }),
  signalTried: ({ who }, to) => ({
    verbless: [
      'each single change of what another decision maker believes is tried: one statement of somebody else is left out or stands elsewhere, or one option is not known, or is known again. A change serves ',
      partyName(to.lexicon, who),
      ` if, of the states in which everybody then stays as it sees the conflict, the best or the worst is better for ${agreementWith(to.lexicon, [who]).them} than before and neither is worse; whether the change would be believed is not asked`,
    ],
  }),
};

const MOVES = {
  foreseen: ['that is not safe no longer seems safe', 'that are not safe no longer seem safe'],
  found: ['that is safe comes to seem safe', 'that are safe come to seem safe'],
  surprises: ['that is not safe comes to seem safe', 'that are not safe come to seem safe'],
  missed: ['that is safe no longer seems safe', 'that are safe no longer seem safe'],
} as const;

function underThese(to: Wanted, under: readonly string[]): Frame {
  return { words: underThe(to, under), comma: to.register === 'plain' };
}

function example(n: number, such: string): Part[] {
  return [
    n === 1 ? ', namely ' : ', such as ',
    { mention: 'state', id: such, as: 'object', inFull: true },
  ];
}

/** `places 1 to 4` */
function spanOf({ best, worst }: { readonly best: number; readonly worst: number }): string {
  return best === worst ? `place ${count(best)}` : `places ${count(best)} to ${count(worst)}`;
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
      return [`${is} ${equilibria} that everybody ${past ? 'recognised' : 'recognises'}`];
    case 'held-though-misread':
      return [
        `${is} ${equilibria} though somebody ${past ? 'expected' : 'expects'} another to leave`,
      ];
    case 'held-by-error':
      return [
        `${verb('holds', 'hold', 'held')} only by ${by.length > 1 ? 'errors' : 'an error'} of `,
        ...whose,
      ];
    case 'left-by-error':
      return [
        `${is} ${equilibria} that `,
        ...whose,
        ` ${past ? 'left' : agreementWith(lexicon, by).verb('leaves')} in error`,
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
  nothing: ['changes nothing that anybody does', 'change nothing that anybody does'],
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
