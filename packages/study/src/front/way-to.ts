import { judgesImprovements, type StateCode, type Steps } from '@standoff/engine';
import type { Telling } from '@standoff/propositions';
import { stateOfDeal } from '../casebook/state-names.ts';
import { isWithinReach } from '../deals/add-to-deals.ts';
import type { Deal, Deals, RefusedDeal } from '../deals/deal.ts';
import { dealOfFile } from '../deals/deal-of-file.ts';
import {
  addedWays,
  additionsAlike,
  areAdditionsAsked,
  tellAdditions,
} from '../deals/tell-additions.ts';
import { tellNoDeal } from '../deals/tell-no-deal.ts';
import { tellPlan, tellWithoutTrust } from '../deals/tell-plan.ts';
import { deal } from '../inquiries/deal.ts';
import { evolve } from '../inquiries/evolve.ts';
import { ask, type Dear, type FrontGround } from './front-question.ts';

/** Who would bring a state about, and what comes of it. */
export interface WayTo {
  readonly status: 'way';
  /** Ids of those that agree, and of the bodies that take part. */
  readonly parties: readonly string[];
  readonly bodies: readonly string[];
  /** How the deal of the file is struck that leads there. */
  readonly atOnce?: true;
  /** Id of the state that it is held against, where the file says that. */
  readonly else?: string;
  readonly found: Deals;
  readonly says: readonly Telling[];
}

type Nothing = { readonly status: 'none' };

/**
 * What would make a state happen: as a deal of the file that leads there, or else of all who move on a way there with the fewest
 * losses.
 */
export function* wayTo(ground: FrontGround, to: StateCode): Steps<WayTo | Nothing | Dear> {
  const agreeing = yield* whoAgrees(ground, to);
  if ('status' in agreeing) return agreeing;
  const target = ground.analysis.casebook.stateId(to);
  const answer = yield* ask(ground, deal, { ...agreeing, target });
  if (answer.status !== 'answered') return answer;
  const found = answer.result;
  if (!('deals' in found)) return { status: 'none' };
  const [one] = found.deals;
  const says = sayWay(found, one, found.refused?.[0]);
  if (one !== undefined) says.push(...(yield* sparedByOneMove(ground, agreeing, found, one)));
  return says.length === 0 ? { status: 'none' } : { status: 'way', ...agreeing, found, says };
}

function sayWay(found: Deals, one: Deal | undefined, refused: RefusedDeal | undefined): Telling[] {
  if (one !== undefined) return tellPlan(found, one);
  return refused === undefined ? [] : tellNoDeal(found, refused);
}

/** Whom one joint move in place of its steps would spare from having to trust others, where it can be struck so. */
function* sparedByOneMove(
  ground: FrontGround,
  agreeing: Agreeing,
  { casebook }: Deals,
  { state, trust }: Deal,
): Steps<Telling[]> {
  if (trust.length === 0) return [];
  const asked = { ...agreeing, target: casebook.stateId(state), atOnce: true } as const;
  const answer = yield* ask(ground, deal, asked);
  if (answer.status !== 'answered' || !('deals' in answer.result)) return [];
  const [one] = answer.result.deals;
  return one === undefined ? [] : tellWithoutTrust(answer.result, one, trust);
}

type Agreeing = Pick<WayTo, 'parties' | 'bodies' | 'atOnce' | 'else'>;

function* whoAgrees(ground: FrontGround, to: StateCode): Steps<Agreeing | Nothing | Dear> {
  const { casebook } = ground.analysis;
  const { conflict, decisionMakers, movers } = casebook;
  const written = conflict.deals.find((one) => stateOfDeal(casebook, one) === to);
  if (written !== undefined) {
    const { parties, bodies, atOnce, against } = dealOfFile(casebook, written);
    return {
      ...{ parties, bodies, ...(atOnce && { atOnce }) },
      ...(against !== undefined && { else: casebook.stateId(against) }),
    };
  }
  const found = yield* ask(ground, evolve, { to: casebook.stateId(to) });
  if (found.status !== 'answered') return found;
  const path = found.result.destinations[0]?.fewestLosses?.path ?? [];
  const moving = [...new Set(path.map(({ mover }) => mover))].sort((a, b) => a - b);
  const idsOf = (some: readonly number[]) => some.map((one) => movers[one]!.id);
  const parties = idsOf(moving.filter((one) => one < decisionMakers.length));
  const bodies = idsOf(moving.filter((one) => one >= decisionMakers.length));
  return parties.length === 0 ? { status: 'none' } : { parties, bodies };
}

/** What would have to be added for it to hold where it does not. */
export interface AddedOnWay {
  readonly status: 'added';
  readonly says: readonly Telling[];
  /** Some sets of additions, each in a sentence. */
  readonly ways: readonly string[];
}

/** So many sets of additions are told. */
const WAYS = 3;

/** So many additions together are tried. */
const TOGETHER = 2;

/**
 * The fewest additions with which what is on a way would hold under the first concept under which it does not: of single
 * comparisons only, and unless that is announced to take too long.
 */
export function* addedOn(
  ground: FrontGround,
  { status: _, says: __, found, ...agreeing }: WayTo,
): Steps<AddedOnWay | Nothing | Dear> {
  const one = found.deals[0] ?? found.refused?.[0];
  if (one === undefined || (!('holdsUnder' in one) && !isWithinReach(one)))
    return { status: 'none' };
  const held = 'holdsUnder' in one ? one.holdsUnder : [];
  const concept = found.concepts.find(
    (other) => judgesImprovements(other) && !held.includes(other),
  );
  if (concept === undefined) return { status: 'none' };
  const target = found.casebook.stateId(one.state);
  const answer = yield* ask(ground, deal, {
    ...{ ...agreeing, target, concept: concept.id, additions: TOGETHER },
  });
  if (answer.status !== 'answered') return answer;
  const { result } = answer;
  if (!('deals' in result) || !areAdditionsAsked(result)) return { status: 'none' };
  const [alike] = additionsAlike(result);
  if (alike === undefined) return { status: 'none' };
  const { ways } = addedWays(result, alike, WAYS);
  return { status: 'added', says: tellAdditions(result, alike), ways };
}
