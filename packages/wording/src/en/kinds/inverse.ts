import type { Of } from '@standoff/propositions';
import { type Fragment, joinWords } from '../../interface/fragments.ts';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Part } from '../clause/clause.ts';
import { newDiscourse } from '../clause/discourse.ts';
import { sayParts } from '../clause/realise.ts';
import { anyOf, count, inWords, numberWord } from '../grammar/lists.ts';
import { quote } from '../grammar/quotations.ts';
import { symbolOf } from '../names/concepts.ts';
import { quotation, sayEntry } from '../names/entries.ts';
import { sayFormula } from '../names/formulas.ts';
import { agreementWith, partyName, stateName } from '../names/names.ts';
import { opened } from '../names/opened.ts';
import type { Clauses } from './clauses.ts';
import { parties, words } from './parts.ts';

type InverseKind =
  | 'changeSets'
  | 'heldAsWritten'
  | 'heldThen'
  | 'changesCome'
  | 'changeMeans'
  | 'heldInChanges'
  | 'notChanged';

export const inverseClauses: Clauses<InverseKind> = {
  changeSets({ size, n }) {
    if (n === 0) {
      const none = size === 1 ? 'no single change' : `no set of up to ${inWords(size, 'change')}`;
      return { subject: words(none), verb: 'is', rest: [' enough: all were tried'] };
    }
    if (size === 1) {
      const rest = n === 1 ? ' enough, and no other is by itself' : ' enough by itself';
      return { subject: words(anyOf(n, 'change')), verb: 'is', rest: [rest] };
    }
    return {
      subject: words('it'),
      verb: 'takes',
      rest: [
        ` ${numberWord(size)} changes together; ${n === 1 ? 'only one such set' : anyOf(n, 'such set')} is enough`,
      ],
    };
  },
  heldAsWritten({ goal, n, such }, { lexicon }) {
    if (n === 0) return { subject: words('this'), verb: 'is', rest: [' not so as written'] };
    const which =
      goal.of === 1 ? ['it holds'] : [...named(lexicon, n, such), n === 1 ? ' holds' : ' hold'];
    const rest: Part[] = [' to change: ', ...which, ' as written'];
    return { subject: words('nothing'), verb: 'has', rest };
  },
  heldThen: ({ goal, n, such }, { lexicon }) => ({
    verbless:
      goal.of === 1
        ? ['then it holds']
        : ['then ', ...named(lexicon, n, such), n === 1 ? ' holds' : ' hold'],
  }),
  changesCome: ({ each }, { lexicon }) => ({
    verbless: allComing(lexicon, each),
  }),
  changeMeans({ statements, alternatives, rankings, upTo }) {
    if (statements.length + rankings.length === 0)
      return { verbless: ['no preference may change'] };
    const across = ', also across the line to what is greatly worse';
    const ways: Part[][] = [
      ...(statements.length === 0
        ? []
        : [
            [
              'a statement of ',
              { mention: 'parties', ids: statements, joiner: 'or' } as const,
              ` is dropped or moved to any other place${across}`,
              ...(alternatives ? [', or the other one of two alternatives is taken'] : []),
            ],
          ]),
      ...(rankings.length === 0
        ? []
        : [
            [
              'two adjacent states in the ranking of ',
              { mention: 'parties', ids: rankings, joiner: 'or' } as const,
              ` change places${across}`,
            ],
          ]),
    ];
    const tried =
      upTo === 1
        ? 'single changes are tried'
        : `up to ${numberWord(upTo)} changes together are tried, the fewest first, until some are enough`;
    return {
      verbless: [
        `${tried}; in a change `,
        ...ways.flatMap((way, k) => [k === 0 ? '' : '; or ', ...way]),
      ],
    };
  },
  heldInChanges: ({ who }) => ({
    verbless: [
      'held as written: options, rules, facts, how bodies vote, what everybody knows',
      ...(who.length === 0
        ? []
        : [' and what ', parties(who), who.length > 1 ? ' want' : ' wants']),
      '; no statement is added, and none says something else',
    ],
  }),
  notChanged: ({ who }) => ({
    verbless: [
      'what ',
      parties(who),
      who.length > 1 ? ' want' : ' wants',
      ' is given by weights, numbers or pairs, and no change of these is tried',
    ],
  }),
};

type Coming = Of<'changesCome'>['each'];

/** What changes come to, as a sentence without a full stop: `China cares less about “talks” and Japan more about “calm”`. */
export function sayComing(lexicon: Lexicon, each: Coming): Fragment[] {
  return opened(joinWords(sayParts(newDiscourse(lexicon), allComing(lexicon, each))));
}

function allComing(lexicon: Lexicon, each: Coming): Part[] {
  return each.flatMap((one, k): Part[] => [
    k === 0 ? '' : k === each.length - 1 ? ' and ' : ', ',
    partyName(lexicon, one.who),
    ' ',
    ...joined(comes(lexicon, one)),
  ]);
}

/** What is to hold: `the status quo holds under SEQ`, `one of 360 states with “tests frozen” holds under SEQ`. */
export function sayGoal(
  lexicon: Lexicon,
  { state, where, of, concept }: Of<'changeSets'>['goal'],
): Fragment[] {
  const under: Fragment[] = [' holds under ', symbolOf(lexicon.concept(concept))];
  if (state !== undefined) return [stateName(lexicon, state), ...under];
  const is = where === undefined ? '' : ` with ${quote(sayFormula(lexicon, where))}`;
  return [`one of ${inWords(of, 'state')}${is}`, ...under];
}

function named(lexicon: Lexicon, n: number, such: readonly string[]): Fragment[] {
  const left = n - such.length;
  return such.flatMap((id, k): Fragment[] => [
    k === 0 ? '' : left === 0 && k === such.length - 1 ? ' and ' : ', ',
    stateName(lexicon, id),
    ...(left > 0 && k === such.length - 1 ? [` and ${count(left)} more`] : []),
  ]);
}

/** `cares less about “talks” and more about “calm”`, `wants “no dam” rather than “a dam”`. */
function comes(lexicon: Lexicon, { who, by, weigh, rather }: Coming[number]): string[] {
  const { verb } = agreementWith(lexicon, [who]);
  const weighs = weigh.map(({ what, less }) =>
    by === 'ranking'
      ? `${sayEntry(lexicon, what)} ${less ? 'less' : 'better'}`
      : `${less ? 'less' : 'more'} about ${sayEntry(lexicon, what)}`,
  );
  const cares = verb(by === 'ranking' ? 'likes' : 'cares');
  return [
    ...(weighs.length === 0 ? [] : [`${cares} ${joined(weighs).join('')}`]),
    ...rather.map(
      ({ first, second }) =>
        `${verb('wants')} ${quotation(lexicon, first)} rather than ${quotation(lexicon, second)}`,
    ),
  ];
}

function joined(items: readonly string[]): string[] {
  return items.flatMap((one, k) => [k === 0 ? '' : k === items.length - 1 ? ' and ' : ', ', one]);
}
