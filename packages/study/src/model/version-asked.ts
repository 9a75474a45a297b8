import { type Problem, questionProblem } from '@standoff/wording';
import type { Read } from '../asking/option.ts';
import { knownNames, notSo, text } from '../asking/words.ts';
import type { Model, NamedVersion, Version } from './model.ts';

/** A variant of the file, by its id. */
export const variant = text('NAME', 'read a variant of the file');

/** The file as it stands, or one of its variants. */
export function versionAsked({ base, variants }: Model, asked: string | undefined): Read<Version> {
  if (asked === undefined) return { value: base };
  if (typeof asked !== 'string') return notSo('variant', 'variant', asked);
  const version = variants.get(asked);
  return version === undefined ? unknownVariant(variants, asked) : { value: version };
}

/**
 * The file as it stands, or variants of it: an id, or several with commas between them, where `*` stands for any
 * letters. Each is named by the path and its id; one that was named alone as it was named.
 */
export function versionsAsked(
  model: Model,
  asked: string | undefined,
  named: { readonly name: string; readonly path: string },
): Read<readonly NamedVersion[]> {
  const { name, path } = named;
  if (asked === undefined || !/[,*]/.test(asked)) {
    const version = versionAsked(model, asked);
    return 'problem' in version ? version : { value: [{ name, model, version: version.value }] };
  }
  const ids = new Set<string>();
  for (const pattern of asked.split(',')) {
    const fits = new RegExp(`^${pattern.split('*').map(plainly).join('.*')}$`);
    const found = [...model.variants.keys()].filter((id) => fits.test(id));
    if (found.length === 0) return unknownVariant(model.variants, pattern);
    for (const id of found) ids.add(id);
  }
  return {
    value: [...ids].map((id) => ({
      name: `${path}#${id}`,
      model,
      version: model.variants.get(id)!,
    })),
  };
}

function unknownVariant(variants: Model['variants'], name: string): Problem {
  return questionProblem('unknown-variant', { name, ...knownNames(name, [...variants.keys()]) });
}

/** A text as a part of a pattern in which every letter stands for itself. */
function plainly(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
