import { z } from 'zod';
import { modelIdentityShape } from './model-identity.ts';

/** The id of a reading of preferences. */
export const readingOfPreferences = z
  .string()
  .describe('Id of the reading of preferences, where it is not the general one.');

/** What kind of document it is. */
export function formatOf<const F extends `standoff.${string}/${number}`>(format: F) {
  return z.literal(format).describe('What kind of document this is, and of which version.');
}

/** What stands at the head of a document about one variant of a model. */
export function headingOf<const F extends `standoff.${string}/${number}`>(format: F) {
  return {
    format: formatOf(format),
    model: modelIdentityShape,
    variant: z
      .string()
      .describe('Id of the variant of the file that it is about; absent for the file as it stands.')
      .exactOptional(),
  };
}
