import { z } from 'zod';
import { modelIdentityShape } from './model-identity.ts';
import { levelsShape } from './state.ts';

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

/** What stands in a document where a state of the question was given by levels alone. */
export const levelsRead = {
  readAs: z
    .array(
      z
        .strictObject({
          option: z.string().describe('The option that it was given for.'),
          asked: z.string().describe('As it was given.'),
          levels: levelsShape.describe(
            'Ids of levels by option; all others are as in the state that they are laid over.',
          ),
          says: z.string().describe('How it was read, as a sentence.'),
        })
        .meta({ id: 'levelsRead', description: 'A state that was given by levels alone.' }),
    )
    .describe(
      'States of the question that were given by levels alone, and how these were read; absent where there are none.',
    )
    .exactOptional(),
};
