import { type Concept, findConcept } from '@standoff/engine';
import { chooseConcepts, otherReading } from '../analysis/choose-concepts.ts';
import type { AnalysisOptions } from '../analysis/prepare-analysis.ts';
import { refuseConcepts } from '../analysis/refuse-concepts.ts';
import { limitsAsked } from '../asking/limits.ts';
import { type FoundOf, type Options, type Problem, type Read, sayTo } from '../asking/option.ts';
import { type PreferencesRead, readingAsked } from '../asking/preferences.ts';
import { suggest } from '../asking/words.ts';
import type { Model, Version } from '../model/model.ts';
import { versionAsked } from '../model/version-asked.ts';
import { sayRefused } from '../words/misfit-words.ts';
import {
  type Inquiry,
  type Manner,
  type Needs,
  type Refusal,
  refuse,
  type Setting,
} from './define-inquiry.ts';
import { foresightAsked } from './foresight-asked.ts';

/** A question whose options were read, with every name in them that the file knows looked up. */
export interface Understood<N extends Needs, O extends Options, R> {
  readonly status: 'understood';
  readonly inquiry: Inquiry<N, O, R>;
  readonly setting: Setting;
  readonly asked: FoundOf<O>;
}

/**
 * Reads the options of a question, which may be anything, and looks up the names in them. Options that
 * are undefined are left out.
 */
export function understand<N extends Needs, O extends Options, R>(
  inquiry: Inquiry<N, O, R>,
  model: Model,
  options: Readonly<Record<string, unknown>>,
  manner: Manner,
): Understood<N, O, R> | Refusal {
  const read = readOptions(inquiry.options, options, manner);
  if ('problem' in read) return refuse(read.problem);
  const version = versionAsked(model, read.value['variant'] as string | undefined);
  if ('problem' in version) return refuse(version.problem);
  const found = findNames(inquiry.options, read.value, version.value);
  if ('problem' in found) return refuse(found.problem);
  const setting: Setting = { ...manner, model, version: version.value };
  return { status: 'understood', inquiry, setting, asked: found.value as FoundOf<O> };
}

type Values = Readonly<Record<string, unknown>>;

function readOptions(options: Options, given: Values, { called }: Manner): Read<Values> {
  const values: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const option = Object.hasOwn(options, key) ? options[key] : undefined;
    if (option === undefined) {
      return { problem: `there is no option "${key}"${suggest(key, Object.keys(options))}` };
    }
    const read = option.kind.fromJson(value, called(key));
    if ('problem' in read) return read;
    values[key] = read.value;
  }
  const missing = Object.entries(options).find(
    ([key, option]) => option.required && !Object.hasOwn(values, key),
  );
  if (missing === undefined) return { value: values };
  const [key, { about }] = missing;
  return { problem: `${called(key)} is missing: ${sayTo('program', about)}` };
}

function findNames(options: Options, values: Values, { conflict }: Version): Read<Values> {
  const found: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    const one = options[key]!.kind.find(value, conflict);
    if ('problem' in one) return one;
    found[key] = one.value;
  }
  return { value: found };
}

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
  if (unknown !== undefined) return { problem: `no solution concept is called ${unknown}` };
  const { model } = compiled;
  const reading = otherReading(readingAsked(rest));
  const refused = refuseConcepts({ concepts: concepts ?? [] }, model, reading);
  if (refused !== undefined) return { problem: sayRefused(refused) };
  return chooseConcepts(concepts, model).chosen;
}
