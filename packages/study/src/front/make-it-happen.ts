import { tellOnTrust, tellTrust, tellVerdictOfDeal } from '../deals/tell-deal.ts';
import { deal } from '../inquiries/deal.ts';
import { evolve } from '../inquiries/evolve.ts';
import { ask, type FrontGround, type FrontQuestion, told } from './front-question.ts';

/** What those would agree on who move on a shortest way to what everybody would prefer, and whether that would hold. */
export const makeItHappen: FrontQuestion = {
  id: 'make-it-happen',
  asked: ({ outlook: { prospect } }) =>
    prospect?.is === 'gain' && prospect.way.is !== 'no-moves'
      ? { is: 'make-it-happen' }
      : undefined,
  *answer(ground) {
    const { prospect } = ground.outlook;
    if (prospect?.is !== 'gain') return told([]);
    const found = yield* ask(ground, evolve, { to: prospect.state });
    if (found.status !== 'answered') return found;
    const path = found.result.destinations[0]?.fewestLosses?.path ?? [];
    const movers = [...new Set(path.map(({ mover }) => mover))].sort((a, b) => a - b);
    const agreed = yield* ask(ground, deal, {
      ...partiesOf(ground, movers),
      target: prospect.state,
    });
    if (agreed.status !== 'answered') return agreed;
    if (!('deals' in agreed.result)) return told([]);
    const [first] = agreed.result.deals;
    if (first === undefined) return told([]);
    return told([
      ...tellVerdictOfDeal(agreed.result, first),
      ...tellOnTrust(agreed.result, first),
      ...(first.isOnTrust ? tellTrust(agreed.result, first).slice(0, 1) : []),
    ]);
  },
};

function partiesOf({ analysis: { casebook } }: FrontGround, movers: readonly number[]) {
  const { decisionMakers } = casebook;
  const ids = (isBody: boolean) =>
    movers
      .filter((mover) => mover >= decisionMakers.length === isBody)
      .map((mover) => casebook.movers[mover]!.id);
  const bodies = ids(true);
  return { parties: ids(false), ...(bodies.length > 0 && { bodies }) };
}
