import type { Of } from '@standoff/propositions';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Mention, Part } from '../clause/clause.ts';
import { inWords } from '../grammar/lists.ts';
import { sayHeldAlone } from '../names/concepts.ts';
import { movingOf } from '../names/moving.ts';
import { agreementWith, changeName, listFragments, partyNames, stateName } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { aboutState, parties as named, partiesThrough, state, words } from './parts.ts';
import { movesInTurn } from './ways.ts';

export const dealClauses: Clauses<
  | 'isDeal'
  | 'alreadyThere'
  | 'dealSteps'
  | 'onTrust'
  | 'trusts'
  | 'worseBetween'
  | 'noLossBetween'
  | 'breaksOff'
  | 'interferes'
  | 'without'
  | 'rises'
> = {
  isDeal({ parties, from, against = from, deal, atOnce, so }, { lexicon }) {
    const { deciders, through } = partiesThrough(parties, lexicon);
    const { they, verb } = agreementWith(lexicon, deciders);
    // *It prefers it* would leave open which of the two is which.
    const theirs = so && they === 'it' ? partyNames(lexicon, deciders) : [they];
    const each: Part[] =
      deciders.length === 1 ? [...theirs, ` ${verb('prefers')}`] : ['each prefers'];
    const prefers: Part[] = so ? [': ', ...each, ' it to'] : [' and that ', ...each, ' to'];
    const how = atOnce ? ' at once' : '';
    const made: Part[] =
      deal === from
        ? [so ? ' a deal of no step' : ' no deal of no step', ...prefers]
        : [
            so ? ' a deal that ' : ' no deal that ',
            named(deciders),
            ' can make',
            ...through,
            how,
            ...prefers,
          ];
    const rest: Part[] = [...made, ...state(against)];
    return { subject: aboutState(deal), verb: 'is', rest, so: true };
  },
  alreadyThere: ({ from, deal }) => ({
    subject: aboutState(deal),
    verb: 'is',
    rest: [
      deal === from
        ? ' where things stand already, and no deal'
        : ' what comes about without a deal, and none',
    ],
  }),
  dealSteps: ({ moves }, { lexicon }) => ({
    verbless: [
      `${moves.length === 1 ? 'one step brings' : `${inWords(moves.length, 'step')} bring`} it about: `,
      ...movesInTurn(lexicon, moves),
    ],
  }),
  onTrust: ({ so }) =>
    so
      ? {
          subject: words('it'),
          modal: 'can',
          verb: 'is',
          rest: [' entered only on trust'],
        }
      : {
          frame: { words: ['in some order'], comma: false },
          subject: words('it'),
          modal: 'can',
          verb: 'is',
          rest: [' entered without trust on the way'],
        },
  trusts({ who, whom: others, places, from, against = from }, { lexicon }) {
    const { verb } = agreementWith(lexicon, [who]);
    const fall: Part[] =
      places === undefined
        ? []
        : [
            `, at worst by ${inWords(places, 'place')} in the order of `,
            ...partyNames(lexicon, [who]),
          ];
    return {
      frame: { words: ['in this order'], comma: false },
      subject: named([who]),
      verb: 'has',
      rest: [
        ' to trust ',
        ...trusted(lexicon, others),
        ': on the way ',
        ...partyNames(lexicon, [who]),
        ` ${verb('is')} worse off than at`,
        ...start(lexicon, against),
        ...fall,
      ],
    };
  },
  worseBetween({ who, from, against = from }, { lexicon }) {
    const { their } = agreementWith(lexicon, [who]);
    return {
      subject: named([who]),
      verb: 'is',
      rest: [
        ' worse off in between than at',
        ...start(lexicon, against),
        `, until a step of ${their} own`,
      ],
    };
  },
  noLossBetween({ from, against = from, secure }, { lexicon }) {
    const so = secure
      ? ', nor would it be by what anybody could best do instead in one move'
      : '; what others could do in between is another question';
    return {
      subject: words('no party'),
      verb: 'is',
      rest: [' worse off than at', ...start(lexicon, against), ' after any of these steps', so],
    };
  },
  breaksOff(proposition, { lexicon }) {
    const { who, after, to, worse, from, against = from } = proposition;
    const stops = to === after.to;
    const what: Part[] = stops
      ? [' rather stop there']
      : [' rather bring about ', changeName(lexicon, after.to, to)];
    const whereTo: Part[] = stops ? ['stopping there'] : [changeName(lexicon, after.to, to)];
    const leaving: Part[] =
      worse.length === 0 ? [] : ['; ', ...whereTo, ' leaves', ...worseOff(lexicon, worse, against)];
    return {
      frame: once(lexicon, after),
      subject: named([who]),
      verb: 'would',
      rest: [...what, ' than see the deal through', ...leaving],
    };
  },
  interferes({ who, after, to, worse, from, against = from }, { lexicon }) {
    // A body has no interest of its own: its members would carry that.
    const isBody = lexicon.party(who).isBody === true;
    return {
      frame: once(lexicon, after),
      subject: named([who]),
      modal: 'could',
      verb: isBody ? 'brings' : 'gains',
      rest: [
        isBody ? ' about ' : ' by bringing about ',
        changeName(lexicon, after.to, to),
        ...leavesWorse(lexicon, worse, against),
      ],
    };
  },
  without(proposition, { lexicon, register }) {
    const { from, against = from, under, among, n, dealToo, best, more } = proposition;
    // Under other concepts there may be these equilibria and more.
    const when = sayHeldAlone({
      held: under.map(lexicon.concept),
      analysed: among.map(lexicon.concept),
      of: 'all',
      register,
    });
    const isPlain = register === 'plain';
    const too = dealToo ? ' beside the deal' : '';
    const frame = { words: ['without an agreement, ', ...when], comma: true };
    const subject = words('improvements', true);
    if (n === 0) {
      return {
        frame,
        subject,
        verb: 'leads',
        rest: [
          ` to ${isPlain ? 'nothing that holds' : 'no equilibrium'}${dealToo ? ' but the deal' : ''}`,
        ],
      };
    }
    if (n === 1 && best[0]?.state === against) {
      const but: Part[] = [
        dealToo ? ' but the deal and ' : ' but ',
        against === from ? 'the status quo' : stateName(lexicon, against),
      ];
      return {
        frame,
        subject,
        verb: 'leads',
        rest: [isPlain ? ' to nothing that holds' : ' to no equilibrium', ...but],
      };
    }
    const which =
      n === 1
        ? ': '
        : best.length + more === 1
          ? ', the best for the parties: '
          : ', the best of these for the parties: ';
    const told = [
      ...best.map((one) => comparedWith(lexicon, one)),
      ...(more === 0 ? [] : [[`and ${inWords(more, 'other')}`]]),
    ];
    return {
      frame,
      subject,
      verb: 'leads',
      rest: [
        ` to ${isPlain ? `${inWords(n, 'outcome')} that ${n === 1 ? 'holds' : 'hold'}` : inWords(n, 'equilibrium', 'equilibria')}${too}${which}`,
        ...told.flatMap((one, k) => [k === 0 ? '' : '; ', ...one]),
      ],
    };
  },
  rises({ of }, { lexicon }) {
    const [first, ...others] = of;
    const { their } = agreementWith(lexicon, [first!.who]);
    return {
      subject: named([first!.who]),
      verb: 'rises',
      rest: [
        ` by ${inWords(first!.by, 'place')} in ${their} ranking`,
        ...others.flatMap(({ who, by }, k): Part[] => [
          k === others.length - 1 ? ' and ' : ', ',
          ...partyNames(lexicon, [who]),
          ` by ${inWords(by, 'place')}`,
        ]),
      ],
    };
  },
};

