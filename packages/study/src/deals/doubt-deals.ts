import type { Limits, Steps } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { doubtOf } from '../sweep/doubt-of.ts';
import { verdictFinding } from '../sweep/told-findings.ts';
import type { Deals } from './deal.ts';

/** The same deals; of those that are explained it is said in how many models of the file the verdicts stand. */
export function* doubtDeals(
  analysis: Pick<Analysis, 'casebook' | 'concepts'>,
  found: Deals,
  limits: Limits,
): Steps<Deals> {
  const { casebook, concepts } = analysis;
  const verdicts = found.deals.map(
    ({ explained, state, holdsUnder }) =>
      explained && verdictFinding(`deal ${casebook.stateId(state)}`, state, concepts, holdsUnder),
  );
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
