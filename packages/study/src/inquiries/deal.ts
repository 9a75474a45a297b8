import { type Cost, findConcept, judgesImprovements, misfitOf, type Steps } from '@standoff/engine';
import {
  lackProblem,
  limitProblem,
  type Problem,
  stateProblem,
  togetherProblem,
} from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { type MeansOfAddition, means, meansOfAdditions, willing } from '../asking/additions.ts';
import { bodies } from '../asking/bodies.ts';
import { concept, concepts, idsThatJudge } from '../asking/concepts.ts';
import { count, limits, limitsAsked } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { parties } from '../asking/parties.ts';
import { state, stateOrFormula } from '../asking/states.ts';
import { doubt } from '../asking/sweeps.ts';
import { flag, text } from '../asking/words.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { calledAsDeal } from '../casebook/state-names.ts';
import { addToDeals } from '../deals/add-to-deals.ts';
import { type AdditionsToCount, addingTo } from '../deals/additions-cost.ts';
import { takingPart } from '../deals/as-agreed.ts';
import { certifyDeals } from '../deals/certify-deals.ts';
import type { DealGroups, Deals } from '../deals/deal.ts';
import { findDealsOfGroups, MOST_DECISION_MAKERS } from '../deals/deal-groups.ts';
import { dealOfFile } from '../deals/deal-of-file.ts';
import { doubtDeals } from '../deals/doubt-deals.ts';
import { explainDeals } from '../deals/explain-deals.ts';
import { findDeals } from '../deals/find-deals.ts';
import { looks, nothing, together } from '../estimates/costs.ts';
import { doubting } from '../estimates/doubting.ts';
import type { Version } from '../model/model.ts';
import { variant } from '../model/version-asked.ts';
import { termsOf } from './deal-terms.ts';
import {
  defineInquiry,
  type Refusal,
  refuse,
  refuseSoMuch,
  type Setting,
} from './define-inquiry.ts';
import { doesNotFit, notByComparisons } from './refuse-concept.ts';

/** So many traces of a combination are looked at unless more are asked for. */
const MOST_TRACES = 1_000_000;

