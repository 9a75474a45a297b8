import type { Concept, Situation } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { type Consequence, consequenceOf, factsIn } from '../words/consequences.ts';
import { argue } from './argue.ts';
import type { Argument, ArgumentStep, Explanation } from './explanation.ts';
import { groupVerdicts } from './group-verdicts.ts';

/** What an explanation is asked about. */
export interface ExplanationQuery {
  /** Code of the state. */
  readonly state: number;
  /** Positions of decision makers. */
  readonly decisionMakers: readonly number[];
  readonly concepts: readonly Concept[];
}

/** Why a state is or is not stable for each decision maker asked about. */
export function explainState(
  casebook: Casebook,
  situation: Situation,
  { state, decisionMakers, concepts }: ExplanationQuery,
): Explanation {
  const found = decisionMakers.flatMap((dm) =>
    argumentsFor(casebook, situation, dm, state, concepts),
  );
  const steps = found.flatMap((argument) => allSteps(argument.steps));
  const facts = factsIn(casebook, state);
  const consequences = eachOnce([
    ...facts.map((fact) => consequenceOf(casebook, fact, state)),
    ...steps.flatMap((step) => step.consequences),
  ]);
  const cited = new Set([...steps, ...consequences].flatMap(({ claims }) => claims));
  return {
    casebook,
    state,
    concepts,
    facts,
    arguments: found,
    consequences,
    claims: casebook.conflict.claims.map(({ id }) => id).filter((id) => cited.has(id)),
  };
}

function argumentsFor(
  casebook: Casebook,
  situation: Situation,
  decisionMaker: number,
  state: number,
  concepts: readonly Concept[],
): Argument[] {
  const cell = casebook.space.cellOf(state);
  return groupVerdicts(situation, concepts, decisionMaker, cell)
    .map((group) => ({
      decisionMaker,
      verdict: group.certificate.verdict,
      ...group,
      steps: argue(casebook, group.certificate, group.concepts),
    }))
    .sort((a, b) => shortestForesight(a) - shortestForesight(b));
}

function shortestForesight({ concepts }: Argument): number {
  return Math.min(...concepts.map((concept) => concept.foresight.moves));
}

function allSteps(steps: readonly ArgumentStep[]): ArgumentStep[] {
  return steps.flatMap((step) => [step, ...allSteps(step.steps)]);
}

function eachOnce(consequences: readonly Consequence[]): Consequence[] {
  return [...new Map(consequences.map((consequence) => [consequence.text, consequence])).values()];
}
