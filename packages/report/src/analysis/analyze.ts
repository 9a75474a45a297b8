import {
  analyzeStability,
  type Concept,
  type ConceptId,
  createSituation,
  createSpace,
  defaultLimits,
  equilibria,
  equilibriaUnder,
  findConcept,
  type Limits,
  type StabilityTable,
  type Steps,
} from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { type CompiledCase, createCasebook } from '../casebook/create-casebook.ts';
import { unique } from '../words/lists.ts';
import type { Analysis, AnalysisResult, ForesightReading } from './analysis.ts';
import { chooseConcepts } from './choose-concepts.ts';
import { exploreFrom } from './surroundings.ts';

export interface AnalysisOptions {
  /** Ids of concepts; those that are analysed by default when left out. */
  readonly concepts?: readonly ConceptId[];
  readonly limits?: Limits;
}

/** Runs the engine over a compiled conflict. */
export function* analyzeConflict(
  compiledCase: CompiledCase,
  options: AnalysisOptions = {},
): Steps<AnalysisResult> {
  const { model } = compiledCase.compiled;
  const hasOptions = model.form.kind === 'options';
  const { chosen, leftOut } = chooseConcepts(options.concepts, hasOptions);
  if (options.concepts !== undefined && leftOut.length > 0) {
    return { status: 'needs-options', concepts: leftOut };
  }
  const created = createSpace(model, options.limits ?? defaultLimits);
  if (created.status === 'too-large') return created;
  const casebook = createCasebook(compiledCase, created.space);
  const situation = yield* createSituation(created.space, model);
  const profile = profileOf(casebook, hasOptions);
  const table = yield* analyzeStability(situation, unique([...chosen, ...(profile ?? [])]));
  const { statusQuo } = casebook;
  const fromStatusQuo =
    statusQuo === undefined
      ? undefined
      : yield* exploreFrom(situation, created.space.cellOf(statusQuo));
  const analysis: Analysis = {
    casebook,
    situation,
    concepts: chosen,
    leftOut,
    stability: table,
    equilibria: new Map(chosen.map(({ id }) => [id, equilibria(table.get(id)!)])),
    ...(profile && { foresight: readUnder(table, profile) }),
    ...(fromStatusQuo && { fromStatusQuo }),
  };
  return { status: 'analysed', analysis };
}

/**
 * The concept of each decision maker, if the file gives any; those it leaves out look as little
 * ahead as there is. None where a concept of the file needs options that the model has not.
 */
function profileOf({ conflict }: Casebook, hasOptions: boolean): Concept[] | undefined {
  if (conflict.foresight.length === 0) return undefined;
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
