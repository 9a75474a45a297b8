import { countMovers, type Model } from '../model/model.ts';
import type { Steps } from '../run/steps.ts';
import { createDenseSpace } from './dense-space.ts';
import { createGraphSpace } from './graph-space.ts';
import type { Space } from './space.ts';
import { createSparseSpace } from './sparse-space.ts';

/** A space of this model anew, in another thread: with nothing chosen and nothing searched again. */
export function* rebuildSpace(model: Model, states: Space['states']): Steps<Space> {
  const { form, circuit } = model;
  const movers = countMovers(model);
  if (form.kind === 'graph') return createGraphSpace(form, circuit);
  return yield* states === undefined
    ? createDenseSpace(form, circuit, movers)
    : createSparseSpace(form, circuit, movers, states);
}
