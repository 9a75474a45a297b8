import {
  buildDealCertificate,
  type DealCertificate,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { isBody } from '../casebook/moves.ts';
import { agreedBy } from './as-agreed.ts';
import { partsOf } from './at-once.ts';
import type { Deals } from './deal.ts';

/** The same deals; those that are explained have a certificate, and so have the first states that are none. */
export function* certifyDeals(analysis: Analysis, found: Deals): Steps<Deals> {
  const deals = [...found.deals];
  for (const [k, deal] of deals.entries()) {
    if (deal.explained === undefined) continue;
    deals[k] = { ...deal, certificate: yield* certificateOf(analysis, found, deal.state) };
  }
  const refused = found.refused && [...found.refused];
  for (const [k, one] of (refused ?? []).entries()) {
    if (one.explained === undefined) continue;
    refused![k] = { ...one, certificate: yield* certificateOf(analysis, found, one.state) };
  }
  return { ...found, deals, ...(refused && { refused }) };
}

/** Why a state is a deal or is none, as can be checked against the model alone. */
export function* certificateOf(
  { casebook, situation }: Pick<Analysis, 'casebook' | 'situation'>,
  { from, against, atOnce, parties }: Pick<Deals, 'from' | 'against' | 'atOnce' | 'parties'>,
  deal: StateCode,
): Steps<DealCertificate> {
  const about = {
    parties: parties.filter((one) => !isBody(casebook, one)),
    bodies: parties.filter((one) => isBody(casebook, one)),
    ...{ from, against, deal, atOnce },
  };
  const parts = atOnce
    ? partsOf(agreedBy({ casebook, situation }, parties), parties, from, deal)
    : [];
  return yield* buildDealCertificate(
    situation,
    casebook.model,
    about,
    parts.map(({ mover, isVoted, problem }) => ({ mover, isVoted, isDone: problem === undefined })),
  );
}
