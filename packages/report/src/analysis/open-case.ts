import {
  createSituation,
  createSpaceSteps,
  defaultLimits,
  type Limits,
  type Situation,
  type SpaceResult,
  type Steps,
} from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { type CompiledCase, createCasebook } from '../casebook/create-casebook.ts';

/** The states of a conflict and how everybody orders them. */
export interface OpenCase {
  readonly status: 'opened';
  readonly casebook: Casebook;
  readonly situation: Situation;
}

/** A limit that was reached: there are more combinations of levels than may be enumerated. */
export interface TooLarge {
  readonly status: 'too-large';
  /** Combinations of levels, feasible or not, and how many may be laid out as an array. */
  readonly cells: number;
  readonly limit: number;
  /** How many feasible states there are at least, and how many may be listed; if they were looked for. */
  readonly states?: { readonly found: number; readonly limit: number };
}

/** Enumerates the states of a compiled conflict and orders them for every decision maker. */
export function* openCase(
  compiledCase: CompiledCase,
  limits: Limits = defaultLimits,
): Steps<OpenCase | TooLarge> {
  const { model } = compiledCase.compiled;
  const created = yield* createSpaceSteps(model, limits);
  if (created.status !== 'created') return tooLarge(created);
  const situation = yield* createSituation(created.space, model);
  return { status: 'opened', casebook: createCasebook(compiledCase, created.space), situation };
}

/** A refusal of the engine as an answer. */
export function tooLarge(refusal: Exclude<SpaceResult, { status: 'created' }>): TooLarge {
  if (refusal.status === 'too-large') return refusal;
  const { cells, limits, found } = refusal;
  return {
    status: 'too-large',
    cells,
    limit: limits.cells,
    states: { found, limit: limits.states },
  };
}