/** What some parties could agree on, who would break it, and how it is carried out. */
export const deal = defineInquiry({
  id: 'deal',
  asks: 'say what some parties could agree on, whether it would hold, and who has to trust whom',
  needs: 'analysis',
  options: {
    /** Ids of the decision makers that agree, or `all` for every group of them; give these or `deal`. */
    parties: optional(parties),
    /** Or the id of a deal of the file, whose parties and terms are taken. */
    deal: optional(text('ID', 'or a deal of the file, with its parties and terms')),
    /** Ids of the bodies that take part; none when left out. */
    bodies: optional(bodies, {
      about: {
        command: 'bodies that take part, separated by commas',
        program: 'bodies that take part: a list of ids',
      },
      otherwise: 'none, or those whose options the deal of the file sets',
    }),
    /** What is agreed on: a state, or a formula that is true in it; all that they can bring about when left out. */
    target: optional(stateOrFormula, {
      about: 'what is agreed on: a state, or a formula that is true in it',
      otherwise: 'all that they can bring about',
    }),
    /** Whether it is struck by one joint move from the status quo to its end; as the deal of the file says when left out. */
    atOnce: optional(
      flag('it is struck by one joint move, without steps of which one comes first'),
    ),
    /** The state that comes about without it, which it is held against: `else` of the deal of the file, or the status quo. */
    else: optional(state, {
      about: 'what comes about without it, which it is held against',
      otherwise: 'what the deal of the file says, or the status quo',
    }),
    /** So many additions together are tried that would make a deal hold, or a deal of what is none; none when left out. */
    additions: optional(
      count(
        'N',
        'say what would make a deal hold, or a deal of what is none: up to so many additions together',
        'not asked',
      ),
    ),
    /** Id of the concept under which additions are to make it hold; all that are analysed when left out. */
    concept: optional(concept, {
      about: `with additions: the concept under which it is to hold, one of ${idsThatJudge}`,
      otherwise: 'each that is analysed',
    }),
    /** What may be added; everything when left out. */
    means: optional(means),
    /** Whether who punishes would rather do so than not. */
    willing: optional(willing),
    /** How many traces are looked at. */
    maxTraces: optional(
      count('N', 'with additions: look at most at so many traces', `${MOST_TRACES}`),
    ),
    /** Ids of concepts; those that are analysed by default when left out. */
    concepts: optional(concepts),
    /**
     * Whether to say how sure the verdicts on the first deals are. Left out, texts say it and documents do not.
     */
    doubt: optional(doubt),
    /** Whether documents hold a certificate of each deal that is explained, and of the first states that are none. */
    certificate: optional(
      flag('in JSON a certificate of each deal that is told, to check against the model alone'),
    ),
    /** Id of a variant of the file. */
    variant: optional(variant),
    ...limits,
  },
  refuses({ version, called }, { parties, deal, target, ...more }): Refusal | undefined {
    if ((parties === undefined) === (deal === undefined)) {
      return refuse(
        togetherProblem('parties-or-deal', {
          parties: called('parties'),
          deal: called('deal'),
          ids: version.conflict.decisionMakers.map(({ id }) => id),
        }),
      );
    }
    if (deal !== undefined && target !== undefined) {
      return refuse(
        togetherProblem('deal-and-target', { deal: called('deal'), target: called('target') }),
      );
    }
    const problem = problemOfAdditions({ version, called }, parties === 'all', more);
    if (problem !== undefined) return refuse(problem);
    const { decisionMakers, statusQuo } = version.conflict;
    if (parties === 'all' && more.certificate !== undefined) {
      return refuse(
        togetherProblem('certificate-of-groups', {
          certificate: called('certificate'),
          parties: called('parties'),
        }),
      );
    }
    if (parties === 'all' && decisionMakers.length > MOST_DECISION_MAKERS) {
      return refuseSoMuch(
        limitProblem('too-many-groups', {
          decisionMakers: decisionMakers.length,
          most: MOST_DECISION_MAKERS,
          parties: called('parties'),
        }),
      );
    }
    return statusQuo === undefined ? refuse(lackProblem('no-status-quo-for-deals')) : undefined;
  },
  estimate({ casebook, told }, asked): Cost {
    const { space } = casebook;
    const { doubt = told === 'text' } = asked;
    return together(
      looks(space.stateCount * space.movers.length),
      asked.additions === undefined ? nothing : addingTo(casebook, toCount(casebook, asked)),
      doubt ? doubting(casebook, 1) : nothing,
    );
  },
  *run({ analysis, told }, asked): Steps<Deals | DealGroups | Refusal> {
    const { parties, deal, bodies = [], target } = asked;
    const { casebook } = analysis;
    const { statusQuo } = casebook;
    if (statusQuo === undefined) return refuse(stateProblem('infeasible-status-quo'));
    const { atOnce, else: otherwise } = asked;
    const terms = termsOf(casebook, { parties, deal, target, atOnce, else: otherwise });
    if ('status' in terms) return terms;
    if (terms.atOnce && casebook.options.length === 0) {
      return refuse(lackProblem('at-once-without-options'));
    }
    if (terms.parties === 'all') {
      return yield* findDealsOfGroups(analysis, {
        from: statusQuo,
        bodies: positionsOf(casebook, bodies),
        atOnce: terms.atOnce,
        ...(terms.against !== undefined && { against: terms.against }),
        ...(terms.sought && { sought: terms.sought }),
      });
    }
    const taking = [...terms.parties, ...bodies, ...(terms.bodies ?? [])];
    const positions = takingPart(casebook, positionsOf(casebook, taking));
    const { written } = terms;
    const named = written ? { ...analysis, casebook: calledAsDeal(casebook, written) } : analysis;
    const found = yield* findDeals(named, {
      ...(written && { written }),
      from: statusQuo,
      parties: positions,
      atOnce: terms.atOnce,
      ...(terms.against !== undefined && { against: terms.against }),
      ...(terms.sought && { sought: terms.sought }),
    });
    const added = asked.additions === undefined ? found : yield* withAdditions(named, found, asked);
    const { doubt = told === 'text' } = asked;
    const reasoned = yield* explainDeals(named, added);
    const explained = asked.certificate ? yield* certifyDeals(named, reasoned) : reasoned;
    return doubt ? yield* doubtDeals(named, explained, limitsAsked(asked)) : explained;
  },
});

