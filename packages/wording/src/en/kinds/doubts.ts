import { type Claim, claimed, type Of, type Proposition } from '@standoff/propositions';
import type { Fragment } from '../../interface/fragments.ts';
import type { Register, Wanted } from '../../interface/wording.ts';
import type { Part, Said, Subject } from '../clause/clause.ts';
import { inWords, listOf, numberWord } from '../grammar/lists.ts';
import { percentInWords, sayModels, shareInWords } from '../grammar/shares.ts';
import { symbolsOf, underThe } from '../names/concepts.ts';
import { sayChance, sayHowSure } from '../names/registers.ts';
import type { Clauses } from './clauses.ts';
import { parties, words } from './parts.ts';
import { instead, saidOf } from './written.ts';

export const doubtClauses: Clauses<
  | 'standsIn'
  | 'hangsOn'
  | 'turnedBy'
  | 'inDoubt'
  | 'besideInDoubt'
  | 'nothingInDoubt'
  | 'orderHeld'
  | 'weightsInRanges'
  | 'tiedAsWritten'
  | 'notDoubted'
  | 'notCounted'
  | 'shareMeans'
  | 'doubtsHeld'
> = {
  standsIn(proposition, to) {
    const { of, each = [], inFull = false, headline = false, apart } = proposition;
    if (inFull) return toldInFull(proposition, to);
    return {
      ...(apart && { frame: { words: [`apart from ${APART[apart]}`], comma: true } }),
      subject: headline ? HEADLINE : each.length > 1 ? { verdict: ['each of these'] } : verdict(of),
      verb: 'stands',
      rest: [sayStanding(proposition, to.register)],
    };
  },
  hangsOn({ of, on, by, always, others }, to) {
    const more = `; ${inWords(others, 'other judgement')} would ${others === 1 ? '' : 'each '}turn it too`;
    return {
      ...(!always && { frame: { words: ['all else as written'], comma: true } }),
      subject: verdict(of),
      verb: 'hangs',
      rest: [
        ' on ',
        {
          mention: 'judgements',
          ids: [by],
          words: [{ mention: 'claim', said: saidOf(on, to), as: 'noun' }],
        },
        ...saySureness(claimed(on), to.register),
        ...(others === 0 ? [] : [more]),
      ],
    };
  },
  turnedBy({ by, size, told, sets }, to) {
    const number = numberWord(size);
    if (told.length === 0) {
      const fewest = `no fewer than ${number} changes together`;
      return {
        subject: words([{ mention: 'judgements', ids: by, words: [fewest] }], true),
        verb: 'turns',
        rest: [' it'],
      };
    }
    if (size === 1) {
      const more =
        sets === 1 ? [] : [`; and so ${sets === 2 ? 'does' : 'do'} ${inWords(sets - 1, 'other')}`];
      return {
        subject: words('one change'),
        verb: 'turns',
        rest: [' it: if ', { mention: 'judgements', ids: by, words: instead(told, to) }, ...more],
      };
    }
    const others =
      sets === 2
        ? `does another set of ${number}`
        : `do ${numberWord(sets - 1)} other sets of ${number}`;
    return {
      subject: words('no judgement'),
      verb: 'turns',
      rest: [
        ` it alone; ${number} together do, if `,
        { mention: 'judgements', ids: by, words: instead(told, to) },
        ...(sets === 1 ? [] : [` (and so ${others})`]),
      ],
    };
  },
  inDoubt({ swaps, within, lines }) {
    if (swaps.length === 0) return { verbless: ['no order is in doubt as such'] };
    const may =
      within === 1
        ? 'two adjacent entries may swap'
        : `adjacent entries may swap up to ${within === 2 ? 'twice' : `${numberWord(within)} times`}`;
    const but = lines ? ', but not across a great difference' : '';
    if (swaps === 'everybody') {
      return { verbless: [`in doubt: in everybody’s order ${may}${but}`] };
    }
    return swaps.length === 1
      ? { verbless: ['in doubt: in the order of ', parties(swaps), ` ${may}${but}`] }
      : { verbless: ['in doubt are the orders of ', parties(swaps), `: ${may} in each${but}`] };
  },
  besideInDoubt({ may = [], counts = [] }, to) {
    const claims = may.map((claim): Part[] => ['that ', clauseIn(claim, to)]);
    if (claims.length > 0) {
      return {
        verbless: [
          'it may also be ',
          ...claims.flatMap((one, k) => [
            k === 0 ? '' : k === claims.length - 1 ? ' or ' : ', ',
            ...one,
          ]),
          claims.length === 1 ? '' : ', each independently of the others',
        ],
      };
    }
    const counted = counts.map(({ what, n }) => {
      const [one, many] = IN_DOUBT[what];
      return inWords(n, one, many);
    });
    const [only] = counts;
    const isOne = counts.length === 1 && only!.n === 1;
    return { subject: words(listOf(counted), !isOne), verb: 'is', rest: [' in doubt too'] };
  },
  nothingInDoubt: ({ held }) => ({
    subject: words('no order, fact or limit of moves'),
    verb: 'is',
    rest: [held ? ' varied' : ' in doubt'],
  }),
  orderHeld(proposition) {
    const { who, why } = proposition;
    const noun = why === 'no-places' ? 'comparisons' : 'weights';
    return {
      subject: words([`the ${noun} of `, parties(who)], true),
      verb: 'is',
      rest: [` not varied: ${sayWhyHeld(proposition)}`],
    };
  },
  weightsInRanges(proposition) {
    const { who, some, weights, orders, complete, drawn } = proposition;
    const made = `${inWords(orders, 'order')} of states`;
    const which = complete
      ? orders === 1
        ? ', which always makes the same order of states'
        : `, which makes ${made}`
      : `, which makes more orders than are told apart; ${inWords(orders, 'order')} ${orders === 1 ? 'was' : 'were'} met`;
    const counted =
      drawn === undefined
        ? `, each counted by its exact part of the range${weights === 1 ? '' : 's'}`
        : complete
          ? `, counted by ${sayPoints(drawn)}`
          : ` by ${sayPoints(drawn)}, and what is so in all of these may fail in others`;
    return {
      verbless: [
        `in doubt: ${some === undefined ? 'weights' : inWords(some, 'weight')} of `,
        parties([who]),
        `, ${some === 1 ? '' : 'each '}anywhere within ${sayRange(proposition)}${which}${orders === 1 && complete ? '' : counted}`,
      ],
    };
  },
  tiedAsWritten: ({ who }) => ({
    subject: words(['the order of ', parties([who]), ' as written']),
    verb: 'makes',
    rest: [
      ' some states equal, as hardly any other weights do, so it is none of these and counts for nothing',
    ],
  }),
  notDoubted({ concepts }, to) {
    const under = underThe(to, concepts);
    return to.register === 'plain'
      ? { verbless: ['in how many models verdicts stand is not reckoned ', ...under] }
      : { verbless: ['in how many models verdicts ', ...under, ' stand is not reckoned'] };
  },
  notCounted({ headline, under }, to) {
    const it = headline ? HEADLINE.verdict : ['it'];
    const what = under === undefined ? it : ['the verdict ', ...underThe(to, under)];
    const why = ' stands was not counted, since that would take too long here';
    return { verbless: ['in how many models ', ...what, why] };
  },
  shareMeans: () => ({
    subject: words('a share of models'),
    verb: 'is',
    rest: [' not a likelihood'],
  }),
  doubtsHeld: ({ weights, orders, others }) => ({
    verbless: ['taken as written, though in doubt: ', ...sayHeld(weights, orders, others)],
  }),
};

