import type { Limits, StateCode, Steps } from '@standoff/engine';
import type { Outlook } from '@standoff/propositions';
import { withMoreAhead } from '../analysis/ahead.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import { findingOf } from '../finding/finding.ts';
import {
  atMost,
  type Doubts,
  doubtsIn,
  type FindingDoubt,
  type ModelsInDoubt,
  modelsInDoubt,
  mostOfOne,
  type NoDoubts,
} from './doubt-of.ts';
import type { NamedFinding } from './finding.ts';
import { headlineIn } from './headline-claims.ts';
import { headlineParts, verdictFinding } from './told-findings.ts';

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
 * The doubt of the verdicts on the status quo and on the state that is told as a gain; where a headline is given also of what it
 * says, and of the verdict on every state that the finding lists.
 */
export function* doubtsOfAnalysis(
  analysis: Analysis,
  all: Outlook | undefined,
  limits: Limits,
): Steps<AnalysisDoubts> {
  const { statusQuo, gain } = headlineParts(analysis);
  const states = all ? verdictsTold(analysis) : [];
  const asked = [statusQuo, gain, ...states.map(([, one]) => one)].flatMap((one) => one ?? []);
  const inDoubt = yield* modelsInDoubt(analysis, limits);
  const isBeyond = 'status' in inDoubt;
  const headline =
    all && !isBeyond ? yield* ofHeadline(analysis, all, inDoubt, asked.length) : undefined;
  const found = isBeyond ? inDoubt : yield* doubtsIn(analysis, inDoubt, asked);
  return {
    found: headline && !('status' in found) ? withHeadline(found, headline) : found,
    ...(headline && { headline: headline.id }),
    ...(statusQuo && { statusQuo: statusQuo.id }),
    ...(gain && { gain: { id: gain.id, state: gain.state } }),
    states: new Map(states.map(([state, { id }]) => [state, id])),
  };
}

/** Of what the headline says, before so many other findings; absent where nothing of that can be told. */
function* ofHeadline(
  analysis: Analysis,
  outlook: Outlook,
  inDoubt: ModelsInDoubt,
  others: number,
): Steps<FindingDoubt | undefined> {
  const afterwards = atMost(others * mostOfOne(analysis.casebook, inDoubt));
  const doubts = yield* withMoreAhead(headlineIn(analysis, outlook, inDoubt), afterwards);
  return doubts?.findings[0];
}

function withHeadline(found: Doubts, headline: FindingDoubt): Doubts {
  return { ...found, findings: [headline, ...found.findings] };
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
