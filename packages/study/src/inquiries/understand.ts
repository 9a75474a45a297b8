import { questionProblem } from '@standoff/wording';
import { type FoundOf, type Options, type Read, sayTo } from '../asking/option.ts';
import { knownNames } from '../asking/words.ts';
import type { Model, NamedVersion, Version } from '../model/model.ts';
import { versionAsked } from '../model/version-asked.ts';
import {
  type Inquiry,
  type Manner,
  type Needs,
  type Refusal,
  refuse,
  type Setting,
} from './define-inquiry.ts';

/** A question whose options were read, with every name in them that the file knows looked up. */
export interface Understood<N extends Needs, O extends Options, R> {
  readonly status: 'understood';
  readonly inquiry: Inquiry<N, O, R>;
  readonly setting: Setting;
  readonly asked: FoundOf<O>;
}

/**
 * Reads the options of a question, which may be anything, and looks up the names in them. Options that
 * are undefined are left out. It is about a model, or about several models and variants.
 */
export function understand<N extends Needs, O extends Options, R>(
  inquiry: Inquiry<N, O, R>,
  asked: Model | readonly NamedVersion[],
  options: Readonly<Record<string, unknown>>,
  manner: Manner,
): Understood<N, O, R> | Refusal {
  const read = readOptions(inquiry.options, options, manner);
  if ('problem' in read) return refuse(read);
  const versions = versionsOf(inquiry, asked, read.value);
  if ('problem' in versions) return refuse(versions);
  const [{ model, version }] = versions.value;
  const found = findNames(inquiry.options, read.value, version);
  if ('problem' in found) return refuse(found);
  const setting: Setting = { ...manner, model, version, versions: versions.value };
  return { status: 'understood', inquiry, setting, asked: found.value as FoundOf<O> };
}

type Values = Readonly<Record<string, unknown>>;

/** The models that a question is about: one, of which it may name a variant, or several. */
function versionsOf(
  { several }: Pick<Inquiry, 'several'>,
  asked: Model | readonly NamedVersion[],
  values: Values,
): Read<readonly [NamedVersion, ...NamedVersion[]]> {
  if (!isList(asked)) {
    const version = versionAsked(asked, values['variant'] as string | undefined);
    if ('problem' in version) return version;
    if (several) return questionProblem('too-few-models');
    return { value: [{ name: asked.title, model: asked, version: version.value }] };
  }
  const [first, ...others] = asked;
  if (!several) return questionProblem('too-many-models');
  if (first === undefined || others.length === 0) {
    return questionProblem('too-few-models');
  }
  return { value: [first, ...others] };
}

function isList(asked: Model | readonly NamedVersion[]): asked is readonly NamedVersion[] {
  return Array.isArray(asked);
}

function readOptions(options: Options, given: Values, { called }: Manner): Read<Values> {
  const values: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const option = Object.hasOwn(options, key) ? options[key] : undefined;
    if (option === undefined) {
      const known = knownNames(key, Object.keys(options));
      return questionProblem('unknown-option', { name: key, ...known });
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
  return questionProblem('missing-option', {
    option: called(key),
    about: sayTo('program', about),
  });
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
