import { isImprovement, prefers, type Steps } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import { isBody } from '../casebook/moves.ts';
import { explainState } from '../explain/explain.ts';
import { afterwardsOf } from './afterwards.ts';
import { type AsAgreed, agreedBy } from './as-agreed.ts';
import { besideStart } from './beside-start.ts';
import type {
  Deal,
  DealExplained,
  Deals,
  RefusedDeal,
  RefusedExplained,
  Temptation,
} from './deal.ts';
import { instalmentsOf } from './instalments.ts';

/** So many deals are explained, the first ones; and so many states that are none. */
const EXPLAINED = 10;

/**
 * The same deals; of the first it is said who would break them, whether there are instalments, and how everybody
 * stands after each step. Of the first states that are no deals it is said how everybody stands there and who would leave.
 */
export function* explainDeals(analysis: Analysis, found: Deals): Steps<Deals> {
  const deals = [...found.deals];
  const acting = agreedBy(analysis, found.parties);
  for (const [k, deal] of deals.slice(0, EXPLAINED).entries()) {
    deals[k] = { ...deal, explained: yield* explained(analysis, acting, found, deal) };
  }
  const refused = found.refused && [...found.refused];
  for (const [k, one] of (refused ?? []).slice(0, EXPLAINED).entries()) {
    refused![k] = { ...one, explained: yield* refusedExplained(analysis, found, one) };
  }
  return { ...found, deals, ...(refused && { refused }) };
}

function* explained(
  analysis: Analysis,
  acting: AsAgreed,
  found: Deals,
  deal: Deal,
): Steps<DealExplained> {
  const base = analysis.casebook.space.cellOf(found.against);
  return {
    ...(yield* temptationsIn(analysis, deal)),
    instalments: yield* instalmentsIn(acting, found, deal),
    afterwards: afterwardsOf(analysis.casebook, found, deal.state),
    after: deal.steps.map(({ to }) => besideStart(analysis, base, to)),
  };
}

function* refusedExplained(
  analysis: Analysis,
  { against }: Deals,
  refused: RefusedDeal,
): Steps<RefusedExplained> {
  const { space } = analysis.casebook;
  const cell = space.cellOf(refused.state);
  return {
    ...besideStart(analysis, space.cellOf(against), cell),
    holdsUnder: heldUnder(analysis, cell),
    temptations: (yield* temptationsIn(analysis, refused)).temptations,
  };
}

function* instalmentsIn(
  acting: AsAgreed,
  { from, against, parties, atOnce }: Deals,
  { state }: Deal,
): Steps<DealExplained['instalments']> {
  if (atOnce || state === from) return { status: 'none', why: 'at-once' };
  const [start, base, end] = [from, against, state].map((code) =>
    acting.casebook.space.cellOf(code),
  );
  return yield* instalmentsOf(acting, { start: start!, base: base!, end: end! }, parties);
}

/** Who has an improvement from a state, or would leave it for another reason, and why it leaves or stays. */
function* temptationsIn(
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
