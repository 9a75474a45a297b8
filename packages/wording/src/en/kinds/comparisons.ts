import { claimed, type Of } from '@standoff/propositions';
import type { Fragment } from '../../interface/fragments.ts';
import type { Wanted } from '../../interface/wording.ts';
import type { Part, Said } from '../clause/clause.ts';
import { count, inWords, listOf, numberWord } from '../grammar/lists.ts';
import { symbolsOf, underThe } from '../names/concepts.ts';
import { modelName, modelNames } from '../names/models.ts';
import { stateInFull } from '../names/names.ts';
import { stateNoun } from '../names/registers.ts';
import type { Clauses } from './clauses.ts';
import { clauseWithin, otherwiseWords } from './cruxes.ts';
import { parties, words } from './parts.ts';

type Subject = Of<'foundAlike'>['each'][number];
type Group = Of<'foundIn'>['groups'][number];

export const comparisonClauses: Clauses<
  | 'findingsAlike'
  | 'foundIn'
  | 'foundAlike'
  | 'agreeMost'
  | 'standsAlone'
  | 'findsAlone'
  | 'statedOtherwise'
  | 'placeMoved'
  | 'statesUncompared'
  | 'countedHolding'
> = {
  findingsAlike({ n, of, models }) {
    const all =
      n === of
        ? `all ${inWords(of, 'finding')}`
        : `${n === 0 ? 'none' : numberWord(n)} of the ${inWords(of, 'finding')}`;
    const where = models === 2 ? 'both' : `all ${numberWord(models)}`;
    return {
      subject: words(`${all} compared`, n > 1),
      verb: 'is',
      rest: [` the same in ${where} models`],
    };
  },
  foundIn({ groups, ...subject }, to) {
    const found = groups.flatMap((group, k): Part[] => [
      k === 0 ? '' : '; ',
      `${modelNames(to.lexicon, group.models)}: `,
      ...foundWords(group, to),
    ]);
    return { verbless: [...comparedWords(subject, to), ' – ', ...found] };
  },
  foundAlike: ({ each }, to) => ({
    verbless: ['the same in all: ', ...subjectsWords(each, to)],
  }),
  agreeMost({ pairs, n, of, judgements }, { lexicon }) {
    const compared = `the ${inWords(of, 'finding')} in which not all find the same`;
    if (n === 0)
      return {
        subject: words('no two models', true),
        verb: 'finds',
        rest: [` the same in any of ${compared}`],
      };
    const often = `, in ${n === of ? `all of ${compared}` : `${numberWord(n)} of ${compared}`}`;
    const [only, ...more] = pairs;
    if (more.length > 0) {
      const named = pairs.map((pair) =>
        listOf(
          pair.map((place) => modelName(lexicon, place)),
          'with',
        ),
      );
      return {
        subject: words('these', true),
        verb: 'agrees',
        rest: [` most${often}: ${listOf(named)}`],
      };
    }
    const alike =
      judgements === undefined
        ? ''
        : `; they judge alike in ${numberWord(judgements.n)} of ${inWords(judgements.of, 'judgement')} in which not all do`;
    return {
      subject: words(modelNames(lexicon, only!), true),
      verb: 'agrees',
      rest: [` most${often}${alike}`],
    };
  },
  standsAlone: ({ model, each }, to) => ({
    subject: words(modelName(to.lexicon, model)),
    verb: 'stands',
    rest: [' alone about ', ...subjectsWords(each, to)],
  }),
  findsAlone({ model, each, further }, to) {
    const told = each.map((one, k): Part[] => [
      k === 0 ? '' : k === each.length - 1 ? ' and ' : ', ',
      'that ',
      clauseWithin(one, to),
    ]);
    const rest = further === 0 ? [] : [`; so it is with ${inWords(further, 'more state')}`];
    return {
      subject: words(`only ${modelName(to.lexicon, model)}`),
      verb: 'finds',
      rest: [' ', ...told.flat(), ...rest],
    };
  },
  statedOtherwise({ models, ...stated }, to) {
    return {
      verbless: [`in ${modelNames(to.lexicon, models)} `, ...otherwiseWords(stated, to.lexicon)],
    };
  },
  placeMoved({ model, of, number, was, is, now, ...one }, { lexicon }) {
    const [first, later] = [0, model].map((place) => modelName(lexicon, place));
    return {
      subject: words([`number ${number} in the order of `, parties([of]), ...spokenOfBy(one)]),
      verb: 'is',
      rest: [
        ` “${is}” in ${later} and “${was}” in ${first}, which `,
        now === undefined ? `is gone in ${later}` : `is number ${now} in ${later}`,
      ],
    };
  },
  statesUncompared: () => ({
    verbless: [
      'the models have other options or levels, so states are not compared one by one, only how many hold',
    ],
  }),
  countedHolding({ among, given }, { lexicon, register }) {
    const own = 'under the foresight that each gives';
    const any =
      register === 'plain'
        ? underThe({ lexicon, register }, among)
        : [
            among.length === 1 ? 'under ' : 'under at least one of ',
            ...symbolsOf(among.map(lexicon.concept)),
          ];
    const under = {
      none: any,
      all: [own],
      some: [`${own}, or `, ...any, ' where one gives none'],
    }[given];
    return {
      verbless: ['counted is what holds ', ...under, '; such a count is no likelihood'],
    };
  },
};

