import type { StateCode, Steps } from '@standoff/engine';
import { renderMarkdown, type StateSheet, stateSheet } from '@standoff/report';
import {
  type Analysis,
  type CoalitionExplanation,
  explainCoalition,
  explainState,
} from '@standoff/study';
import { verdictsOf } from './chosen-verdicts.ts';
import type { AskedCoalitions } from './shown-coalitions.ts';

/** All there is to say of a state, as Markdown. */
export function* markdownOf(
  analysis: Analysis,
  state: StateCode,
  together: AskedCoalitions,
  stamp: string,
): Steps<string> {
  return renderMarkdown(yield* sheetOf(analysis, state, together), stamp);
}

/** The same as plain data. */
export function* sheetOf(
  analysis: Analysis,
  state: StateCode,
  together: AskedCoalitions,
): Steps<StateSheet> {
  const { casebook, situation, concepts } = analysis;
  const decisionMakers = casebook.movers.map((_, mover) => mover);
  const query = { state, decisionMakers, concepts, known: analysis.stability };
  const explanation = yield* explainState(casebook, situation, query);
  const verdicts = verdictsOf(analysis, together);
  if (verdicts === undefined) return stateSheet(analysis, explanation);
  yield* verdicts.lookAt([casebook.space.cellOf(state)]);
  const explanations: CoalitionExplanation[] = [];
  for (const members of verdicts.coalitions) {
    const coalition = { members, reading: verdicts.reading.id };
    explanations.push(yield* explainCoalition(casebook, situation, { state, coalition, concepts }));
  }
  return stateSheet(analysis, explanation, { verdicts, explanations });
}
