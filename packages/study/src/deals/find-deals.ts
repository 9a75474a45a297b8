import { type Concept, createPace, prefers, type StateCode, type Steps } from '@standoff/engine';
import type { Deal as WrittenDeal } from '@standoff/language';
import { doing } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import { stateOfDeal } from '../casebook/state-names.ts';
import { reasonFor } from '../reasons/reasons.ts';
import { type AsAgreed, agreedBy } from './as-agreed.ts';
import { reachedAtOnce } from './at-once.ts';
import { placesGained } from './beside-start.ts';
import { choose } from './choose.ts';
import type { Deal, Deals, RefusedDeal, Sought } from './deal.ts';
import { stepsFrom } from './deal-steps.ts';
import { frontierOf } from './frontier.ts';
import { obstacleAtOnce, obstacleTo } from './obstacles.ts';
import { onTheWay } from './openings.ts';
import { withoutDeal } from './otherwise.ts';
import { trustOn } from './trust.ts';
import { withoutTrust } from './without-trust.ts';

export interface DealQuery {
  /** Where it starts. */
  readonly from: StateCode;
  /** What comes about without it; where it starts when left out. */
  readonly against?: StateCode;
  /** Whether it is struck by one joint move. */
  readonly atOnce?: boolean;
  /** Positions among the movers: decision makers, and bodies that take part. */
  readonly parties: readonly number[];
  /** What a deal may lead to; everything when left out. */
  readonly sought?: Sought;
  /** The deal of the file that is asked about, where other deals may lead to the same. */
  readonly written?: WrittenDeal;
}

/**
 * The states that some parties can bring about from a start by their own moves, and that each of them prefers to
 * it: nobody else moves, so that all other options stay as they are. A party may take several steps in a row. A body that
 * takes part adopts what its members carry if the parties among them vote for it; whether it prefers the end is not asked.
 * Where something else comes about without a deal, that is what they compare with, and to keep things as they stand is a deal
 * of no step.
 */
export function* findDeals(analysis: Analysis, query: DealQuery): Steps<Deals> {
  const { casebook, situation, concepts } = analysis;
  const { from, against = from, atOnce = false, parties, sought } = query;
  const { space } = casebook;
  const start = space.cellOf(from);
  const base = space.cellOf(against);
  const deciders = parties.filter((party) => !isBody(casebook, party));
  const acting = agreedBy(analysis, parties);
  const { agreed } = acting;
  const found = atOnce
    ? { cells: yield* reachedAtOnce(acting, parties, from), wayTo: () => [] }
    : yield* stepsFrom(agreed, { start, base }, parties, deciders);
  const ends = base === start ? found.cells : [...found.cells, start];
  const targets = ends.filter(
    (cell) =>
      (sought === undefined || sought.states.has(space.codeOf(cell))) &&
      deciders.every((party) => prefers(situation.orders[party]!, cell, base)),
  );
  const others = casebook.decisionMakers.map((_, dm) => dm).filter((dm) => !parties.includes(dm));
  const frontier = yield* frontierOf(situation, deciders, targets);
  const way = onTheWay(analysis, base, parties);
  const freely = atOnce
    ? new Set(found.cells)
    : yield* withoutTrust(agreed, start, parties, way.exposedIn);
  const without = yield* withoutDeal(analysis, base, deciders);
  const written = writtenDeals(casebook, deciders, query.written);
  function* dealAt(cell: number): Steps<Deal> {
    const holdsUnder = heldUnder(analysis, cell);
    const steps = way.look(found.wayTo(cell, (next) => way.breakingOff(next, cell)));
    const state = space.codeOf(cell);
    const kept = written.get(state);
    return {
      state,
      ...(kept && { written: kept }),
      gainers: others.filter((dm) => prefers(situation.orders[dm]!, cell, base)),
      losers: others.filter((dm) => prefers(situation.orders[dm]!, base, cell)),
      ...(base !== start && {
        besideFrom: {
          gainers: deciders.filter((dm) => prefers(situation.orders[dm]!, cell, start)),
          losers: deciders.filter((dm) => prefers(situation.orders[dm]!, start, cell)),
        },
      }),
      places: casebook.decisionMakers.map((_, dm) => placesGained(situation, dm, base, cell)),
      holdsUnder,
      weakest: weakestOf(holdsUnder),
      leavers: leaversOf(analysis, cell),
      frontier: frontier.has(cell),
      isReachedAnyway: without.isReached(cell),
      otherwise: yield* without.otherwise(cell),
      steps,
      isOnTrust: cell !== start && !freely.has(cell),
      trust: trustOn(situation, base, steps, deciders),
    };
  }
  const deals: Deal[] = [];
  const pace = createPace();
  for (const cell of targets) {
    deals.push(yield* dealAt(cell));
    const share = deals.length / targets.length;
    if (pace.spend(1)) yield { what: doing.lookingAtDeals, passes: deals.length, share };
  }
  const asked = { ...query, against, atOnce, acting };
  return {
    ...{ casebook, from, against, atOnce, parties, concepts },
    reached: found.cells.length,
    ...(sought && { sought, refused: refusedOf(analysis, asked, ends) }),
    ...closestOf(analysis, asked, targets.length > 0 ? [] : found.cells),
    deals: deals.sort((a, b) => rankOf(b, deciders) - rankOf(a, deciders)),
    ...(targets.length > 0 && {
      choice: choose(
        casebook,
        against,
        deciders,
        targets.map((cell) => space.codeOf(cell)),
      ),
    }),
  };
}

