import { type Claim, claimed, type Of, type Proposition } from '@standoff/propositions';
import type { Fragment } from '../../interface/fragments.ts';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Wanted } from '../../interface/wording.ts';
import type { Part, Said } from '../clause/clause.ts';
import { inWords, numberWord } from '../grammar/lists.ts';
import { quote } from '../grammar/quotations.ts';
import { foresightWords, symbolOf } from '../names/concepts.ts';
import { sayFormula } from '../names/formulas.ts';
import { modelName, modelNames } from '../names/models.ts';
import { listFragments, partyName } from '../names/names.ts';
import type { Clauses } from './clauses.ts';
import { parties, words } from './parts.ts';

type Crux = Of<'explains'>;

export const cruxClauses: Clauses<
  | 'judgeDifferently'
  | 'explains'
  | 'unexplained'
  | 'explainedAlike'
  | 'oneApart'
  | 'followsWhen'
  | 'looksBy'
  | 'idleDifferences'
  | 'heldInCrux'
  | 'cruxUnsought'
> = {
  judgeDifferently({ models, n }, { lexicon }) {
    const judgements =
      n === 0
        ? 'no judgement on which these findings rest'
        : `${inWords(n, 'judgement')}${n === 1 ? '' : ', counting what stands elsewhere in an order as one'}`;
    return {
      subject: words(modelNames(lexicon, models), true),
      verb: 'differs',
      rest: [` in ${judgements}`],
    };
  },
  explains(crux, to) {
    const { taker, giver, size, n, both } = crux;
    const sets = cruxSets(crux, to);
    const several = size > 1;
    const [first, second] = [taker, giver].map((place) => modelName(to.lexicon, place));
    if (both) {
      const all = inWords(size, 'judgement');
      const which = !several
        ? oneOfSo(n, 'judgements', 'judgement')
        : n === 1
          ? all
          : `${n === 2 ? 'either' : 'any one'} of ${inWords(n, 'set')} of ${all}`;
      const put = several ? 'put together into the other' : 'put into the other';
      return {
        subject: words(`${which} of either model, ${put},`, several && n === 1),
        verb: 'makes',
        rest: [' the two agree on this: ', ...sets],
      };
    }
    const goal = `for ${first} to find what ${second} finds, `;
    return several
      ? {
          verbless: [
            `${goal}it takes ${numberWord(size)} of ${second}’s judgements together${anyOf(n)}: `,
            ...sets,
          ],
        }
      : {
          verbless: [
            `${goal}${oneOfSo(n, `of ${second}’s judgements`, `of ${second}’s judgements`)} is enough: `,
            ...sets,
          ],
        };
  },
  unexplained({ taker, giver, upTo }, { lexicon }) {
    const [first, second] = [taker, giver].map((place) => modelName(lexicon, place));
    if (upTo === undefined) {
      return {
        verbless: [
          `whatever of ${second}’s judgements is put into ${first}, it does not find what ${second} finds: that lies in what else differs`,
        ],
      };
    }
    const most = upTo === 1 ? 'one' : `up to ${numberWord(upTo)}`;
    return {
      subject: words(`${most} of ${second}’s judgements put into ${first}`, upTo > 1),
      verb: 'is',
      rest: [` not enough for it to find what ${second} finds, and more together were not tried`],
    };
  },
  explainedAlike: ({ models, as }, { lexicon }) => ({
    subject: words(modelNames(lexicon, models), true),
    verb: 'finds',
    rest: [` otherwise for the same reasons as ${modelNames(lexicon, as)}`],
  }),
  oneApart({ models }, { lexicon }) {
    const several = models.length > 1;
    return {
      subject: words(`${modelNames(lexicon, models)}${several ? ' each' : ''}`, several),
      verb: 'differs',
      rest: [` from ${modelName(lexicon, 0)} in one judgement, which explains it`],
    };
  },
  followsWhen({ fact, when, chance }, { lexicon }) {
    const likely = chance === undefined || chance === 1 ? '' : ` with a chance of ${chance}`;
    const subject = words([factName(lexicon, fact)]);
    if (when?.kind === 'constant') {
      return {
        verbless: [
          factName(lexicon, fact),
          when.value ? ' always follows' : ' never follows',
          likely,
        ],
      };
    }
    const condition =
      when === undefined
        ? ' where its condition is met'
        : ` when this is the case: ${sayFormula(lexicon, when)}`;
    return { subject, verb: 'follows', rest: [likely, condition] };
  },
  looksBy({ who, concept }, { lexicon, register }) {
    return concept === undefined
      ? { verbless: ['nothing is said of how far ', parties([who]), ' would look ahead'] }
      : {
          subject: parties([who]),
          verb: 'looks',
          rest:
            register === 'plain'
              ? [' ahead ', foresightWords(lexicon.concept(concept))]
              : [' ahead as in ', symbolOf(lexicon.concept(concept))],
        };
  },
  idleDifferences({ n, of, tried }) {
    const far = tried ? '' : ', as far as was tried';
    if (n === 1) {
      return {
        subject: words(`${of === 1 ? 'the one' : 'one further'} judgement in which they differ`),
        verb: 'is',
        rest: [` in no crux${far}: about these findings they may stop arguing over it`],
      };
    }
    const others =
      n === of ? `the ${inWords(of, 'judgement')}` : `the other ${inWords(n, 'judgement')}`;
    return {
      verbless: [
        `of ${others} in which they differ none is in a crux${far}: about these findings they may stop arguing over them`,
      ],
    };
  },
  heldInCrux({ each }, to) {
    const told = each.map((one): Part[] =>
      otherwiseWords(claimed(one) as Of<'statedOtherwise'>, to.lexicon),
    );
    return {
      verbless: [
        'what else differs is held as in the one into which judgements are put: ',
        ...told.flatMap((one, k): Part[] => [k === 0 ? '' : '; ', ...one]),
      ],
    };
  },
  cruxUnsought: (one, to) => ({ verbless: whyUnsought(one, to.lexicon) }),
};

