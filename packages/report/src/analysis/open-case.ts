import {
  createSituation,
  createSpace,
  defaultLimits,
  type Limits,
  type Situation,
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
  readonly cells: number;
  readonly limit: number;
}

/** Enumerates the states of a compiled conflict and orders them for every decision maker. */
export function* openCase(
  compiledCase: CompiledCase,
  limits: Limits = defaultLimits,
): Steps<OpenCase | TooLarge> {
  const { model } = compiledCase.compiled;
  const created = createSpace(model, limits);
  if (created.status === 'too-large') return created;
  const situation = yield* createSituation(created.space, model);
  return { status: 'opened', casebook: createCasebook(compiledCase, created.space), situation };
}
