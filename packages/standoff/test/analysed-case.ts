import {
  analyzeStability,
  type CellSet,
  type ConceptId,
  concepts,
  createSituation,
  createSpace,
  type Model as EngineModel,
  equilibria,
  findConcept,
  improvementsFrom,
  misfitOf,
  prefers,
  runToEnd,
  type Situation,
  type StabilityTable,
} from '@standoff/engine';
import type { CompiledConflict, Conflict } from '@standoff/language';
import { type Model, parse, versionAsked } from '@standoff/study';
import { modelFileOf, readCatalogFile } from './catalog-files.ts';

/** A model of the catalog under a variant, analysed under every concept that applies to it. */
export interface AnalysedCase {
  readonly conflict: Conflict;
  readonly compiled: CompiledConflict;
  readonly model: EngineModel;
  readonly situation: Situation;
  readonly table: StabilityTable;
  /** Cells of all feasible states, in the order of their ids. */
  readonly cells: readonly number[];
}

const modelsRead = new Map<string, Model>();

/** A case as the library reads it, once. Throws if its model has errors. */
export function readCase(slug: string): Model {
  const known = modelsRead.get(slug);
  if (known !== undefined) return known;
  const file = modelFileOf(slug);
  const { model, diagnostics } = parse(readCatalogFile(file), { fileName: file });
  if (model === undefined) {
    throw new Error(`${file}: ${diagnostics.map(({ message }) => message).join('; ')}`);
  }
  modelsRead.set(slug, model);
  return model;
}

/** Analyses a model under one of its variants, or as it stands. */
export function analyse(read: Model, variant?: string): AnalysedCase {
  const asked = versionAsked(read, variant);
  if ('problem' in asked) throw new RangeError(asked.problem);
  const { conflict, compiled } = asked.value;
  const { model } = compiled;
  const created = createSpace(model);
  if (created.status !== 'created') throw new RangeError(`${read.title} has too many states`);
  const { space } = created;
  const situation = runToEnd(createSituation(space, model));
  const applicable = concepts.filter((concept) => misfitOf(concept, model) === undefined);
  return {
    conflict,
    compiled,
    model,
    situation,
    table: runToEnd(analyzeStability(situation, applicable)),
    cells: Array.from({ length: space.stateCount }, (_, ordinal) => space.cellAt(ordinal)),
  };
}

/** The position of a decision maker; throws if there is none with this id. */
export function decisionMaker({ conflict }: AnalysedCase, id: string): number {
  const position = conflict.decisionMakers.findIndex((dm) => dm.id === id);
  if (position < 0) throw new RangeError(`no decision maker is called ${id}`);
  return position;
}

/** The cell of a state by its id (`s4`, or that of a graph model) or its name in the file. */
export function cellOf({ compiled, situation }: AnalysedCase, id: string): number {
  const cell = situation.space.cellOf(compiled.stateCode(id) ?? -1);
  if (cell < 0) throw new RangeError(`no state is called ${id}`);
  return cell;
}

/** Whether a state is stable for a decision maker under a concept that applies to the model. */
export function isStable(
  analysed: AnalysedCase,
  concept: ConceptId,
  dm: number,
  cell: number,
): boolean {
  const stable = stableFor(analysed, concept)[dm];
  if (stable === undefined) throw new RangeError(`${concept} does not apply to the model`);
  return stable.has(cell);
}

/** Verdicts under members of families, of which no table has all, found when first asked for. */
const members = new WeakMap<Situation, Map<ConceptId, readonly CellSet[]>>();

function stableFor({ table, situation, model }: AnalysedCase, id: ConceptId): readonly CellSet[] {
  const known = members.get(situation) ?? new Map<ConceptId, readonly CellSet[]>();
  members.set(situation, known);
  const found = table.get(id) ?? known.get(id);
  if (found !== undefined) return found;
  const concept = findConcept(id);
  const isFit = concept !== undefined && misfitOf(concept, model) === undefined;
  const stable = isFit ? runToEnd(analyzeStability(situation, [concept])).get(id)! : [];
  known.set(id, stable);
  return stable;
}

/** The cells of the equilibria under a concept. */
export function equilibriumCells(analysed: AnalysedCase, concept: ConceptId): number[] {
  const held = equilibria(stableFor(analysed, concept));
  return analysed.cells.filter((cell) => held.has(cell));
}

/** The cells that a decision maker reaches in one move. */
export function movesFrom({ situation }: AnalysedCase, dm: number, cell: number): number[] {
  const targets: number[] = [];
  situation.space.movers[dm]!.forEachTarget(cell, (target) => targets.push(target));
  return targets;
}

/** The cells to which one move of a decision maker is an improvement for it. */
export function improvementsOf({ situation }: AnalysedCase, dm: number, cell: number): number[] {
  return improvementsFrom(situation, dm, cell);
}

/** Whether a decision maker prefers a state to another. */
export function likesBetter(
  { situation }: AnalysedCase,
  dm: number,
  better: number,
  worse: number,
): boolean {
  return prefers(situation.orders[dm]!, better, worse);
}
