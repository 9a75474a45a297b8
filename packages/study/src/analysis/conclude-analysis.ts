import {
  type CellSet,
  type Concept,
  type ConceptId,
  equilibria,
  equilibriaUnder,
  type Findings,
  gatherFindings,
  type Situation,
  type StabilityTable,
  type Steps,
  type TaskResult,
} from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { Analysis, ForesightOfEach, GeneralVerdicts } from './analysis.ts';
import type { PreparedAnalysis, Profile } from './prepare-analysis.ts';
import { withShare } from './progress.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/** Puts together what the tasks of an analysis found out, with a pause after each concept. */
export function* concludeAnalysis(
  { casebook, cost, limits, concepts, leftOut, profile, request, plan }: PreparedAnalysis,
  results: readonly TaskResult[],
): Steps<Analysis> {
  const { model, space } = casebook;
  const findings = gatherFindings(model, space, request, plan, results);
  const { situation, stability, general } = findings;
  const held = new Map<ConceptId, CellSet>();
  for (const { id } of concepts) {
    held.set(id, equilibria(stability.get(id)!));
    yield { what: doing.findingEquilibria, passes: held.size, share: held.size / concepts.length };
  }
  const fromStatusQuo = yield* aroundStatusQuo(situation, findings);
  return {
    casebook,
    situation,
    cost,
    limits,
    concepts,
    leftOut,
    stability,
    equilibria: held,
    ...(casebook.reading && { reading: casebook.reading }),
    ...(general && { general: generalVerdicts(general, concepts) }),
    ...(profile && { foresight: readUnder(stability, profile) }),
    ...(fromStatusQuo && { fromStatusQuo }),
  };
}

/** The verdicts of the general reading, and the equilibria under each of the concepts. */
export function generalVerdicts(
  stability: StabilityTable,
  concepts: readonly Concept[],
): GeneralVerdicts {
  const held = concepts.map(({ id }) => [id, equilibria(stability.get(id)!)] as const);
  return { stability, equilibria: new Map(held) };
}

function* aroundStatusQuo(
  situation: Situation,
  { reachability }: Findings,
): Steps<Surroundings | undefined> {
  const byAnyMoves = reachability.get('any');
  const byImprovements = reachability.get('improving');
  if (byAnyMoves === undefined || byImprovements === undefined) return undefined;
  return yield* withShare(surroundingsOf(situation, byAnyMoves, byImprovements), () => 1);
}

/** The equilibria when every decision maker is read under its concept. */
export function readUnder(
  table: StabilityTable,
  { concepts, coalitions, givenBy }: Profile,
): ForesightOfEach {
  const ids = concepts.map(({ id }) => id);
  return { givenBy, profile: concepts, coalitions, equilibria: equilibriaUnder(table, ids) };
}
