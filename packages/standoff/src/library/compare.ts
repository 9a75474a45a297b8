import { type Outcome, runInSlices, type SliceOptions } from '@standoff/engine';
import { tellings } from '@standoff/report';
import { type Model, type NamedVersion, versionAsked } from '@standoff/study';
import type { CompareOptions, Comparison } from './documents.generated.ts';
import { apart, both, toldSteps } from './library-function.ts';
import { refused } from './refused.ts';

const { compare: told } = tellings;

/** A model, or a variant of it by its id; with a name, by which the comparison calls it. */
export type ModelToCompare =
  | Model
  | { readonly model: Model; readonly variant?: string; readonly name?: string };

/**
 * What two or more models, or variants, judge differently from the first, and what that does to what is
 * found. Answers and errors as of `analyze`.
 */
export const compare: Comparing = both(
  (models: readonly ModelToCompare[], options: CompareOptions = {}) =>
    toldSteps(told, models.map(namedVersion), options),
  (models: readonly ModelToCompare[], options: CompareOptions & SliceOptions = {}) => {
    const [slices, asked] = apart(options);
    return runInSlices(toldSteps(told, models.map(namedVersion), asked), slices);
  },
);

interface Comparing {
  (models: readonly ModelToCompare[], options?: CompareOptions): Comparison;
  /** The same in slices, between which events are handled; it can be cancelled. */
  inSlices(
    models: readonly ModelToCompare[],
    options?: CompareOptions & SliceOptions,
  ): Promise<Outcome<Comparison>>;
}

function namedVersion(given: ModelToCompare): NamedVersion {
  const { model, variant, name } = 'model' in given ? given : { model: given };
  const version = versionAsked(model, variant);
  if ('problem' in version) throw refused(version);
  const called = name ?? (variant === undefined ? model.title : `${model.title}#${variant}`);
  return { name: called, model, version: version.value };
}
