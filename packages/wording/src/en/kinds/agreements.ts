import type { Of } from '@standoff/propositions';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Frame, Part } from '../clause/clause.ts';
import { inWords, numberWord } from '../grammar/lists.ts';
import { sayUnder } from '../names/concepts.ts';
import { agreementWith, listFragments, partyNames, stateName } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { parties as named, partiesThrough, words } from './parts.ts';

const GROUPS = 'groups of two decision makers or more';

export const agreementClauses: Clauses<
  | 'dealsCount'
  | 'holdAlike'
  | 'groupsAgree'
  | 'agreeOnSame'
  | 'groupsUnable'
  | 'whyUnable'
  | 'bodiesLeftOut'
  | 'dealMeans'
  | 'bestMeans'
  | 'gainsInDeals'
  | 'lossesInDeals'
> = {
  dealsCount({ parties, asked, reached, n, best, more, from, ...how }, { lexicon }) {
    const { against = from, atOnce } = how;
    const { deciders, through } = partiesThrough(parties, lexicon);
    const subject = named(deciders);
    if (n === 0 && asked === undefined) {
      const each = deciders.length > 1 ? 'each of them' : agreementWith(lexicon, deciders).they;
      const states = inWords(reached, 'other state');
      const once = atOnce ? ' at once' : '';
      const none: Part[] = [' about ', states, ...through, `${once}, and none that `];
      return {
        subject,
        modal: 'can',
        verb: 'brings',
        rest: [
          ...none,
          each,
          ' would rather have',
          ...(against === from ? [] : [' than ', stateName(lexicon, against)]),
        ].flat(),
      };
    }
    const number = ` ${inWords(n, 'possible deal', n === 0 ? 'possible deal' : 'possible deals')}`;
    const all = best.length + more;
    const which =
      n < 2
        ? ''
        : all < n
          ? `, of which ${inWords(all, 'is', 'are')} best`
          : `, ${allOf(n)} of them best`;
    const rest = [number, atOnce ? ' at once' : '', which, ...these(lexicon, best, more)];
    return { ...besides(lexicon, { asked, ...how }), subject, verb: 'has', rest };
  },
  holdAlike: ({ under, among }, { lexicon }) => ({
    subject: words('each of these deals'),
    verb: 'holds',
    rest: [
      ' ',
      ...sayUnder({
        held: under.map(lexicon.concept),
        analysed: among.map(lexicon.concept),
        of: 'all',
        register: 'exact',
      }),
    ],
    so: under.length > 0 || among.length > 1,
  }),
  groupsAgree({ bodies, asked, of, n, always, against, atOnce }, { lexicon }) {
    if (of === 0)
      return { subject: words('there'), verb: 'is', rest: [` no ${GROUPS.replace('s', '')}`] };
    const frame = framed([
      against === undefined ? [] : ['against ', stateName(lexicon, against)],
      bodies.length === 0 ? [] : ['together with ', ...partyNames(lexicon, bodies)],
    ]);
    const wanted = asked === undefined ? '' : ' among what was asked for';
    const once = atOnce ? ' at once' : '';
    const within: Part[] =
      n < 2 || always.length === 0
        ? []
        : [
            '; ',
            ...partyNames(lexicon, always),
            ` ${agreementWith(lexicon, always).verb('is')} in each of these`,
          ];
    const [which, several] =
      of === 1
        ? ['the only group of two decision makers or more', false]
        : n === 0
          ? [`none of the ${numberWord(of)} ${GROUPS}`, false]
          : n === of
            ? [`each of the ${numberWord(of)} ${GROUPS}`, false]
            : [`${numberWord(n)} of ${numberWord(of)} ${GROUPS}`, n > 1];
    const deal = of === 1 && n === 0 ? ' no deal' : ' a deal';
    return {
      ...frame,
      subject: words(which, several),
      verb: 'has',
      rest: [deal, once, wanted, ...within],
    };
  },
  agreeOnSame: ({ n }) => ({
    subject: words(inWords(n, 'other group'), n > 1),
    verb: 'has',
    rest: [` no best deal beyond those of smaller groups within ${n === 1 ? 'it' : 'them'}`],
  }),
  groupsUnable({ n, apart, unwilling, ...setting }, { lexicon }) {
    const { asked, atOnce } = setting;
    const what = byWhat(setting);
    const over = gainOver(lexicon, setting);
    const shares: readonly (readonly [number, readonly Part[]])[] = [
      [
        apart,
        ['each member would gain', ...over, ` by something ${what}, but not all by the same`],
      ],
      [
        unwilling,
        apart > 0
          ? ['some would not gain by anything']
          : ['some member would not gain', ...over, ` by anything ${what}`],
      ],
      [
        n - apart - unwilling,
        [`the members can bring about nothing${asked ? ' of it' : ''}${atOnce ? ' at once' : ''}`],
      ],
    ];
    const told = shares.filter(([share]) => share > 0);
    const [only, ...more] = told;
    if (more.length === 0) {
      const groups =
        n === 1 ? 'the one group' : n === 2 ? 'both groups' : `all ${inWords(n, 'group')}`;
      return { verbless: [`in ${groups} without a deal `, ...only![1]] };
    }
    const said = told.flatMap(([share, so], k): Part[] => [
      `${k === 0 ? '' : '; '}in ${numberWord(share)} `,
      ...so,
    ]);
    return { verbless: [`of ${inWords(n, 'group')} without a deal: `, ...said] };
  },
  whyUnable({ groups, more, reach, unwilling, ...setting }, { lexicon }) {
    const told: Part[] = [
      ...groups.flatMap((one, k): Part[] => [k === 0 ? ': ' : '; ', ...partyNames(lexicon, one)]),
      more === 0 ? '' : `; and ${inWords(more, 'other')}`,
    ];
    if (reach !== 'some') {
      const what = reach === 'nothing' ? ' no other state' : ' nothing of what was asked for';
      const rest: Part[] = [' about', what, setting.atOnce ? ' at once' : '', ...told];
      return { subject: words('they', true), modal: 'can', verb: 'brings', rest };
    }
    const over = gainOver(lexicon, setting);
    const by = (what: string): Part[] => [...over, ` by ${what} ${byWhat(setting)}`];
    const gains = { modal: 'would', verb: 'gains' } as const;
    if (unwilling === 'all') {
      return { subject: words('none of them'), ...gains, rest: [...by('anything'), ...told] };
    }
    return unwilling.length > 0
      ? { subject: named(unwilling), ...gains, so: false, rest: [...by('anything'), ...told] }
      : {
          subject: words('each'),
          ...gains,
          rest: [...by('something'), ', but not all by the same', ...told],
        };
  },
  bodiesLeftOut: ({ bodies }, { lexicon }) => ({
    subject: named(bodies),
    verb: 'takes',
    rest: [` no part, and ${agreementWith(lexicon, bodies).their} options stay as they are`],
  }),
  dealMeans({ parties, bodies, against, atOnce }, { lexicon }) {
    const beside = bodies.length === 0 ? [] : [' together with ', ...partyNames(lexicon, bodies)];
    const { deciders, through } = partiesThrough(parties ?? [], lexicon);
    const who: readonly Part[] =
      parties === undefined ? ['the members of a group', ...beside] : partyNames(lexicon, deciders);
    const { their, they } = agreementWith(lexicon, deciders);
    const each = deciders.length === 1 ? they : 'each decision maker among them';
    return {
      subject: words('a deal'),
      verb: 'is',
      rest: [
        ' a state that ',
        ...who,
        ' can bring about from the status quo',
        ...through,
        ` by ${atOnce ? 'one joint move' : `moves of ${their} own`}, while nobody else moves, and that ${each} would rather have`,
        ...(against === undefined ? [] : [' than ', stateName(lexicon, against)]),
      ],
    };
  },
  bestMeans: () => ({
    subject: words('a deal'),
    verb: 'is',
    rest: [' best where no other of the same parties is better for one of them and worse for none'],
  }),
  gainsInDeals: () => ({
    verbless: ['preferences are as written; nothing is paid that is not an option of the file'],
  }),
  lossesInDeals: ({ from, against = from }, { lexicon }) => ({
    subject: words('losses on the way', true),
    verb: 'is',
    rest: [
      ' reckoned against ',
      stateName(lexicon, against),
      ', after each step; what anybody could do in between is looked at one move deep',
    ],
  }),
};

