import type { Model } from '../model/model.ts';
import { createDenseSpace, productOfLevels } from './dense-space.ts';
import { createGraphSpace } from './graph-space.ts';
import type { Space } from './space.ts';

/** What an analysis may use. Reaching a limit is an answer, not an exception. */
export interface Limits {
  /** Largest number of cells (combinations of levels, feasible or not) to enumerate. */
  readonly cells: number;
}

/** 2^24 cells take about 1 GB with five decision makers. */
export const defaultLimits: Limits = { cells: 2 ** 24 };

export type SpaceResult =
  | { readonly status: 'created'; readonly space: Space }
  | { readonly status: 'too-large'; readonly cells: number; readonly limit: number };

/** Chooses the representation of the states and builds it. */
export function createSpace(model: Model, limits: Limits = defaultLimits): SpaceResult {
  if (model.form.kind === 'graph') {
    return { status: 'created', space: createGraphSpace(model.form, model.circuit) };
  }
  const cells = productOfLevels(model.form);
  if (cells > limits.cells) return { status: 'too-large', cells, limit: limits.cells };
  return {
    status: 'created',
    space: createDenseSpace(model.form, model.circuit, model.decisionMakers),
  };
}
