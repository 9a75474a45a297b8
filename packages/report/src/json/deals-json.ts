import { type Casebook, changedPhrases, type Deal, type Deals } from '@standoff/study';
import type { DealsJson } from '../shapes/deals.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import { stateToJson } from './analysis-json.ts';

/** What some parties could agree on, as plain data. */
export function dealsToJson(found: Deals, model: ModelIdentity, variant?: string): DealsJson {
  const { casebook, parties, concepts, reached, deals, refused } = found;
  const idsOf = (positions: readonly number[]) => positions.map((one) => casebook.movers[one]!.id);
  const { length } = casebook.decisionMakers;
  return {
    format: 'standoff.deals/1',
    model,
    ...(variant !== undefined && { variant }),
    ...(casebook.reading && { reading: casebook.reading.id }),
    parties: idsOf(parties.filter((one) => one < length)),
    bodies: idsOf(parties.filter((one) => one >= length)),
    concepts: concepts.map(({ id }) => id),
    reached,
    targets: deals.map((deal) => dealToJson(found, deal, idsOf)),
    ...(refused && {
      refused: refused.map(({ state, isReached, unwilling }) => ({
        state: casebook.stateId(state),
        reached: isReached,
        unwilling: idsOf(unwilling),
      })),
    }),
  };
}

function dealToJson(
  { casebook, parties }: Deals,
  deal: Deal,
  idsOf: (positions: readonly number[]) => string[],
): DealsJson['targets'][number] {
  const deciders = parties.filter((one) => one < casebook.decisionMakers.length);
  return {
    state: stateToJson(casebook, deal.state),
    gains: idsOf([...deciders, ...deal.gainers]),
    losers: idsOf(deal.losers),
    places: Object.fromEntries(
      casebook.decisionMakers.map(({ id }, dm) => [id, deal.places[dm] ?? null]),
    ),
    holdsUnder: deal.holdsUnder.map(({ id }) => id),
    leavers: deal.leavers.map(({ mover, under }) => ({
      mover: casebook.movers[mover]!.id,
      under: under.map(({ id }) => id),
    })),
    frontier: deal.frontier,
    steps: deal.steps.map((step) => stepToJson(casebook, step, idsOf)),
    trust: deal.trust.map(({ who, in: others }) => ({
      who: casebook.movers[who]!.id,
      in: idsOf(others),
    })),
  };
}

function stepToJson(
  casebook: Casebook,
  { mover, from, to, exposed }: Deal['steps'][number],
  idsOf: (positions: readonly number[]) => string[],
) {
  const { space, movers, stateId } = casebook;
  const [before, after] = [space.codeOf(from), space.codeOf(to)];
  return {
    by: movers[mover]!.id,
    to: stateId(after),
    says: changedPhrases(casebook, before, after).join(', '),
    exposed: idsOf(exposed),
  };
}
