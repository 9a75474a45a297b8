import type { StateCode, Steps } from '@standoff/engine';
import { bodies } from '../asking/bodies.ts';
import { concepts } from '../asking/concepts.ts';
import { limits, limitsAsked } from '../asking/limits.ts';
import { optional } from '../asking/option.ts';
import { parties } from '../asking/parties.ts';
import { state } from '../asking/states.ts';
import { doubt } from '../asking/sweeps.ts';
import { suggest, text } from '../asking/words.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { DealGroups, Deals } from '../deals/deal.ts';
import { findDealsOfGroups, MOST_DECISION_MAKERS } from '../deals/deal-groups.ts';
import { doubtDeals } from '../deals/doubt-deals.ts';
import { explainDeals } from '../deals/explain-deals.ts';
import { findDeals } from '../deals/find-deals.ts';
import { variant } from '../model/version-asked.ts';
import { called } from '../query/called.ts';
import { findState } from '../query/find-state.ts';
import { statesWhere } from '../query/states-where.ts';
import { defineInquiry, type Refusal, refuse } from './define-inquiry.ts';

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
    target: optional(state, {
      about: 'what is agreed on: a state, or a formula that is true in it',
      otherwise: 'all that they can bring about',
    }),
    /** Ids of concepts; those that are analysed by default when left out. */
    concepts: optional(concepts),
    /**
     * Whether to say how sure the verdicts on the first deals are. Left out, texts say it and documents do not.
     */
    doubt: optional(doubt),
    /** Id of a variant of the file. */
    variant: optional(variant),
    ...limits,
  },
  refuses({ version, called }, { parties, deal, target }): Refusal | undefined {
    if ((parties === undefined) === (deal === undefined)) {
      return refuse(
        `give either ${called('parties')} or ${called('deal')}: who agrees, or which deal of the file it is about`,
      );
    }
    if (deal !== undefined && target !== undefined) {
      return refuse(`${called('deal')} says what is agreed on; leave out ${called('target')}`);
    }
    const { decisionMakers, statusQuo } = version.conflict;
    if (parties === 'all' && decisionMakers.length > MOST_DECISION_MAKERS) {
      return {
        status: 'refused',
        kind: 'limit',
        problem: `${decisionMakers.length} decision makers form too many groups: those of at most ${MOST_DECISION_MAKERS} are gone through`,
        help: [`name those that agree with ${called('parties')}`],
      };
    }
    return statusQuo === undefined
      ? refuse('a deal changes the status quo, and the file gives none')
      : undefined;
  },
  *run({ analysis, told }, asked): Steps<Deals | DealGroups | Refusal> {
    const { parties, deal, bodies = [], target } = asked;
    const { casebook } = analysis;
    const { statusQuo } = casebook;
    if (statusQuo === undefined) return refuse('the status quo is not feasible');
    if (parties === 'all') {
      const targets = target === undefined ? undefined : targetsOf(casebook, target);
      if (targets && 'status' in targets) return targets;
      return yield* findDealsOfGroups(analysis, {
        from: statusQuo,
        bodies: positionsOf(casebook, bodies),
        ...(targets && { targets }),
      });
    }
    const terms = termsOf(casebook, { parties, deal, target });
    if ('status' in terms) return terms;
    const taking = [...terms.parties, ...bodies, ...(terms.bodies ?? [])];
    const positions = positionsOf(casebook, taking);
    const found = yield* findDeals(analysis, {
      from: statusQuo,
      parties: positions,
      ...(terms.targets && { targets: terms.targets }),
    });
    const { doubt = told === 'text' } = asked;
    const explained = yield* explainDeals(analysis, found);
    return doubt ? yield* doubtDeals(analysis, explained, limitsAsked(asked)) : explained;
  },
});

function positionsOf({ movers }: Casebook, ids: readonly string[]): number[] {
  return movers.flatMap(({ id }, position) => (ids.includes(id) ? [position] : []));
}

interface Terms {
  readonly parties: readonly string[];
  /** Bodies whose options the terms set. */
  readonly bodies?: readonly string[];
  /** Absent for everything. */
  readonly targets?: ReadonlySet<StateCode>;
}

function termsOf(
  casebook: Casebook,
  asked: { readonly [K in 'deal' | 'target']?: string | undefined } & {
    readonly parties?: readonly string[] | undefined;
  },
): Terms | Refusal {
  const { deals } = casebook.conflict;
  if (asked.parties !== undefined) {
    const targets = asked.target === undefined ? undefined : targetsOf(casebook, asked.target);
    if (targets && 'status' in targets) return targets;
    return { parties: asked.parties, ...(targets && { targets }) };
  }
  const deal = called(deals, asked.deal!);
  if (deal === undefined) {
    const known = deals.map(({ id }) => id);
    return refuse(
      `no deal is called ${asked.deal}${known.length === 0 ? ': the model has none' : suggest(asked.deal!, known)}`,
    );
  }
  const found = findState(casebook, deal.id);
  if (found.status === 'not-found') return refuse(found.problem);
  const bound = 'state' in deal.terms ? [] : deal.terms.map(({ option: { owner } }) => owner);
  const { bodies } = casebook.conflict;
  return {
    parties: deal.parties,
    bodies: bodies.map(({ id }) => id).filter((id) => bound.includes(id)),
    targets: new Set([found.state]),
  };
}

/** A state by its name, or all in which a formula is true. */
function targetsOf(casebook: Casebook, target: string): ReadonlySet<StateCode> | Refusal {
  const { conflict } = casebook;
  const isName =
    target === 'status-quo' ||
    casebook.stateWithId(target) !== undefined ||
    called(conflict.namedStates, target) !== undefined ||
    called(conflict.deals, target) !== undefined;
  if (isName) {
    const found = findState(casebook, target);
    return found.status === 'found' ? new Set([found.state]) : refuse(found.problem);
  }
  const found = statesWhere(casebook, target);
  return 'problem' in found ? refuse(`target: ${found.problem}`) : new Set(found.states);
}