/** `the weights of Port and the order of Ann`; of more than a few how many there are: `four orders and two judgements`. */
function sayHeld(weights: readonly string[], orders: readonly string[], others: number): Part[] {
  const held: Part[][] = [
    ...sayHeldOf(weights, 'weights', 'list of weights', 'lists of weights'),
    ...sayHeldOf(orders, `order${orders.length > 1 ? 's' : ''}`, 'order', 'orders'),
    ...(others > 0 ? [[inWords(others, 'judgement')]] : []),
  ];
  return held.flatMap((one, k) => [
    ...(k === 0 ? [] : [k === held.length - 1 ? ' and ' : ', ']),
    ...one,
  ]);
}

/** So many are named. */
const NAMED = 2;

function sayHeldOf(who: readonly string[], what: string, one: string, many: string): Part[][] {
  if (who.length === 0) return [];
  if (who.length > NAMED) return [[inWords(who.length, one, many)]];
  return [[`the ${what} of `, parties(who)]];
}

/** What stands above all else, where a reader has it before him. */
const HEADLINE = { verdict: ['what the headline says'] };

/** A verdict as what a sentence is about: on which state it is, where it is on one; else `this`. */
function verdict(of: Claim | undefined): Subject {
  return { verdict: of === undefined ? ['this'] : nounOf(claimed(of)) };
}

/** `in 15 of 18 models the status quo holds under SEQ`; under each of several concepts, of which none is named twice. */
function toldInFull(proposition: Of<'standsIn'>, to: Wanted<Said>): Said {
  const verdicts = (proposition.each ?? []).map(claimed).filter((one) => one.kind === 'stable');
  const { concept: _, ...anyhow } = verdicts[0]!;
  const said = to.said(verdicts.length === 1 ? verdicts[0]! : anyhow);
  const concepts = verdicts.map(({ concept }) => concept!);
  const under =
    concepts.length < 2
      ? []
      : to.register === 'plain'
        ? [...underThe(to, concepts), ', ']
        : ['under each of ', ...symbolsOfAll(concepts, to), ', '];
  const models = sayStanding(proposition, to.register);
  const verdict = { mention: 'claim', said, as: 'clause' } as const;
  const { single, unstated } = proposition;
  const where = `${models.trimStart()}${unstated ? ',' : ''} `;
  return {
    verbless: [...under, ...(single === undefined ? [where, verdict] : [verdict, models])],
    tellsVerdict: true,
  };
}

function symbolsOfAll(concepts: readonly string[], { lexicon }: Wanted): Fragment[] {
  return symbolsOf(concepts.map(lexicon.concept));
}

