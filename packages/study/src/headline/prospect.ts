import { distanceTo, mustLose, type Steps } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { withShare } from '../analysis/progress.ts';
import type { Surroundings } from '../analysis/surroundings.ts';
import type { ToldGain } from '../finding/told-gain.ts';
import { isSurelyHarmless, someMayBeForEverybody, toldGain } from '../finding/told-gain.ts';
import { hasDoubts } from '../words/as-written.ts';
import { isWorthFollowing } from './losers-cost.ts';
import type { GainWay, Losers, Prospect } from './outlook.ts';

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
    surely: isSurelyHarmless(analysis, { best: gain.best }),
    way: yield* wayTo(analysis, around, gain),
  };
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
  return { who: idsOf(analysis, who), worse: worse.length === who.length };
}

function idsOf({ casebook }: Analysis, positions: readonly number[]): string[] {
  return positions.map((position) => casebook.movers[position]!.id);
}
