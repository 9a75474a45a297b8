import {
  type Concept,
  type Cost,
  createSituation,
  createSpaceSteps,
  defaultLimits,
  estimateTime,
  extraBytes,
  type Limits,
  type ReadingId,
  readSituation,
  type Situation,
  type SpaceResult,
  type Steps,
} from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { type CompiledCase, createCasebook } from '../casebook/create-casebook.ts';
import { type Ahead, beginning } from './ahead.ts';
import { otherReading } from './choose-concepts.ts';

/** The states of a conflict and how everybody orders them. */
export interface OpenCase {
  readonly status: 'opened';
  readonly casebook: Casebook;
  readonly situation: Situation;
  /** What opening them is estimated to take, in memory with an analysis of what is asked about. */
  readonly cost: Cost;
}

/** What the states are opened for. */
export interface Purpose {
  readonly limits?: Limits;
  /** Those that are asked about: what they take is counted as memory, not as time. */
  readonly concepts?: readonly Concept[];
  /** Id of the reading of preferences; the general one when left out. */
  readonly reading?: ReadingId;
  /** What follows. With it what the whole will take is announced once the states are known. */
  readonly ahead?: Ahead;
}

/** A limit that was reached: there are more combinations of levels than may be enumerated. */
export interface TooLarge {
  readonly status: 'too-large';
  /** Combinations of levels, feasible or not, and how many may be laid out as an array. */
  readonly cells: number;
  readonly limit: number;
  /** How many feasible states there are at least, and how many may be listed. */
  readonly states: { readonly found: number; readonly limit: number };
  /** Bytes that an analysis would take at least, and how many it may, where that is the reason. */
  readonly memory?: { readonly needed: number; readonly limit: number };
}

/** Enumerates the states of a compiled conflict and orders them for every decision maker. */
export function* openCase(
  compiledCase: CompiledCase,
  { limits = defaultLimits, concepts = [], reading: asked, ahead }: Purpose = {},
): Steps<OpenCase | TooLarge> {
  const { model } = compiledCase.compiled;
  const reading = otherReading(asked);
  const extra = extraBytes(concepts.map(({ computation }) => computation));
  const created = yield* createSpaceSteps(model, limits, extra);
  if (created.status !== 'created') return tooLarge(created);
  const { space, choice } = created;
  const time = estimateTime(model, space, { concepts: [], exploring: false });
  const cost = { ...time, bytes: choice.bytes };
  const casebook = createCasebook(compiledCase, space, reading);
  yield beginning(doing.ordering, casebook, cost, ahead);
  const plain = yield* createSituation(space, model);
  const situation = reading ? readSituation(plain, model, reading) : plain;
  return { status: 'opened', casebook, situation, cost };
}

/** That a space was refused, for whoever asked for an analysis. */
export function tooLarge({
  cells,
  limits,
  found,
  needed,
}: Exclude<SpaceResult, { status: 'created' }>): TooLarge {
  return {
    status: 'too-large',
    cells,
    limit: limits.cells,
    states: { found, limit: limits.states },
    ...(needed !== undefined && { memory: { needed, limit: limits.bytes! } }),
  };
}
