import type { Limits, StateCode, Steps } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import { findingOf } from '../finding/finding.ts';
import { type Doubts, doubtOf, type NoDoubts } from './doubt-of.ts';
import type { NamedFinding } from './finding.ts';
import { headlineFinding, headlineParts, verdictFinding } from './told-findings.ts';

/** What is doubted of an analysis; absent is what there is no verdict on that could be followed. */
export interface AnalysisDoubts {
  readonly found: Doubts | NoDoubts;
  /** Ids of the findings among these, by what they are of. */
  readonly headline?: string;
  readonly statusQuo?: string;
  readonly gain?: { readonly id: string; readonly state: StateCode };
  readonly states: ReadonlyMap<StateCode, string>;
}

/**
 * The doubt of both parts of the headline; where all is asked for also of the headline as a whole, and of the
 * verdict on every state that the finding lists.
 */
export function* doubtsOfAnalysis(
  analysis: Analysis,
  all: boolean,
  limits: Limits,
): Steps<AnalysisDoubts> {
  const { statusQuo, gain } = headlineParts(analysis);
  const headline = all ? headlineFinding(analysis) : undefined;
  const states = all ? verdictsTold(analysis) : [];
  const asked = [headline, statusQuo, gain, ...states.map(([, one]) => one)];
  const found = yield* doubtOf(
    analysis,
    asked.flatMap((one) => one ?? []),
    limits,
  );
  return {
    found,
    ...(headline && { headline: headline.id }),
    ...(statusQuo && { statusQuo: statusQuo.id }),
    ...(gain && { gain: { id: gain.id, state: gain.state } }),
    states: new Map(states.map(([state, { id }]) => [state, id])),
  };
}

function verdictsTold(analysis: Analysis): (readonly [StateCode, NamedFinding])[] {
  const { casebook, concepts } = analysis;
  const listed = findingOf(analysis).flatMap(({ lists = [] }) =>
    lists.map((id) => casebook.stateWithId(id)!),
  );
  return [...new Set(listed)].flatMap((state) => {
    const held = heldUnder(analysis, casebook.space.cellOf(state));
    const id = `state ${casebook.stateId(state)}`;
    const verdict = verdictFinding(id, state, concepts, held);
    return verdict === undefined ? [] : [[state, verdict] as const];
  });
}
