import { isImprovement, prefers, type Steps } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { isBody } from '../casebook/moves.ts';
import { explainState } from '../explain/explain.ts';
import type { Deal, DealExplained, Deals, Temptation } from './deal.ts';
import { instalmentsOf } from './instalments.ts';

/** So many deals are explained, the first ones. */
const EXPLAINED = 10;

/** The same deals; of the first it is said who would break them, and whether there are instalments. */
export function* explainDeals(analysis: Analysis, found: Deals): Steps<Deals> {
  const explained: DealExplained[] = [];
  for (const deal of found.deals.slice(0, EXPLAINED)) {
    explained.push({
      ...(yield* temptationsIn(analysis, deal)),
      instalments: instalmentsIn(analysis, found, deal),
    });
  }
  return {
    ...found,
    deals: found.deals.map((deal, k) => {
      const own = explained[k];
      return own === undefined ? deal : { ...deal, explained: own };
    }),
  };
}

function instalmentsIn(analysis: Analysis, { from, parties }: Deals, { state }: Deal) {
  const { space } = analysis.casebook;
  return instalmentsOf(analysis, space.cellOf(from), space.cellOf(state), parties);
}

/** Who has an improvement from a state, or would leave it for another reason, and why it leaves or stays. */
export function* temptationsIn(
  analysis: Analysis,
  { state, leavers }: Pick<Deal, 'state' | 'leavers'>,
): Steps<Pick<DealExplained, 'temptations' | 'explanation'>> {
  const { casebook, situation, concepts } = analysis;
  const tempted = casebook.movers.flatMap((_, mover) => {
    const improvements = improvementsFrom(analysis, mover, casebook.space.cellOf(state));
    const leaves = leavers.find((one) => one.mover === mover)?.under ?? [];
    return improvements.length + leaves.length > 0 ? [{ mover, improvements, leaves }] : [];
  });
  const explanation = yield* explainState(casebook, situation, {
    state,
    decisionMakers: tempted.map(({ mover }) => mover),
    concepts,
    known: analysis.stability,
  });
  const temptations = tempted.map(
    ({ mover, improvements, leaves }): Temptation => ({
      mover,
      leaves,
      stays: concepts.filter((concept) => !leaves.includes(concept)),
      improvements: improvements.map((cell) => casebook.space.codeOf(cell)),
      arguments: explanation.arguments.filter(({ decisionMaker }) => decisionMaker === mover),
    }),
  );
  return { temptations, explanation };
}

/** Where the improvements of a mover lead, the best first; drafts that carry have no such order. */
function improvementsFrom(
  { casebook, situation }: Analysis,
  mover: number,
  cell: number,
): number[] {
  const { space, orders } = situation;
  const order = orders[mover]!;
  const found: number[] = [];
  space.movers[mover]!.forEachTarget(cell, (to) => {
    if (isImprovement(situation, { mover, from: cell, to })) found.push(to);
  });
  if (isBody(casebook, mover)) return found;
  return found.sort((a, b) => Number(prefers(order, b, a)) - Number(prefers(order, a, b)));
}
