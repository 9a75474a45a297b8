import type { Concept, Situation, StateCode, Steps } from '@standoff/engine';
import { withShare } from '../analysis/progress.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { tellBreaches } from '../treaties/tell-treaties.ts';
import { claimsOf } from '../words/claim-links.ts';
import { compareLengths } from '../words/concept-words.ts';
import { consequenceOf, factsIn } from '../words/consequences.ts';
import { argue } from './argue.ts';
import { allSteps, consequencesElsewhere } from './consequences-elsewhere.ts';
import type { Argument, Explanation } from './explanation.ts';
import { groupVerdicts, type KnownStability } from './group-verdicts.ts';

/** What an explanation is asked about. */
export interface ExplanationQuery {
  /** Code of the state. */
  readonly state: StateCode;
  /** Positions of decision makers. */
  readonly decisionMakers: readonly number[];
  readonly concepts: readonly Concept[];
  /** The verdicts, where an analysis has found them already. */
  readonly known?: KnownStability;
}

/** Why a state is or is not stable for each decision maker asked about. */
export function* explainState(
  casebook: Casebook,
  situation: Situation,
  query: ExplanationQuery,
): Steps<Explanation> {
  const { state, decisionMakers, concepts } = query;
  const found: Argument[] = [];
  for (const [k, dm] of decisionMakers.entries()) {
    const own = argumentsFor(casebook, situation, dm, query);
    found.push(...(yield* withShare(own, () => k / decisionMakers.length)));
  }
  const steps = found.flatMap((argument) => allSteps(argument.steps));
  const facts = factsIn(casebook, state);
  const consequences = facts.map((fact) => consequenceOf(casebook, fact, state));
  const elsewhere = consequencesElsewhere(steps, consequences);
  const cited = claimsOf([...steps, ...consequences, ...elsewhere].flatMap(({ claims }) => claims));
  return {
    casebook,
    state,
    concepts,
    facts,
    arguments: found,
    consequences,
    breaches: tellBreaches(casebook, state),
    elsewhere,
    claims: casebook.conflict.claims.map(({ id }) => id).filter((id) => cited.includes(id)),
  };
}

function* argumentsFor(
  casebook: Casebook,
  situation: Situation,
  decisionMaker: number,
  { state, concepts, known }: ExplanationQuery,
): Steps<Argument[]> {
  const cell = casebook.space.cellOf(state);
  const groups = yield* groupVerdicts(situation, concepts, decisionMaker, cell, known);
  return groups
    .map((group) => ({
      decisionMaker,
      verdict: group.certificate.verdict,
      ...group,
      steps: argue(casebook, group.certificate, group.concepts, situation.orders),
    }))
    .sort((a, b) => compareLengths(shortestForesight(a), shortestForesight(b)));
}

function shortestForesight({ concepts }: Argument): number {
  return Math.min(...concepts.map((concept) => concept.foresight.moves));
}
