import type { Limits, Steps } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import { doubtOf } from '../sweep/doubt-of.ts';
import type { Finding, NamedFinding } from '../sweep/finding.ts';
import { verdictFinding } from '../sweep/told-findings.ts';
import type { Deal, Deals } from './deal.ts';

/**
 * The same deals; of those that are explained it is said in how many models of the file all of this stands: that
 * each party prefers it, and under which concepts it holds.
 */
export function* doubtDeals(
  analysis: Pick<Analysis, 'casebook'>,
  found: Deals,
  limits: Limits,
): Steps<Deals> {
  const { casebook } = analysis;
  const verdicts = found.deals.map((deal) => deal.explained && findingOf(casebook, found, deal));
  const asked = verdicts.flatMap((verdict) => verdict ?? []);
  if (asked.length === 0) return found;
  const doubts = yield* doubtOf(analysis, asked, limits);
  const deals = found.deals.map((deal, k) => {
    const id = verdicts[k]?.id;
    return deal.explained === undefined || id === undefined
      ? deal
      : { ...deal, explained: { ...deal.explained, doubt: id } };
  });
  return { ...found, deals, doubts };
}

function findingOf(
  casebook: Casebook,
  { against, parties, concepts }: Deals,
  { state, holdsUnder }: Deal,
): NamedFinding | undefined {
  const id = `deal ${casebook.stateId(state)}`;
  const verdict = verdictFinding(id, state, concepts, holdsUnder);
  if (verdict === undefined) return undefined;
  const deciders = parties.filter((party) => !isBody(casebook, party));
  const wants = deciders.map(
    (who): Finding => ({ kind: 'prefers', who, better: state, worse: against }),
  );
  return { id, finding: { kind: 'all', of: [...wants, verdict.finding] } };
}
