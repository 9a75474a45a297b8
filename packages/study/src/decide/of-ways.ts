import {
  countGainers,
  distanceTo,
  leastCost,
  lossesFrom,
  mustLose,
  type Reachability,
  reachableFrom,
  type StateCode,
  type Steps,
  shortestPaths,
  waySparing,
} from '@standoff/engine';
import { checkedFormula } from '@standoff/language';
import type { Of, Proposition } from '@standoff/propositions';
import { decisionProblem, type Problem } from '@standoff/wording';
import { isKnown } from '../analysis/known-gains.ts';
import { withShare } from '../analysis/progress.ts';
import { isWorthFollowing } from '../estimates/losers-cost.ts';
import type { WayWithLosses } from '../evolution/evolution.ts';
import { isTooLarge, lossesOn, waysBetween } from '../evolution/fewest-losses.ts';
import { movesOf, tellWay } from '../evolution/tell-ways.ts';
import type { ReasonStep } from '../explain/explanation.ts';
import type { Decision } from './decided.ts';
import type { Opened } from './opened-in.ts';
import { plainStep } from './plain-step.ts';

/** Whether improvements, or moves of any kind, lead to a state, or to any in which something is the case. */
export function* decideLeads(opened: Opened, asked: Of<'leads'>): Steps<Decision> {
  const { casebook, situation } = opened;
  const { space } = casebook;
  const from = space.cellOf(casebook.stateWithId(asked.from)!);
  const policy = asked.by === 'moves' ? 'any' : 'improving';
  const reach = yield* withShare(reachableFrom(situation, from, policy), () => 0);
  const isWanted = wantedBy(opened, asked);
  const to = nearest(opened, reach, isWanted);
  const is = to !== undefined;
  const decision = { isSo: is === asked.so, told: [{ says: { ...asked, so: is } }] };
  if (to === from) return { ...decision, reasons: [] };
  const steps = is
    ? [wayStep(opened, shortestWay(opened, reach, to))]
    : yield* whyNotReached(opened, asked, reach, isWanted);
  return { ...decision, reasons: [{ kind: 'steps', casebook, who: [], steps }] };
}

function wantedBy({ casebook }: Opened, { to, where }: Of<'leads'>): (cell: number) => boolean {
  const { space, states, compiled } = casebook;
  if (to !== undefined) {
    const only = space.cellOf(casebook.stateWithId(to)!);
    return (cell) => cell === only;
  }
  const node = compiled.nodeOf(checkedFormula(where!));
  return (cell) => states.holds(node, space.codeOf(cell));
}

/** Of the cells that are reached and wanted the one with the fewest moves. */
function nearest(
  { casebook: { space } }: Opened,
  reach: Reachability,
  isWanted: (cell: number) => boolean,
): number | undefined {
  let found: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let cell = 0; cell < space.cells; cell++) {
    const length = distanceTo(reach, cell);
    if (length === undefined || length >= least || !space.isState(cell) || !isWanted(cell))
      continue;
    found = cell;
    least = length;
  }
  return found;
}

/** A shortest way, of the moves that were followed. */
function shortestWay(opened: Opened, reach: Reachability, to: number): WayWithLosses {
  const paths = shortestPaths(opened.situation, reach, to, 2);
  const path = paths[0]!;
  const losses = lossesOn(opened, path);
  return { path, losses, fewest: losses.length === 0, alike: paths.length };
}

/** How far one comes; and where other moves lead there, on which of them somebody would not gain. */
function* whyNotReached(
  opened: Opened,
  { from: id, by }: Of<'leads'>,
  reach: Reachability,
  isWanted: (cell: number) => boolean,
): Steps<ReasonStep[]> {
  const { casebook, situation } = opened;
  const { from } = reach;
  const byMoves =
    by === 'moves' ? reach : yield* withShare(reachableFrom(situation, from, 'any'), () => 0.5);
  const byImprovements =
    by === 'moves'
      ? yield* withShare(reachableFrom(situation, from, 'improving'), () => 0.5)
      : reach;
  const counts = {
    n: countReached(opened, byMoves),
    improvements: countReached(opened, byImprovements),
  };
  const said = plainStep({ kind: 'reached', from: id, ...counts });
  const end = nearest(opened, byMoves, isWanted);
  if (end === undefined) return [said];
  const way = yield* cheapestWay(opened, byMoves, end);
  return [said, wayStep({ casebook, situation }, way)];
}

function countReached({ casebook: { space } }: Opened, reach: Reachability): number {
  let reached = 0;
  for (let cell = 0; cell < space.cells; cell++) {
    if (cell !== reach.from && distanceTo(reach, cell) !== undefined) reached++;
  }
  return reached;
}

/** The way with the fewest moves that their makers do not gain by; of very large conflicts a shortest one. */
function* cheapestWay(opened: Opened, byMoves: Reachability, to: number): Steps<WayWithLosses> {
  if (isTooLarge(opened)) return shortestWay(opened, byMoves, to);
  const ways = yield* withShare(waysBetween(opened, byMoves.from, [to]), () => 0.8);
  return ways.get(to)!;
}

function wayStep(
  { casebook }: Opened,
  way: WayWithLosses,
  only?: Of<'way'>['sparing'],
): ReasonStep {
  const telling = tellWay(casebook, way);
  const says = only === undefined ? telling.says : { ...telling.says, sparing: only };
  const { claims = [], ...told } = telling;
  const { space } = casebook;
  return {
    ...plainStep(says as Proposition),
    told: { ...told, says: says as Proposition } as ReasonStep['told'],
    claims,
    states: way.path.map((step) => space.codeOf(step.to)),
  };
}

