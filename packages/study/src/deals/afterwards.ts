import type { StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody, movesFrom } from '../casebook/moves.ts';
import { neededFor, seatOf, takeVote } from '../votes/take-vote.ts';
import type { Afterwards, Deals } from './deal.ts';
import { differingMovers, levelsThere } from './obstacles.ts';

/** What each body would do that takes part and whose options a deal changes, as all of its members wish then. */
export function afterwardsOf(
  casebook: Casebook,
  { from, parties }: Pick<Deals, 'from' | 'parties'>,
  deal: StateCode,
): Afterwards[] {
  const deciding = differingMovers(casebook, from, deal).filter(
    (mover) => isBody(casebook, mover) && parties.includes(mover),
  );
  const ids = parties.map((one) => casebook.movers[one]!.id);
  return deciding.map((mover) => {
    const are = levelsThere(casebook, mover, deal, from);
    const back = backIn(casebook, { mover, from, deal });
    if (back === undefined) return { status: 'impossible', mover, are, why: 'infeasible' };
    if (!movesFrom(casebook, mover, deal).includes(back)) {
      return { status: 'impossible', mover, are, why: 'limits' };
    }
    const seat = seatOf(casebook, mover);
    const vote = takeVote(casebook, seat, deal, back);
    const yes = vote.ballots.filter((one) => one.vote === 'yes').map(({ id }) => id);
    const needed = vote.passes ? [] : neededFor(casebook, seat, deal, back);
    return {
      ...{ status: 'voted', mover, back, vote },
      inFavour: ids.filter((id) => yes.includes(id)),
      needed: needed.filter((id) => !yes.includes(id)),
    };
  });
}

/** A deal with the options of one mover as they were before it. */
function backIn(
  casebook: Casebook,
  {
    mover,
    from,
    deal,
  }: { readonly mover: number; readonly from: StateCode; readonly deal: StateCode },
): StateCode | undefined {
  const before = casebook.states.levels(from);
  const own = casebook.options.flatMap(({ decisionMaker, option: { owner, id } }, k) =>
    decisionMaker === mover ? [{ option: { owner, option: id }, level: before[k]! }] : [],
  );
  return casebook.withLevels(deal, own);
}
