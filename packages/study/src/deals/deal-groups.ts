import { createPace, prefers, type Situation, type StateCode, type Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import { agreedBy, takingPart } from './as-agreed.ts';
import { reachedAtOnce } from './at-once.ts';
import { placesGained } from './beside-start.ts';
import type { DealGroup, DealGroups, Sought } from './deal.ts';
import { weakestOf } from './find-deals.ts';
import { frontierOf, sumOfRanks } from './frontier.ts';

/** The groups double with every decision maker; those of so many are still gone through. */
export const MOST_DECISION_MAKERS = 12;

export interface DealGroupsQuery {
  readonly from: StateCode;
  /** What comes about without a deal; where groups set out when left out. */
  readonly against?: StateCode;
  /** Whether deals are struck by one joint move. */
  readonly atOnce?: boolean;
  /** Positions of the bodies that take part in every group. */
  readonly bodies: readonly number[];
  /** What a deal may lead to; everything when left out. */
  readonly sought?: Sought;
}

/** The deals of every group of two decision makers or more, of which the frontier is kept. */
export function* findDealsOfGroups(
  analysis: Analysis,
  { from, against: otherwise = from, atOnce = false, bodies, sought }: DealGroupsQuery,
): Steps<DealGroups> {
  const { casebook, situation, concepts } = analysis;
  const { space } = casebook;
  const start = space.cellOf(from);
  const base = space.cellOf(otherwise);
  const all = groupsOf(casebook.decisionMakers.length);
  const groups: DealGroup[] = [];
  for (const [k, deciders] of all.entries()) {
    yield { what: doing.seekingDeals, passes: k, share: k / all.length };
    const parties = takingPart(casebook, [...deciders, ...bodies]);
    const acting = agreedBy(analysis, parties);
    const reached = atOnce
      ? yield* reachedAtOnce(acting, parties, from)
      : yield* reachedBy(acting.agreed, start, parties);
    // To keep things as they stand is a deal of no step where something else comes about without one.
    const ends = base === start ? reached : [...reached, start];
    const asked = ends.filter(
      (cell) => sought === undefined || sought.states.has(space.codeOf(cell)),
    );
    const wants = (party: number, cell: number) => prefers(situation.orders[party]!, cell, base);
    const deals = asked.filter((cell) => deciders.every((party) => wants(party, cell)));
    const against = deciders.filter((party) => !asked.some((cell) => wants(party, cell)));
    const sum = (cell: number) => sumOfRanks(situation, deciders, cell);
    const frontier = [...(yield* frontierOf(situation, deciders, deals))].sort(
      (a, b) => sum(b) - sum(a) || a - b,
    );
    groups.push({
      parties: deciders,
      reached: reached.length,
      deals: deals.length,
      asked: asked.length,
      against,
      frontier: frontier.map((cell) => {
        const holdsUnder = heldUnder(analysis, cell);
        return {
          state: space.codeOf(cell),
          places: casebook.decisionMakers.map((_, dm) => placesGained(situation, dm, base, cell)),
          holdsUnder,
          weakest: weakestOf(holdsUnder),
        };
      }),
    });
  }
  const struck = { from, against: otherwise, atOnce };
  return { casebook, ...struck, bodies, ...(sought && { sought }), concepts, groups };
}

/** All groups of two or more, the smallest first, and of these the ones whose members come first. */
function groupsOf(size: number): number[][] {
  const all = Array.from({ length: 2 ** size }, (_, bits) =>
    Array.from({ length: size }, (_, k) => k).filter((k) => (bits & (1 << k)) !== 0),
  );
  const isBefore = (one: readonly number[], other: readonly number[]) => {
    const k = one.findIndex((member, k) => member !== other[k]);
    return one.length - other.length || (k < 0 ? 0 : one[k]! - other[k]!);
  };
  return all.filter((members) => members.length >= 2).sort(isBefore);
}

/** So many targets of moves are looked at between two pauses at most: options of many levels have many. */
const MOST_LOOKS = 2 ** 17;

/** Where moves of some lead, the start left out; whoever moves may move again at once. */
function* reachedBy(
  { space }: Situation,
  start: number,
  parties: readonly number[],
): Steps<number[]> {
  const reached = new Set([start]);
  const pace = createPace();
  let looked = 0;
  const look = (to: number) => {
    looked += 1;
    reached.add(to);
  };
  for (const from of reached) {
    for (const mover of parties) space.movers[mover]!.forEachTarget(from, look);
    if (!pace.spend(1) && looked < MOST_LOOKS) continue;
    looked = 0;
    yield { what: doing.seekingDeals, passes: reached.size, share: 0 };
  }
  reached.delete(start);
  return [...reached];
}
