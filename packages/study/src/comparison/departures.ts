import { buildCertificateSteps, type StateCode, type Steps } from '@standoff/engine';
import type { ClaimLink } from '@standoff/language';
import type { Analysis } from '../analysis/analysis.ts';
import { conceptBy, leaversBy, type ReadBy } from '../analysis/read-by.ts';
import { reasonFor } from '../reasons/reasons.ts';
import { sayChanges } from '../words/state-words.ts';

/** A decision maker that would leave a state, and what for. */
export interface Departure {
  /** Position of the decision maker. */
  readonly decisionMaker: number;
  /** Code of the state that it would move to, and what is the case there that was not. */
  readonly to: StateCode;
  readonly move: string;
  /** Why it likes that better, where there are words for it. */
  readonly because?: string;
  readonly claims: readonly ClaimLink[];
}

/** Everybody who would leave a feasible state as everybody is read. What deters nobody may take long to see. */
export function* departuresFrom(
  analysis: Analysis,
  by: ReadBy,
  state: StateCode,
): Steps<Departure[]> {
  const { casebook, situation } = analysis;
  const cell = casebook.space.cellOf(state);
  const departures: Departure[] = [];
  for (const decisionMaker of leaversBy(analysis, by, cell)) {
    const concept = conceptBy(analysis, by, decisionMaker).id;
    const verdict = { concept, decisionMaker, cell };
    const certificate = yield* buildCertificateSteps(situation, verdict);
    if (certificate.verdict === 'stable') continue;
    const to = certificate.improvement;
    const { words, claims } = reasonFor(casebook, decisionMaker, to, state);
    const because = words === undefined ? {} : { because: words };
    const move = sayChanges(casebook, state, to);
    departures.push({ decisionMaker, to, move, claims, ...because });
  }
  return departures;
}