/** What is looked at in each model, within a sentence. */
export function comparedWords(
  { about, state, concept, claim: asked }: Subject,
  to: Wanted<Said>,
): Part[] {
  const { lexicon } = to;
  switch (about) {
    case 'headline':
      return ['in one sentence'];
    case 'start':
      return ['the status quo'];
    case 'state':
      return stateInFull(lexicon, state!);
    case 'equilibria':
      return under(to, concept);
    case 'number':
      return [`how many ${stateNoun(to.register)}s hold `, ...under(to, concept)];
    case 'claim':
      return ['whether ', clauseWithin(asked!, to)];
  }
}

function under(to: Wanted, concept: string | undefined): Fragment[] {
  return concept === undefined ? ['under the mixed foresight'] : underThe(to, [concept]);
}

function subjectsWords(each: readonly Subject[], to: Wanted<Said>): Part[] {
  return each.flatMap((one, k): Part[] => [
    k === 0 ? '' : k === each.length - 1 ? ' and ' : ', ',
    one.about === 'equilibria' ? 'what holds ' : one.about === 'headline' ? 'the finding ' : '',
    ...comparedWords(one, to),
  ]);
}

/** What some models find of that. */
export function foundWords({ is, says, so, apart }: Group, to: Wanted<Said>): Part[] {
  if (says !== undefined) return [withoutStop(says)];
  if (so !== undefined) return [so ? 'so' : 'not so'];
  if (is === undefined) return ['cannot be'];
  const found = claimed(is);
  if (found.kind === 'stableCount') {
    const holding = `${inWords(found.n, 'state')} of ${count(found.of)} ${found.n === 1 ? 'holds' : 'hold'}`;
    return [`${holding}${apart ? ', but not the same as in the first' : ''}`];
  }
  const said = to.said(is);
  return [
    {
      mention: 'claim',
      said: 'verbless' in said ? said : { ...said, withoutSubject: true },
      as: 'clause',
    },
  ];
}

/** A sentence ends where the one around it does. */
function withoutStop(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

/** What speaks of a place: `, which is in doubt,`. */
function spokenOfBy({
  by,
  variant,
  viewer,
}: Pick<Of<'placeMoved'>, 'by' | 'variant' | 'viewer'>): Part[] {
  if (by === 'doubt') return [', which is in doubt,'];
  if (by === 'variant') return [`, which the variant “${variant}” sets,`];
  return [', which does not count in the eyes of ', parties([viewer!]), ','];
}