/** The deals of the file between some parties and nobody else, by the state that each leads to. */
function writtenDeals(
  casebook: Casebook,
  deciders: readonly number[],
  asked: WrittenDeal | undefined,
): ReadonlyMap<StateCode, WrittenDeal> {
  const ids = deciders.map((party) => casebook.movers[party]!.id);
  const between = casebook.conflict.deals.filter(
    ({ parties }) => parties.length === ids.length && parties.every((id) => ids.includes(id)),
  );
  return new Map(
    [...between, ...(asked ? [asked] : [])].flatMap((deal) => {
      const state = stateOfDeal(casebook, deal);
      return state === undefined ? [] : [[state, deal] as const];
    }),
  );
}

/** Of some concepts those that look fewest moves ahead. */
export function weakestOf(concepts: readonly Concept[]): Concept[] {
  const least = Math.min(...concepts.map(({ foresight }) => foresight.moves));
  return concepts.filter(({ foresight }) => foresight.moves === least);
}

function leaversOf({ casebook, concepts, stability }: Analysis, cell: number): Deal['leavers'] {
  const leaving = casebook.movers.map((_, mover) =>
    concepts.filter(({ id }) => !stability.get(id)![mover]!.has(cell)),
  );
  return leaving.flatMap((under, mover) => (under.length > 0 ? [{ mover, under }] : []));
}

/** What is asked, with nothing left out. */
interface AskedOfDeals
  extends Required<Omit<DealQuery, 'sought' | 'written'>>,
    Pick<DealQuery, 'sought'> {
  readonly acting: AsAgreed;
}

/** The states that were asked about and are no deals, and why. */
function refusedOf(
  analysis: Analysis,
  asked: AskedOfDeals,
  reached: readonly number[],
): RefusedDeal[] {
  const { space } = analysis.casebook;
  const { from, parties, atOnce, acting } = asked;
  const known = new Set(reached);
  const refused = [...asked.sought!.states].flatMap((state): RefusedDeal[] => {
    const cell = space.cellOf(state);
    const isReached = known.has(cell);
    const unwilling = unwillingFor(analysis, asked, cell);
    return isReached && unwilling.length === 0
      ? []
      : [{ state, isReached, leavers: leaversOf(analysis, cell), unwilling }];
  });
  // What the parties could bring about, and what most of them want, says most.
  refused.sort(
    (a, b) => Number(b.isReached) - Number(a.isReached) || a.unwilling.length - b.unwilling.length,
  );
  const can = { from, parties, reached: reached.map((cell) => space.codeOf(cell)) };
  return refused.map((one, k) => {
    if (one.isReached || k >= WITH_OBSTACLE) return one;
    const obstacle = atOnce
      ? obstacleAtOnce(acting, can, one.state)
      : obstacleTo(acting.casebook, can, one.state);
    return obstacle === undefined ? one : { ...one, obstacle };
  });
}

/** Of so many states it is said why they cannot be brought about. */
const WITH_OBSTACLE = 5;

/** Parties that do not prefer a state to what it is held against, and why not. */
function unwillingFor(
  { casebook, situation }: Analysis,
  { against, parties }: Pick<AskedOfDeals, 'against' | 'parties'>,
  cell: number,
): RefusedDeal['unwilling'] {
  const { space } = casebook;
  const base = space.cellOf(against);
  return parties
    .filter((party) => !isBody(casebook, party) && !prefers(situation.orders[party]!, cell, base))
    .map((who) => ({ who, reason: reasonFor(casebook, who, space.codeOf(cell), against) }));
}

/** Of what parties can bring about a state that most of them prefer, and why it is no deal even so. */
function closestOf(
  analysis: Analysis,
  asked: AskedOfDeals,
  reached: readonly number[],
): Pick<Deals, 'closest'> {
  const { casebook, situation } = analysis;
  const { parties } = asked;
  if (asked.sought !== undefined) return {};
  const base = casebook.space.cellOf(asked.against);
  const deciders = parties.filter((party) => !isBody(casebook, party));
  let [closest, most]: [number | undefined, number] = [undefined, 0];
  for (const cell of reached) {
    const willing = deciders.filter((one) => prefers(situation.orders[one]!, cell, base)).length;
    if (willing > most) [closest, most] = [cell, willing];
  }
  if (closest === undefined) return {};
  return {
    closest: {
      state: casebook.space.codeOf(closest),
      isReached: true,
      leavers: leaversOf(analysis, closest),
      unwilling: unwillingFor(analysis, asked, closest),
    },
  };
}

function rankOf({ frontier, places }: Deal, parties: readonly number[]): number {
  const gained = parties.reduce((sum, party) => sum + (places[party] ?? 0), 0);
  return (frontier ? Number.MAX_SAFE_INTEGER / 2 : 0) + gained;
}
