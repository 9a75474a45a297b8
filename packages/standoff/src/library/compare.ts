import { runInSlices, type SliceOptions } from '@standoff/engine';
import { tellings } from '@standoff/report';
import { type AskedOf, type Model, type NamedVersion, versionAsked } from '@standoff/study';
import { apart, both, toldSteps } from './library-function.ts';
import { refused } from './refused.ts';

const { compare: told } = tellings;

export type CompareOptions = AskedOf<typeof told.inquiry.options>;

/** A model, or a variant of it by its id; with a name, by which the comparison calls it. */
export type ModelToCompare =
  | Model
  | { readonly model: Model; readonly variant?: string; readonly name?: string };

/**
 * What two or more models, or variants, judge differently from the first, and what that does to what is
 * found. Answers and errors as of `analyze`.
 */
export const compare = both(
  (models: readonly ModelToCompare[], options: CompareOptions = {}) =>
    toldSteps(told, models.map(namedVersion), options),
  (models: readonly ModelToCompare[], options: CompareOptions & SliceOptions = {}) => {
    const [slices, asked] = apart(options);
    return runInSlices(toldSteps(told, models.map(namedVersion), asked), slices);
  },
);

function namedVersion(given: ModelToCompare): NamedVersion {
  const { model, variant, name } = 'model' in given ? given : { model: given };
  const version = versionAsked(model, variant);
  if ('problem' in version) throw refused(version);
  const called = name ?? (variant === undefined ? model.title : `${model.title}#${variant}`);
  return { name: called, model, version: version.value };
}
