import { distanceTo, mustLose, type StateCode, type Steps } from '@standoff/engine';
import type { GainWay, Losers, Prospect } from '@standoff/propositions';
import type { Analysis } from '../analysis/analysis.ts';
import { isKnown } from '../analysis/known-gains.ts';
import { withShare } from '../analysis/progress.ts';
import type { Surroundings } from '../analysis/surroundings.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { isWorthFollowing } from '../estimates/losers-cost.ts';
import type { ToldGain } from '../finding/told-gain.ts';
import { someMayBeForEverybody, toldGain } from '../finding/told-gain.ts';
import { hasDoubts } from '../words/as-written.ts';

/** Whether some state is better than the status quo, for everybody or at nobody's cost, and how one gets there. */
export function* prospectOf(analysis: Analysis, around: Surroundings): Steps<Prospect> {
  const { casebook } = analysis;
  const gain = toldGain(analysis);
  const parties = casebook.decisionMakers.length;
  if (gain === undefined) return { is: 'none', surely: isSurelyNone(analysis), parties };
  const code = casebook.space.codeOf(gain.best);
  return {
    is: 'gain',
    state: casebook.stateId(code),
    named: casebook.stateNames.has(code),
    gainers: idsOf(analysis, gain.gainers),
    parties,
    ...certaintyOf(casebook, code, gain),
    way: yield* wayTo(analysis, around, gain),
  };
}

/** Of whom it is known how they compare a state with the status quo: of those who prefer it, and of all others. */
function certaintyOf(casebook: Casebook, code: StateCode, { gainers }: ToldGain) {
  const isKnownOf = (dm: number) => isKnown(casebook, dm, code);
  const others = [...casebook.decisionMakers.keys()].filter((dm) => !gainers.includes(dm));
  return { surely: gainers.every(isKnownOf), harmless: others.every(isKnownOf) };
}

/** Where a treatment of what is not known was asked for, gains are found by the preferences as they are written. */
function isSurelyNone(analysis: Analysis): boolean {
  const { reading, casebook } = analysis;
  const isAsked = reading?.unknown !== undefined && hasDoubts(casebook.model);
  return !isAsked && !someMayBeForEverybody(analysis);
}

function* wayTo(
  analysis: Analysis,
  { cell, byImprovements, byAnyMoves }: Surroundings,
  { best, cells }: ToldGain,
): Steps<GainWay> {
  if (distanceTo(byImprovements, best) !== undefined) return { is: 'improvements' };
  const others = cells.filter((one) => distanceTo(byImprovements, one) !== undefined);
  if (others.length > 0) return { is: 'others', count: others.length };
  if (distanceTo(byAnyMoves, best) === undefined) return { is: 'no-moves' };
  if (!isWorthFollowing(analysis.situation.space)) return { is: 'losses' };
  return { is: 'losses', losers: yield* losersOn(analysis, cell, best) };
}

function* losersOn(analysis: Analysis, from: number, to: number): Steps<Losers> {
  const { situation } = analysis;
  const ask = { from, to };
  const who = yield* withShare(mustLose(situation, { ...ask, losing: 'no-improvement' }), () => 1);
  const worse = yield* withShare(
    mustLose(situation, { ...ask, losing: 'worse', among: who }),
    () => 1,
  );
  return { who: idsOf(analysis, who), worse: who.length > 0 && worse.length === who.length };
}

function idsOf({ casebook }: Analysis, positions: readonly number[]): string[] {
  return positions.map((position) => casebook.movers[position]!.id);
}