/** Whether every way takes at least so many moves that their makers do not gain by. */
export function* decideLeastLosses(
  opened: Opened,
  asked: Of<'leastLosses'>,
): Steps<Decision | Problem> {
  const { casebook, situation } = opened;
  const ends = endsOf(opened, asked);
  if ('problem' in ends) return ends;
  if (isTooLarge(opened))
    return decisionProblem('ways-too-many', { states: casebook.space.stateCount });
  const { from, to } = ends;
  const found = yield* withShare(lossesFrom(situation, from, [to]), () => 0);
  const least = leastCost(found, to)?.losses;
  if (least === undefined)
    return { isSo: true, told: [{ says: asked }], reasons: unreached(opened, asked) };
  const way = (yield* withShare(waysBetween(opened, from, [to]), () => 0.5)).get(to)!;
  const isSo = least >= asked.n;
  const { from: start, to: end } = asked;
  const instead: Proposition =
    least === 0
      ? { kind: 'leads', from: start, to: end, by: 'improvements', so: true }
      : { ...asked, n: least };
  return {
    isSo,
    told: [{ says: isSo ? asked : instead }],
    reasons: [{ kind: 'steps', casebook, who: [], steps: [wayStep(opened, way)] }],
  };
}

/** Whether on every way somebody has to take a loss. */
export function* decideMustLose(opened: Opened, asked: Of<'mustLose'>): Steps<Decision | Problem> {
  const { casebook, situation } = opened;
  const ends = endsOf(opened, asked);
  if ('problem' in ends) return ends;
  if (!isWorthFollowing(casebook.space)) {
    return decisionProblem('ways-too-many', { states: casebook.space.stateCount });
  }
  const { from, to } = ends;
  const byMoves = yield* withShare(reachableFrom(situation, from, 'any'), () => 0);
  if (distanceTo(byMoves, to) === undefined) {
    const told = [{ says: { ...asked, so: true } }];
    return { isSo: asked.so, told, reasons: unreached(opened, asked) };
  }
  const mover = casebook.movers.findIndex(({ id }) => id === asked.who);
  const query = { from, to, losing: asked.losing };
  const losers = yield* withShare(mustLose(situation, { ...query, among: [mover] }), () => 0.3);
  const is = losers.length > 0;
  const steps = is
    ? [wayStep(opened, yield* cheapestWay(opened, byMoves, to))]
    : [yield* sparingStep(opened, mover, query)];
  return {
    isSo: is === asked.so,
    told: [{ says: { ...asked, so: is } }],
    reasons: [{ kind: 'steps', casebook, who: [], steps }],
  };
}

/** One way on which somebody takes no loss. */
function* sparingStep(
  opened: Opened,
  mover: number,
  query: { readonly from: number; readonly to: number; readonly losing: Of<'mustLose'>['losing'] },
): Steps<ReasonStep> {
  const { casebook, situation } = opened;
  const path = yield* withShare(waySparing(situation, mover, query), () => 0.6);
  const who = casebook.movers[mover]!.id;
  const moves = movesOf(casebook, path!);
  const losses = lossesOn(opened, path!).length;
  const sparing = { who, losing: query.losing };
  return plainStep({ kind: 'way', moves, losses, fewest: false, alike: false, sparing });
}

interface Ends {
  readonly from: number;
  readonly to: number;
}

function endsOf(
  { casebook }: Opened,
  { from, to }: { readonly from: string; readonly to: string },
): Ends | Problem {
  if (from === to) return decisionProblem('way-to-itself', { state: from });
  const [start, end] = [from, to].map((id) => casebook.space.cellOf(casebook.stateWithId(id)!));
  return { from: start!, to: end! };
}

/** Of ways that there are not everything may be claimed: that there are none. */
function unreached(
  { casebook }: Opened,
  { from, to }: { readonly from: string; readonly to: string },
): Decision['reasons'] {
  const says: Proposition = { kind: 'leads', from, to, by: 'moves', so: false };
  return [{ kind: 'steps', casebook, who: [], steps: [plainStep(says)] }];
}

/** The nearest cell to which improvements lead, and that somebody prefers and nobody likes less. */
export function* harmlessEnd(
  opened: Opened,
  start: StateCode,
): Steps<{ readonly reach: Reachability; readonly end: number | undefined }> {
  const { casebook, situation } = opened;
  const from = casebook.space.cellOf(start);
  const reach = yield* withShare(reachableFrom(situation, from, 'improving'), () => 0.5);
  const isGain = (cell: number) => (countGainers(situation, cell, from) ?? 0) > 0;
  return { reach, end: nearest(opened, reach, isGain) };
}

/** That improvements lead to a gain, and how. */
export function stepsToGain(
  opened: Opened,
  start: StateCode,
  reach: Reachability,
  end: number,
): ReasonStep[] {
  const { casebook } = opened;
  const { decisionMakers, space, stateId } = casebook;
  const to = space.codeOf(end);
  const gainers = decisionMakers.filter(
    (_, dm) => casebook.compare(dm, to, start).order === 'better',
  );
  const better: Proposition = {
    kind: 'harmless',
    gainers: gainers.map(({ id }) => id),
    better: stateId(to),
    worse: stateId(start),
    surely: [...decisionMakers.keys()].every((dm) => isKnown(casebook, dm, to, start)),
    so: true,
  };
  return [plainStep(better), wayStep(opened, shortestWay(opened, reach, end))];
}
