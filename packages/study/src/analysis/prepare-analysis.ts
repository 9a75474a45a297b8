import {
  type Concept,
  type ConceptId,
  type Cost,
  canBeRead,
  createSpaceSteps,
  defaultLimits,
  estimateTime,
  extraBytes,
  findConcept,
  findConcepts,
  type Limits,
  misfitOf,
  type PlannedTask,
  planTasks,
  type ReadingId,
  type Request,
  type Steps,
} from '@standoff/engine';
import type { Foresight } from '@standoff/language';
import { doing, unique } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { type CompiledCase, createCasebook } from '../casebook/create-casebook.ts';
import { type Ahead, beginning } from './ahead.ts';
import type { CoalitionConcept } from './analysis.ts';
import { chooseConcepts, type MisfittingConcept, otherReading } from './choose-concepts.ts';
import { hasCoalitionVersion } from './coalition-version.ts';
import { type TooLarge, tooLarge } from './open-case.ts';
import { type RefusedConcepts, refuseConcepts } from './refuse-concepts.ts';

export interface AnalysisOptions {
  /** Ids of concepts; those that are analysed by default when left out. */
  readonly concepts?: readonly ConceptId[];
  /**
   * Concepts for decision makers by id, instead of what the file says; those left out look as little
   * ahead as there is.
   */
  readonly foresight?: readonly Foresight[];
  /**
   * Concepts for coalitions, which have a version for them; coalitions left out are read as most of
   * their members, and those that the conflict does not have are passed over. The decision makers look
   * as the file says where nothing is asked for them.
   */
  readonly coalitionForesight?: readonly CoalitionForesight[];
  /** Id of a reading of preferences; the general one when left out. */
  readonly reading?: ReadingId;
  /** What an analysis may use to enumerate the states, where it has to. */
  readonly limits?: Limits;
  /** What follows the analysis. With it what the whole will take is announced once the states are known. */
  readonly ahead?: Ahead;
}

/** The concept of a coalition, and its members, all by id. */
export interface CoalitionForesight {
  readonly members: readonly string[];
  readonly concept: ConceptId;
}

/** The states of a conflict, and what is to be found out about them. */
export interface PreparedAnalysis {
  readonly status: 'prepared';
  readonly casebook: Casebook;
  /** What it is estimated to cost, in one thread. */
  readonly cost: Cost;
  readonly limits: Limits;
  /** The concepts of the analysis, and those that were left out. */
  readonly concepts: readonly Concept[];
  readonly leftOut: readonly MisfittingConcept[];
  readonly profile?: Profile;
  /** All concepts that are needed, and from where moves are followed. */
  readonly request: Request;
  readonly plan: readonly PlannedTask[];
}

/** Enumerates the states of a compiled conflict and plans what is to be computed. */
export function* prepareAnalysis(
  compiledCase: CompiledCase,
  options: AnalysisOptions,
): Steps<PreparedAnalysis | TooLarge | RefusedConcepts> {
  const { model } = compiledCase.compiled;
  const { concepts, foresight, limits = defaultLimits } = options;
  const reading = otherReading(options.reading);
  const refused = refuseConcepts(options, model, reading);
  if (refused !== undefined) return refused;
  const { chosen, leftOut } = chooseConcepts(concepts, model);
  const entries = foresight ?? compiledCase.conflict.foresight;
  const foreseen = findConcepts(entries.map(({ concept }) => concept));
  const followed = compiledCase.compiled.statusQuo === undefined ? 0 : model.preferences.length;
  const extra = extraBytes(
    [...chosen, ...foreseen].map(({ computation }) => computation),
    followed,
  );
  const created = yield* createSpaceSteps(model, limits, extra);
  if (created.status !== 'created') return tooLarge(created);
  const casebook = createCasebook(compiledCase, created.space, reading);
  const exploring = casebook.statusQuo !== undefined;
  const time = estimateTime(model, created.space, {
    concepts: chosen,
    exploring,
    ...(reading && { reading }),
  });
  const cost = { ...time, bytes: created.choice.bytes };
  yield beginning(doing.ordering, casebook, cost, options.ahead);
  const profile = profileOf(casebook, options);
  const { statusQuo, space } = casebook;
  const request = {
    concepts: unique([...chosen, ...(profile?.concepts ?? [])]),
    ...(reading && { reading }),
    ...(statusQuo !== undefined && { from: space.cellOf(statusQuo) }),
  };
  return {
    status: 'prepared',
    casebook,
    cost,
    limits,
    concepts: chosen,
    leftOut,
    ...(profile && { profile }),
    request,
    plan: planTasks(model, request),
  };
}

type AskedForesight = Pick<AnalysisOptions, 'foresight' | 'coalitionForesight'>;

/** A concept for each decision maker and body. */
export interface Profile {
  readonly concepts: readonly Concept[];
  readonly coalitions: readonly CoalitionConcept[];
  readonly givenBy: 'file' | 'request';
}

/**
 * The concept of each decision maker, if any are asked for or the file gives any; those left out look
 * as little ahead as there is. None where the model lacks what a concept needs, or a concept has no
 * version in the reading. With it the concepts that are asked for coalitions.
 */
export function profileOf(
  casebook: Casebook,
  { foresight: asked, coalitionForesight = [] }: AskedForesight = {},
): Profile | undefined {
  const { conflict, movers, model, reading } = casebook;
  const entries = asked ?? conflict.foresight;
  if (entries.length === 0 && coalitionForesight.length === 0) return undefined;
  const { chosen } = chooseConcepts(undefined, model);
  const shortest = chosen.reduce((a, b) => (b.foresight.moves < a.foresight.moves ? b : a));
  const profile = movers.map(({ id }) => {
    const given = entries.find((entry) => entry.decisionMaker === id);
    return (given && findConcept(given.concept)) ?? shortest;
  });
  if (profile.some((concept) => misfitOf(concept, model) !== undefined)) return undefined;
  if (reading && profile.some((concept) => !canBeRead(concept, reading))) return undefined;
  const coalitions = coalitionConcepts(casebook, coalitionForesight);
  const isAsked = asked !== undefined || coalitionForesight.length > 0;
  return { concepts: profile, coalitions, givenBy: isAsked ? 'request' : 'file' };
}

/** The coalitions that the conflict has, with their concepts where these have a version for coalitions. */
export function coalitionConcepts(
  { movers }: Casebook,
  asked: readonly CoalitionForesight[],
): CoalitionConcept[] {
  return asked.flatMap(({ members: ids, concept: id }) => {
    const concept = findConcept(id);
    const members = movers.flatMap((mover, position) => (ids.includes(mover.id) ? [position] : []));
    const isCoalition = members.length > 1 && members.length === ids.length;
    const isRead = concept !== undefined && hasCoalitionVersion(concept);
    return isCoalition && isRead ? [{ members, concept }] : [];
  });
}
