import type { Of } from '@standoff/propositions';
import type { ConceptName } from '../../interface/lexicon.ts';
import type { Register } from '../../interface/wording.ts';
import type { Clause, Part, Said } from '../clause/clause.ts';
import { anyOf, inWords, numberWord } from '../grammar/lists.ts';
import { quote } from '../grammar/quotations.ts';
import { foresightWords, ifAllThink, symbolsOf } from '../names/concepts.ts';
import { sayQuoted } from '../names/formulas.ts';
import { movingOf } from '../names/moving.ts';
import { agreementWith } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { change, parties, words } from './parts.ts';
import { sayReplies } from './threats.ts';

type MisjudgementKind =
  | 'errorSets'
  | 'outOfReach'
  | 'storyErrors'
  | 'opensPath'
  | 'sensibleStep'
  | 'unseen'
  | 'signalCloses'
  | 'judgedAlike'
  | 'errorMeans'
  | 'noErrorsAbout'
  | 'largerUntried'
  | 'storyStands'
  | 'picturesHeld';

export const misjudgementClauses: Clauses<MisjudgementKind> = {
  errorSets(proposition, { lexicon, register }): Said {
    const said = sayErrorSets(proposition, register);
    const isSo = proposition.already === true;
    return register === 'plain' && 'subject' in said && !isSo
      ? { frame: sayHowRead(lexicon.concept(proposition.under), proposition.facts), ...said }
      : said;
  },
  outOfReach: ({ n }) => ({
    verbless: [
      n === 0
        ? 'nobody has a move from the status quo that it likes better'
        : `improvements lead from the status quo to ${inWords(n, 'other state')}, and ${n === 1 ? 'there it does not' : 'in none of them does it'} come to this`,
      ', so no error about what others want or can do leads there',
    ],
  }),
  storyErrors: ({ least, most, about }) => ({
    verbless: [
      sayErrorCount(least, most),
      ...(about.length === 0 ? [] : [' about ', sayAbout(about)]),
    ],
  }),
  opensPath: () => ({ verbless: ['these errors are enough'] }),
  sensibleStep({ who, from, to, sees, replies }, { lexicon }) {
    const { they } = agreementWith(lexicon, [who]);
    const { verb, to: leadingTo } = movingOf(lexicon.party(who));
    const why: Readonly<Record<typeof sees, () => Part[]>> = {
      aright: () => [],
      'no-replies': () => [', overlooking that ', ...sayReplies(lexicon, replies)],
      'no-more-replies': () => [
        `, though without error ${they} would fear that `,
        ...sayReplies(lexicon, replies),
      ],
      'a-gain': () => [', taking for a gain what is none'],
    };
    return {
      subject: parties([who]),
      verb,
      rest: [leadingTo, change(from, to), ...why[sees]()],
    };
  },
  unseen({ by, move: { who, from, to }, is }, { lexicon }) {
    const { them } = agreementWith(lexicon, [by]);
    const what: Part[] =
      is === 'reply'
        ? sayReplies(lexicon, [{ who, from, to }])
        : [change(from, to), ` is no gain for ${them}`];
    return {
      subject: parties([by]),
      modal: 'would',
      verb: 'has',
      rest: [' to know that ', ...what],
    };
  },
  signalCloses: ({ signal, says }, { lexicon }) => ({
    subject: words(`the signal ${quote(sayQuoted(lexicon, says))} (${signal})`),
    verb: 'closes',
    rest: [' this path'],
  }),
  judgedAlike: ({ under }, to) => ({
    subject: words('all', true),
    verb: 'judges',
    rest:
      to.register === 'plain'
        ? [' their moves alike, ', foresightWords(to.lexicon.concept(under))]
        : [' their moves by one concept: ', ...symbolsOf([to.lexicon.concept(under)])],
  }),
  errorMeans: ({ facts }) => ({
    verbless: [
      `an error is a statement of another that is left out or placed elsewhere, ${facts ? '' : 'or '}an option of another that is not known${facts ? ', or a fact that is misread as always or never the case' : '; facts are misread only where the file says so'}; errors in the file are not counted`,
    ],
  }),
  noErrorsAbout: ({ who }) => ({
    verbless: [
      'what ',
      parties(who),
      who.length > 1 ? ' want' : ' wants',
      ' is not given by statements, so no error about that is looked for',
    ],
  }),
  largerUntried: () => ({ verbless: ['larger sets of errors were not looked for'] }),
  storyStands: () => ({
    verbless: [
      'a story stands in a model if its first set of errors opens its path there; where it does not, another path may be open',
    ],
  }),
  picturesHeld: ({ each }) => ({
    verbless: [
      'held as written: ',
      ...each.flatMap(({ viewer, of }, k): Part[] => [
        k === 0 ? '' : k === each.length - 1 ? ' and ' : ', ',
        'what ',
        parties([viewer]),
        ' takes ',
        parties([of]),
        ' to want',
      ]),
    ],
  }),
};