/** What is asked of additions, as far as it can be counted before there are deals. */
function toCount(
  casebook: Casebook,
  asked: AdditionsAskedFor & {
    readonly parties?: readonly string[] | 'all' | undefined;
    readonly deal?: string | undefined;
    readonly bodies?: readonly string[] | undefined;
    readonly concepts?: readonly unknown[] | undefined;
  },
): AdditionsToCount {
  const { parties, deal: id, additions, means = meansOfAdditions, maxTraces = MOST_TRACES } = asked;
  const written = casebook.conflict.deals.find((one) => one.id === id || one.name === id);
  const bodies = [
    ...(asked.bodies ?? []),
    ...(written ? dealOfFile(casebook, written).bodies : []),
  ];
  return {
    parties: parties === 'all' ? [] : (parties ?? written?.parties ?? []),
    ...{ bodies, upTo: additions!, means, maxTraces },
    concepts: asked.concept === undefined ? (asked.concepts?.length ?? 1) : 1,
  };
}

/** What is asked of additions. */
interface AdditionsAskedFor {
  readonly additions?: number | undefined;
  readonly concept?: string | undefined;
  readonly means?: readonly MeansOfAddition[] | undefined;
  readonly willing?: boolean | undefined;
  readonly maxTraces?: number | undefined;
}

function* withAdditions(
  analysis: Analysis,
  found: Deals,
  asked: AdditionsAskedFor & Parameters<typeof limitsAsked>[0],
): Steps<Deals> {
  const { concepts } = analysis;
  const additions = yield* addToDeals(analysis, found, {
    upTo: asked.additions!,
    means: asked.means ?? meansOfAdditions,
    willing: asked.willing ?? false,
    concepts: asked.concept === undefined ? concepts : [findConcept(asked.concept)!],
    maxTraces: asked.maxTraces ?? MOST_TRACES,
    limits: limitsAsked(asked),
  });
  return { ...found, additions };
}

/** Why additions cannot be looked for as it is asked. */
function problemOfAdditions(
  { version, called }: Pick<Setting, 'version' | 'called'>,
  ofGroups: boolean,
  asked: AdditionsAskedFor,
): Problem | undefined {
  const alone = ['concept', 'means', 'willing', 'maxTraces'] as const;
  const needless = alone.find((one) => asked[one] !== undefined);
  if (asked.additions === undefined) {
    if (needless === undefined) return undefined;
    const option = called(needless);
    return togetherProblem('without-additions', { option, additions: called('additions') });
  }
  return ofGroups
    ? togetherProblem('additions-of-groups', {
        additions: called('additions'),
        parties: called('parties'),
      })
    : problemOfConcept(version, asked.concept);
}

/** Why additions cannot be found under a concept. */
function problemOfConcept({ compiled }: Version, id: string | undefined): Problem | undefined {
  const concept = id === undefined ? undefined : findConcept(id);
  if (concept === undefined) return undefined;
  if (!judgesImprovements(concept)) {
    return notByComparisons(concept);
  }
  return misfitOf(concept, compiled.model) === undefined ? undefined : doesNotFit(concept);
}

function positionsOf({ movers }: Casebook, ids: readonly string[]): number[] {
  return movers.flatMap(({ id }, position) => (ids.includes(id) ? [position] : []));
}