/** ` the status quo`, which is not referred to. */
function start(lexicon: Lexicon, from: string): Part[] {
  return [' ', stateName(lexicon, from)];
}

/** Whoever moves; of an agreement its parties, who have to vote for it. */
function trusted(lexicon: Lexicon, ids: readonly string[]): Part[] {
  return listFragments(
    ids.map((id) => [
      ...(lexicon.party(id).isAgreement ? ['the parties to '] : []),
      ...partyNames(lexicon, [id]),
    ]),
  );
}

/** `once North Korea has moved to “tests frozen”` */
function once(lexicon: Lexicon, { who, from, to }: Of<'breaksOff'>['after']) {
  const { verb } = agreementWith(lexicon, [who]);
  const { done, to: leadingTo } = movingOf(lexicon.party(who));
  return {
    words: [
      'once ',
      ...partyNames(lexicon, [who]),
      ` ${verb('has')} ${done}${leadingTo}`,
      changeName(lexicon, from, to),
    ],
    comma: true,
    unlessIn: to,
  };
}

function leavesWorse(lexicon: Lexicon, worse: readonly string[], from: string): Part[] {
  if (worse.length === 0) return [];
  return [', which leaves', ...worseOff(lexicon, worse, from)];
}

function worseOff(lexicon: Lexicon, worse: readonly string[], from: string): Part[] {
  const whom: Mention = { mention: 'parties', ids: worse };
  return [' ', whom, ' worse off than at', ...start(lexicon, from)];
}

/** `“X”, compared with which the deal is better for Northland and worse for Southland` */
function comparedWith(
  lexicon: Lexicon,
  { state: id, gainers, losers }: Of<'without'>['best'][number],
): Part[] {
  const side = (who: readonly string[], how: string): Part[][] =>
    who.length === 0 ? [] : [[`${how} for `, ...partyNames(lexicon, who)]];
  const sides = [...side(gainers, 'better'), ...side(losers, 'worse')];
  const told: Part[] =
    sides.length === 0
      ? ['neither better nor worse for anybody']
      : sides.flatMap((one, k) => [k === 0 ? '' : ' and ', ...one]);
  return [stateName(lexicon, id), ', compared with which the deal is ', ...told];
}