/** `one or two errors`, `two to four errors`. */
function sayErrorCount(least: number, most: number): string {
  if (most === 0) return 'no error';
  if (least === most) return inWords(most, 'error');
  return `${numberWord(least)} ${most === least + 1 ? 'or' : 'to'} ${inWords(most, 'error')}`;
}

/** `what others want or can do, or facts` */
function sayAbout(about: Of<'storyErrors'>['about']): string {
  const does = [
    ...(about.includes('will') ? ['want'] : []),
    ...(about.includes('capability') ? ['can do'] : []),
  ];
  const others = does.length === 0 ? [] : [`what others ${does.join(' or ')}`];
  return [...others, ...(about.includes('fact') ? ['facts'] : [])].join(', or ');
}

function sayWithoutErrors({ n, already, given }: Of<'errorSets'>): Said {
  if (already)
    return { subject: words('it'), verb: 'is', rest: [' so already, in the status quo'] };
  const beside = given ? ' beside those of the file' : '';
  return n === 0
    ? { subject: words('nothing'), verb: 'leads', rest: [` there without an error${beside}`] }
    : {
        subject: words('it'),
        verb: 'takes',
        rest: [` no error${beside}: steps that seem safe to whoever takes them lead there`],
      };
}

/** How few errors are enough. */
function sayFewest(size: number, n: number, about: string): Said {
  if (size === 1) {
    return {
      subject: words(anyOf(n, `error${about}`, `errors${about}`)),
      verb: 'is',
      rest: [n === 1 ? ' enough, and no other is by itself' : ' enough by itself'],
    };
  }
  return {
    subject: words('it'),
    verb: 'takes',
    rest: [
      ` ${numberWord(size)} errors${about} together; ${n === 1 ? 'only one such set' : anyOf(n, 'such set')} is enough`,
    ],
  };
}

/** How many sets of errors lead there; in the plain register also what an error is about. */
function sayErrorSets(proposition: Of<'errorSets'>, register: Register): Said {
  const { least, most, n, facts, fewest = false } = proposition;
  if (most === 0) return sayWithoutErrors(proposition);
  const of = facts ? (['will', 'capability', 'fact'] as const) : (['will', 'capability'] as const);
  const about = register === 'plain' ? ` about ${sayAbout(of)}` : '';
  if (fewest) return sayFewest(least, n, about);
  const upTo = `up to ${inWords(most, 'error')}${about}`;
  if (n > 0) {
    return {
      subject: words(`${inWords(n, 'more set', 'more sets')} of ${upTo}`, n > 1),
      verb: 'leads',
      rest: [` there, ${n === 1 ? 'and' : 'and each'} needs all of its errors`],
    };
  }
  const isOther = least > 1;
  return {
    subject: words(
      most === 1 ? `no single error${about}` : `no ${isOther ? 'other ' : ''}set of ${upTo}`,
    ),
    verb: 'leads',
    rest: [' there', ...(isOther ? [] : [': all were tried'])],
  };
}

/** By what everybody judges, and how facts are read: what a reader of the answer alone would not know. */
function sayHowRead(concept: ConceptName, facts: boolean): NonNullable<Clause['frame']> {
  const read = facts ? '' : ' and facts are taken as the model has them';
  return { words: [...ifAllThink(concept), read], comma: true, goesOn: true };
}
