import {
  type CellSet,
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
import type { Analysis, ForesightReading } from './analysis.ts';
import type { PreparedAnalysis, Profile } from './prepare-analysis.ts';
import { withShare } from './progress.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/** Puts together what the tasks of an analysis found out, with a pause after each concept. */
export function* concludeAnalysis(
  { casebook, cost, concepts, leftOut, profile, request, plan }: PreparedAnalysis,
  results: readonly TaskResult[],
): Steps<Analysis> {
  const { model, space } = casebook;
  const findings = gatherFindings(model, space, request, plan, results);
  const { situation, stability } = findings;
  const held = new Map<ConceptId, CellSet>();
  for (const { id } of concepts) {
    held.set(id, equilibria(stability.get(id)!));
    yield { what: 'finding the equilibria', passes: held.size, share: held.size / concepts.length };
  }
  const fromStatusQuo = yield* aroundStatusQuo(situation, findings);
  return {
    casebook,
    situation,
    cost,
    concepts,
    leftOut,
    stability,
    equilibria: held,
    ...(profile && { foresight: readUnder(stability, profile) }),
    ...(fromStatusQuo && { fromStatusQuo }),
  };
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
export function readUnder(table: StabilityTable, { concepts, givenBy }: Profile): ForesightReading {
  const ids = concepts.map(({ id }) => id);
  return { givenBy, profile: concepts, equilibria: equilibriaUnder(table, ids) };
}
