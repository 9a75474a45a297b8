import { noReferences, type References } from '@standoff/propositions';
import {
  type Choice,
  type Deal,
  type Deals,
  lexiconOf,
  notFollowed,
  type RefusedDeal,
} from '@standoff/study';
import { lexiconFor } from '@standoff/wording';
import { type DealsSaid, sayDeals, sayRefused } from '../deals/deals-told.ts';
import { meantBy, type SentenceTold, textsOf } from '../sentences/sentences-told.ts';
import type { DealsJson } from '../shapes/deals.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import { additionsToJson } from './additions-json.ts';
import { stateToJson } from './analysis-json.ts';
import { dealCertificateToJson } from './deal-certificate-json.ts';
import { explainedToJson } from './deal-explained-json.ts';
import {
  besideToJson,
  idsOf,
  placesToJson,
  stepToJson,
  temptationsToJson,
  trustToJson,
} from './deal-parts-json.ts';
import { modelsToJson } from './doubt-json.ts';
import { Fields, Later, listed } from './draft.ts';

/** What some parties could agree on: deals may be very many. */
export function draftDeals(
  found: Deals,
  model: ModelIdentity,
  variant?: string,
): Fields<DealsJson> {
  const { casebook, parties, concepts, reached, deals, choice, doubts, refused, closest } = found;
  const { from, against, atOnce } = found;
  const { length } = casebook.decisionMakers;
  // What sentences speak of is known when they are written.
  const said = noReferences();
  const told = sayDeals(found);
  const number = [...told.found, ...told.closest];
  const { held } = told;
  return new Fields<DealsJson>({
    format: 'standoff.deals/1',
    model,
    ...(variant !== undefined && { variant }),
    ...(casebook.reading && { reading: casebook.reading.id }),
    parties: idsOf(
      casebook,
      parties.filter((one) => one < length),
    ),
    bodies: idsOf(
      casebook,
      parties.filter((one) => one >= length),
    ),
    ...(against !== from && { against: casebook.stateId(against) }),
    ...(atOnce && { atOnce }),
    concepts: concepts.map(({ id }) => id),
    reached,
    held: textsOf(held),
    heldMeans: meantBy(held, said),
    found: textsOf(number).join(' '),
    foundMeans: meantBy(number, said).flat(),
    targets: listed(deals, (deal) => dealToJson(found, deal, said)),
    ...(choice && { choice: choiceToJson(found, choice, told, said) }),
    ...(doubts && { doubt: modelsToJson(doubts, notFollowed(found)) }),
    ...additionsToJson(found, said),
    ...(refused && { refused: listed(refused, (one) => refusedToJson(found, one, said)) }),
    ...(closest && { closest: refusedToJson(found, closest, said) }),
    lexicon: new Later(() => lexiconFor(lexiconOf(casebook), said)),
  });
}

function refusedToJson(
  found: Deals,
  refused: RefusedDeal,
  references: References,
): NonNullable<DealsJson['closest']> {
  const { casebook } = found;
  const { state, isReached, unwilling, obstacle, explained } = refused;
  const said = sayRefused(found, refused);
  const all: readonly SentenceTold[] = [...said.verdict, ...said.obstacle];
  return {
    state: casebook.stateId(state),
    reached: isReached,
    ...(obstacle && { why: textsOf(said.obstacle) }),
    says: textsOf(all).join(' '),
    means: meantBy(all, references).flat(),
    unwilling: idsOf(
      casebook,
      unwilling.map(({ who }) => who),
    ),
    because: Object.fromEntries(
      unwilling.flatMap(({ who, reason: { words } }) =>
        words === undefined ? [] : [[casebook.movers[who]!.id, words]],
      ),
    ),
    ...(explained && {
      explained: {
        ...besideToJson(casebook, explained),
        holdsUnder: explained.holdsUnder.map(({ id }) => id),
        temptations: temptationsToJson(casebook, explained.temptations),
      },
    }),
    ...(refused.certificate && {
      certificate: dealCertificateToJson(casebook, refused.certificate),
    }),
  };
}

/** A state among the fields of something that is about it. */
function stateToFields(casebook: Deals['casebook'], code: Deal['state']) {
  const { id, ...told } = stateToJson(casebook, code);
  return { state: id, ...told };
}

function dealToJson(found: Deals, deal: Deal, said: References): DealsJson['targets'][number] {
  const { casebook, parties } = found;
  const deciders = parties.filter((one) => one < casebook.decisionMakers.length);
  const { explained } = deal;
  return {
    ...stateToFields(casebook, deal.state),
    ...(deal.written && { deal: deal.written.id }),
    gains: idsOf(casebook, [...deciders, ...deal.gainers]),
    losers: idsOf(casebook, deal.losers),
    ...(deal.besideFrom && {
      besideStatusQuo: {
        gains: idsOf(casebook, deal.besideFrom.gainers),
        losers: idsOf(casebook, deal.besideFrom.losers),
      },
    }),
    places: placesToJson(casebook, deal),
    holdsUnder: deal.holdsUnder.map(({ id }) => id),
    weakest: deal.weakest.map(({ id }) => id),
    leavers: deal.leavers.map(({ mover, under }) => ({
      mover: casebook.movers[mover]!.id,
      under: under.map(({ id }) => id),
    })),
    frontier: deal.frontier,
    reachedAnyway: deal.isReachedAnyway,
    otherwise: deal.otherwise.map(({ concepts, reached, best, more }) => ({
      concepts: concepts.map(({ id }) => id),
      reached,
      best: best.map(({ state, gainers, losers }) => ({
        ...stateToFields(casebook, state),
        gains: idsOf(casebook, gainers),
        losers: idsOf(casebook, losers),
      })),
      more,
    })),
    steps: deal.steps.map((step) => stepToJson(casebook, step)),
    onTrust: deal.isOnTrust,
    trust: trustToJson(casebook, deal.trust),
    ...(explained && { explained: explainedToJson(found, deal, explained, said) }),
    ...(deal.certificate && { certificate: dealCertificateToJson(casebook, deal.certificate) }),
  };
}

function choiceToJson(
  found: Deals,
  choice: Choice,
  told: DealsSaid,
  references: References,
): NonNullable<DealsJson['choice']> {
  const { casebook, parties } = found;
  if (choice.status === 'no-numbers') return { withoutNumbers: idsOf(casebook, choice.of) };
  const ids = idsOf(
    casebook,
    parties.filter((one) => one < casebook.decisionMakers.length),
  );
  return {
    ...(told.choice.length > 0 && {
      says: textsOf(told.choice).join(' '),
      means: meantBy(told.choice, references).flat(),
    }),
    solutions: choice.solutions.map(({ rule, states, gains }) => ({
      rule,
      states: states.map(casebook.stateId),
      gains: gains.map((own) => Object.fromEntries(ids.map((id, k) => [id, own[k]!]))),
    })),
  };
}