/** What is in dispute: `whether China ranks “no THAAD” above “Washington talks”`. */
export function disputeWords(claim: Claim, to: Wanted<Said>): Part[] {
  const one = claimed(claim);
  switch (one.kind) {
    case 'all':
      return one.of.flatMap((each, k) => [k === 0 ? '' : ' and ', ...disputeWords(each, to)]);
    case 'followsWhen': {
      const fact = factName(to.lexicon, one.fact);
      if (one.when === undefined) return ['how likely ', fact, ' is'];
      return ['when ', fact, one.chance === undefined ? ' follows' : ' follows, and how likely'];
    }
    case 'looksBy':
      return ['how far ', parties([one.who]), ' would look ahead'];
    case 'statedOtherwise':
      return ['what ', parties([one.of!]), ' would prefer'];
    case 'mayChange':
      return [{ mention: 'claim', said: to.said(one), as: 'noun' }];
    default:
      return ['whether ', clauseWithin(inThePositive(one), to)];
  }
}

/** It is the same that is in dispute, whether it is so or not. */
function inThePositive(one: Proposition): Claim {
  return 'so' in one ? Object.assign({}, one, { so: true }) : one;
}

function cruxSets({ sets, n }: Pick<Crux, 'sets' | 'n'>, to: Wanted<Said>): Part[] {
  const told = sets.flatMap((set, k): Part[] => [
    k === 0 ? '' : '; or ',
    ...set.flatMap((one, at): Part[] => [at === 0 ? '' : '; and ', ...disputeWords(one, to)]),
  ]);
  return [n > sets.length ? 'such as ' : '', ...told];
}

/** `one judgement`, `either of two judgements`, `any one of three judgements` */
function oneOfSo(n: number, several: string, single: string): string {
  if (n === 1) return `one ${single}`;
  return `${n === 2 ? 'either' : 'any one'} of ${numberWord(n)} ${several}`;
}

function anyOf(n: number): string {
  return n === 1 ? '' : `, in ${n === 2 ? 'either' : 'any'} of ${inWords(n, 'set')}`;
}

/** What is stated otherwise, as it follows *in 2*. */
export function otherwiseWords(
  { what, of, lacks }: Omit<Of<'statedOtherwise'>, 'kind' | 'models'>,
  lexicon: Pick<Lexicon, 'party'>,
): Fragment[] {
  switch (what) {
    case 'decision-makers':
      return ['there are other decision makers'];
    case 'options':
      return [
        of === undefined ? 'there are other options' : `the option ${quote(of)} may move otherwise`,
      ];
    case 'levels':
      return [`the option ${quote(of!)} has other levels`];
    case 'preference':
      return ['the preference of ', partyName(lexicon, of!), ' is stated otherwise'];
    case 'facts':
      return [
        of === undefined ? 'there are other facts' : `the fact ${quote(of)} is stated otherwise`,
      ];
    case 'rules':
      return ['what is ruled out is stated otherwise'];
    case 'forbidden-moves':
      return ['which moves are forbidden is stated otherwise'];
    case 'one-option-at-a-time':
      return ['whether one option or several can change in a move differs'];
    case 'states':
      return ['there are other states or moves between them'];
    case 'body':
      return ['the rules of ', partyName(lexicon, of!), ' differ'];
    case 'status-quo':
      if (lacks === 'other') return ['there is no status quo'];
      return [
        lacks === 'first'
          ? 'there is a status quo, and none in the first'
          : 'the status quo is another one',
      ];
  }
}

function whyUnsought(
  { why, concepts = [], mixed, n = 0 }: Of<'cruxUnsought'>,
  lexicon: Lexicon,
): Part[] {
  switch (why) {
    case 'other-states':
      return ['they have other options or levels, so no crux is sought'];
    case 'other-names':
      return [
        'they have other decision makers, or mean other states by the same name, so no crux is sought',
      ];
    case 'reading':
      return ['no crux is sought in this reading of preferences'];
    case 'too-long':
      return [
        'the crux was not found: among so many states it takes too long to ask for single comparisons',
      ];
    case 'concepts': {
      const named = [
        ...(mixed ? [['the mixed foresight']] : []),
        ...concepts.map((id) => [symbolOf(lexicon.concept(id))]),
      ];
      return ['no crux is sought of what holds under ', ...listFragments(named)];
    }
    case 'further':
      return [`for ${inWords(n, 'more verdict')} on states no crux was sought`];
    case 'alike':
      return ['they find the same of all that a crux is sought of'];
  }
}

function factName(lexicon: Lexicon, id: string): Fragment {
  return { ref: 'fact', id, text: quote(lexicon.fact(id).name) };
}

export function clauseWithin(claim: Claim, to: Wanted<Said>): Part {
  return { mention: 'claim', said: to.said(claim), as: 'clause' };
}
