import { type Concept, findConcept } from '@standoff/engine';
import type { Problem } from '@standoff/wording';
import { chooseConcepts, otherReading } from '../analysis/choose-concepts.ts';
import type { AnalysisOptions } from '../analysis/prepare-analysis.ts';
import { refuseConcepts } from '../analysis/refuse-concepts.ts';
import { unknownConcept } from '../asking/concepts.ts';
import { limitsAsked } from '../asking/limits.ts';
import { type PreferencesRead, readingAsked } from '../asking/preferences.ts';
import type { Version } from '../model/model.ts';
import { refusedConcepts } from '../words/misfit-words.ts';
import type { Setting } from './define-inquiry.ts';
import { foresightAsked } from './foresight-asked.ts';

/** Options that some inquiries have, and that mean the same in all that have them. */
interface Shared extends PreferencesRead {
  readonly concepts?: readonly string[];
  readonly foresight?: Readonly<Record<string, string>>;
  readonly coalitions?: readonly (readonly string[])[];
  readonly maxStates?: number;
  readonly maxMemory?: number;
}

/** What has to be analysed for a question, or what cannot be in it. */
export function analysisOptionsOf({ called }: Setting, asked: object): AnalysisOptions | Problem {
  const { concepts, foresight, coalitions, ...rest } = asked as Shared;
  const reading = readingAsked(rest);
  const each = foresightAsked(foresight, coalitions, called);
  if ('problem' in each) return each;
  return {
    ...(concepts && { concepts }),
    ...(reading !== undefined && { reading }),
    ...each,
    limits: limitsAsked(rest),
  };
}

/** The concepts that a question is about, or why the model or the reading cannot have them. */
export function conceptsAsked({ compiled }: Version, asked: object): readonly Concept[] | Problem {
  const { concepts, ...rest } = asked as Shared;
  const unknown = concepts?.find((id) => findConcept(id) === undefined);
  if (unknown !== undefined) return unknownConcept(unknown);
  const { model } = compiled;
  const reading = otherReading(readingAsked(rest));
  const refused = refuseConcepts({ concepts: concepts ?? [] }, model, reading);
  if (refused !== undefined) return refusedConcepts(refused);
  return chooseConcepts(concepts, model).chosen;
}
