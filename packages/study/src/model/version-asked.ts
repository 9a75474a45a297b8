import type { Read } from '../asking/option.ts';
import { sayValue, suggest, text } from '../asking/words.ts';
import type { Model, Version } from './model.ts';

/** A variant of the file, by its id. */
export const variant = text('NAME', 'read a variant of the file');

/** The file as it stands, or one of its variants. */
export function versionAsked({ base, variants }: Model, asked: string | undefined): Read<Version> {
  if (asked === undefined) return { value: base };
  if (typeof asked !== 'string')
    return { problem: `variant is the id of a variant, not ${sayValue(asked)}` };
  const version = variants.get(asked);
  if (version !== undefined) return { value: version };
  const which = `there is no variant "${asked}"`;
  return {
    problem:
      variants.size === 0
        ? `${which}: the file has no variants`
        : `${which}${suggest(asked, [...variants.keys()])}`,
  };
}
