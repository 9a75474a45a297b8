import { runToEnd } from '@standoff/engine';
import { type ComparisonJson, tellings } from '@standoff/report';
import {
  type AskedOf,
  type Model,
  type NamedVersion,
  type TooLarge,
  versionAsked,
} from '@standoff/study';
import { answeredSteps } from './library-function.ts';

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
export function compare(
  models: readonly ModelToCompare[],
  options: CompareOptions = {},
): ComparisonJson | TooLarge {
  const answer = runToEnd(answeredSteps(told, models.map(namedVersion), options));
  return answer.status === 'answered' ? told.json(answer) : answer;
}

function namedVersion(given: ModelToCompare): NamedVersion {
  const { model, variant, name } = 'model' in given ? given : { model: given };
  const version = versionAsked(model, variant);
  if ('problem' in version) throw new RangeError(version.problem);
  const called = name ?? (variant === undefined ? model.title : `${model.title}#${variant}`);
  return { name: called, model, version: version.value };
}
