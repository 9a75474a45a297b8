import {
  analyzeStability,
  type Concept,
  type ConceptId,
  equilibria,
  equilibriaUnder,
  findConcept,
  type Limits,
  type Progress,
  type StabilityTable,
  type Steps,
} from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import type { CompiledCase } from '../casebook/create-casebook.ts';
import { unique } from '../words/lists.ts';
import type { Analysis, AnalysisResult, ForesightReading } from './analysis.ts';
import { chooseConcepts } from './choose-concepts.ts';
import { type OpenCase, openCase } from './open-case.ts';
import { withShare } from './progress.ts';
import { exploreFrom } from './surroundings.ts';

export interface AnalysisOptions {
  /** Ids of concepts; those that are analysed by default when left out. */
  readonly concepts?: readonly ConceptId[];
  readonly limits?: Limits;
}

/** Runs the engine over a compiled conflict. */
export function* analyzeConflict(
  compiledCase: CompiledCase,
  { concepts, limits }: AnalysisOptions = {},
): Steps<AnalysisResult> {
  const hasOptions = compiledCase.compiled.model.form.kind === 'options';
  const { chosen, leftOut } = chooseConcepts(concepts, hasOptions);
  if (concepts !== undefined && leftOut.length > 0) {
    return { status: 'needs-options', concepts: leftOut };
  }
  const purpose = { concepts: chosen, ...(limits && { limits }) };
  const opened = yield* withShare(openCase(compiledCase, purpose), beforeExploring);
  if (opened.status === 'too-large') return opened;
  return { status: 'analysed', analysis: yield* analyzeOpened(opened, chosen, leftOut) };
}

const STABILITY_SHARE = 0.75;

function beforeExploring({ share }: Progress): number {
  return STABILITY_SHARE * share;
}

function whileExploring({ share }: Progress): number {
  return STABILITY_SHARE + (1 - STABILITY_SHARE) * share;
}

function* analyzeOpened(
  { casebook, situation, cost }: OpenCase,
  concepts: readonly Concept[],
  leftOut: readonly Concept[],
): Steps<Analysis> {
  const { statusQuo, space } = casebook;
  const profile = profileOf(casebook);
  const all = unique([...concepts, ...(profile ?? [])]);
  const table = yield* withShare(analyzeStability(situation, all), beforeExploring);
  const fromStatusQuo =
    statusQuo === undefined
      ? undefined
      : yield* withShare(exploreFrom(situation, space.cellOf(statusQuo)), whileExploring);
  return {
    casebook,
    situation,
    cost,
    concepts,
    leftOut,
    stability: table,
    equilibria: new Map(concepts.map(({ id }) => [id, equilibria(table.get(id)!)])),
    ...(profile && { foresight: readUnder(table, profile) }),
    ...(fromStatusQuo && { fromStatusQuo }),
  };
}

/**
 * The concept of each decision maker, if the file gives any; those it leaves out look as little
 * ahead as there is. None where a concept of the file needs options that the model has not.
 */
function profileOf({ conflict, space }: Casebook): Concept[] | undefined {
  if (conflict.foresight.length === 0) return undefined;
  const hasOptions = space.representation !== 'graph';
  const { chosen } = chooseConcepts(undefined, hasOptions);
  const shortest = chosen.reduce((a, b) => (b.foresight.moves < a.foresight.moves ? b : a));
  const profile = conflict.decisionMakers.map(({ id }) => {
    const given = conflict.foresight.find((entry) => entry.decisionMaker === id);
    return (given && findConcept(given.concept)) ?? shortest;
  });
  return profile.every((concept) => hasOptions || !concept.needsOptions) ? profile : undefined;
}

function readUnder(table: StabilityTable, profile: readonly Concept[]): ForesightReading {
  const ids = profile.map(({ id }) => id);
  return { profile, equilibria: equilibriaUnder(table, ids) };
}
