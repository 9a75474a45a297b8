import { buildCertificate, type Concept, type StateCode } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { leavers } from '../analysis/outcomes.ts';
import { reasonFor } from '../words/reasons.ts';
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
  /** Ids of claims. */
  readonly claims: readonly string[];
}

/** Everybody who would leave a feasible state under a concept. */
export function departuresFrom(
  analysis: Analysis,
  concept: Concept,
  state: StateCode,
): Departure[] {
  const { casebook, situation } = analysis;
  const cell = casebook.space.cellOf(state);
  return leavers(analysis, concept, cell).flatMap((decisionMaker) => {
    const certificate = buildCertificate(situation, { concept: concept.id, decisionMaker, cell });
    if (certificate.verdict === 'stable') return [];
    const to = certificate.improvement;
    const { words, claims } = reasonFor(casebook, decisionMaker, to, state);
    const move = sayChanges(casebook, state, to);
    return [{ decisionMaker, to, move, claims, ...(words !== undefined && { because: words }) }];
  });
}