function partsOf(proposition: Proposition): readonly Proposition[] {
  return proposition.kind === 'all' ? proposition.of.flatMap(partsOf) : [proposition];
}

function nounOf(proposition: Proposition): Part[] {
  const parts = partsOf(proposition);
  const verdicts = parts.filter((one) => one.kind === 'stable');
  const others = parts.filter((one) => one.kind !== 'stable');
  const [first] = verdicts;
  const isOfOne = verdicts.every(({ state, who }) => state === first!.state && who === undefined);
  if (first === undefined || !isOfOne) return ['this'];
  const verdictOn: Part[] = [
    'the verdict on ',
    { mention: 'state', id: first.state, as: 'object' },
  ];
  if (others.length === 0) return verdictOn;
  const isGain = others.every((one) =>
    one.kind === 'compares' ? one.first === first.state : one.kind === 'leads',
  );
  const reached = others.some(({ kind }) => kind === 'leads')
    ? ' and whether improvements lead there'
    : '';
  return isGain ? [...verdictOn, `, with who prefers it${reached},`] : ['this'];
}

/** `in 15 of 18 models`, and what that is by weight where it is another share. */
function sayStanding(proposition: Of<'standsIn'>, register: Register): string {
  const { n, models, weight, single, unstated, inFull = false } = proposition;
  if (single !== undefined) {
    const why = single === 'orders held' ? 'no swap is gone through' : 'no judgement is in doubt';
    return ` in the one model that there is: ${why}`;
  }
  if (unstated) {
    return n === models
      ? ' also where two adjacent entries of an order change places'
      : ' with the orders as they are written';
  }
  const all = sayModels(BigInt(models));
  if (n === models) {
    const which = inFull ? '' : ' that the judgements in doubt allow';
    return ` in ${models === '2' ? 'both' : `all ${all}`} models${which}`;
  }
  const say = register === 'plain' ? percentInWords : shareInWords;
  const counted = say(Number(n) / Number(models));
  const share = say(weight ?? Number(n) / Number(models));
  const byWeight = share === counted ? '' : ` (${sayWeight(proposition, share, register)})`;
  return ` in ${sayModels(BigInt(n))} of ${all} models${byWeight}`;
}

/** A weight is a share of models that count by how sure the author is of what they change. */
function sayWeight(
  { ranges, low, high }: Of<'standsIn'>,
  share: string,
  register: Register,
): string {
  const say = register === 'plain' ? percentInWords : shareInWords;
  const between =
    low === undefined || high === undefined
      ? ''
      : `, drawn (${say(low)} to ${say(high)} with 95 %)`;
  if (register !== 'plain') return `by weight ${share}${between}, which is no likelihood`;
  const comma = between === '' ? '' : ',';
  const by = ranges
    ? 'by their part of the ranges and by how sure the author is'
    : 'by how sure the author is';
  return `${share}${between}${comma} if models count ${by}; that is no likelihood`;
}

/** How sure the file is of what something hangs on: `(70 % sure)`, `(chance 0.2 to 0.7)`. */
function saySureness(on: Proposition, register: Register): string[] {
  if (on.kind === 'wants' && on.sure !== undefined) {
    return [` (${sayHowSure(on.sure, register)}${on.so ? '' : ' that it is wanted'})`];
  }
  if (on.kind === 'follows' && on.chance !== undefined) {
    return [` (${sayChance(on.chance, register)})`];
  }
  return [];
}

function clauseIn(claim: Claim, to: Wanted): Part {
  return { mention: 'claim', said: saidOf(claim, to), as: 'clause' };
}

const APART = {
  way: 'the way there',
  prospect: 'what would be better',
  standing: 'who moves',
} as const;

const IN_DOUBT = {
  drop: ['statement', 'statements'],
  sure: ['unlikely statement', 'unlikely statements'],
  alternative: ['choice of alternatives', 'choices of alternatives'],
  degree: ['degree of a statement', 'degrees of statements'],
  chance: ['fact', 'facts'],
  limit: ['limit of moves', 'limits of moves'],
} as const;

/** How far weights lie from what is written. */
function sayRange({ percent, amount }: Of<'weightsInRanges'>): string {
  if (percent !== undefined) return `${percent} % of what is written`;
  return amount === undefined ? 'a range of its own' : `${amount} of what is written`;
}

function sayPoints({ points, seed }: NonNullable<Of<'weightsInRanges'>['drawn']>): string {
  return `${inWords(points, 'point')} of the ranges drawn by seed ${seed}`;
}

function sayWhyHeld({ why, most }: Of<'orderHeld'>): string {
  switch (why) {
    case 'facts':
      return 'they, or which states are feasible, hang on facts in doubt';
    case 'states':
    case 'many-states':
      return `there are more than ${most} states`;
    case 'no-places':
      return 'they do not rank all states';
    case 'rounding':
      return 'by rounding, their sums do not say which differences are great ones';
    case 'greatly':
      return 'which differences are great ones would hang on them as well';
    case 'rounded-order':
      return 'by rounding, their sums are in another order than they are exactly';
  }
}