/** What is counted, and how deals are struck. */
type Counted = { readonly [K in 'asked' | 'against' | 'atOnce']?: Of<'dealsCount'>[K] | undefined };

function besides(lexicon: Lexicon, { asked, against }: Counted): { readonly frame?: Frame } {
  return framed([
    asked === undefined ? [] : ['of what was asked for'],
    against === undefined ? [] : ['against ', stateName(lexicon, against)],
  ]);
}

function framed(all: readonly (readonly Part[])[]): { readonly frame?: Frame } {
  const some = all.filter(({ length }) => length > 0);
  if (some.length === 0) return {};
  const joined = some.flatMap((words, k): readonly Part[] =>
    k === 0 ? words : [' and ', ...words],
  );
  return { frame: { words: joined, comma: true } };
}

/** To keep things as they stand counts where something else comes about without a deal. */
function byWhat({ asked, against, atOnce }: Counted): string {
  const about = `they can bring about${atOnce ? ' at once' : ''}`;
  const kept = against === undefined ? '' : ' or leave as it is';
  return `${about}${kept}${asked === undefined ? '' : ' and that was asked for'}`;
}

function gainOver(lexicon: Lexicon, { against }: Counted): readonly Part[] {
  return against === undefined ? [] : [' over ', stateName(lexicon, against)];
}

function allOf(n: number): string {
  return n === 2 ? 'both' : `all ${numberWord(n)}`;
}

/** `: “X”, “Y” and three others`; nothing where none is named. */
function these(lexicon: Lexicon, states: readonly string[], more: number): Part[] {
  if (states.length === 0) return [];
  const [only, ...others] = states;
  if (more === 0 && others.length === 0)
    return [': ', { mention: 'state', id: only!, as: 'object' }];
  const told = states.map((id) => [stateName(lexicon, id)]);
  return [': ', ...listFragments(more === 0 ? told : [...told, [inWords(more, 'other')]])];
}
