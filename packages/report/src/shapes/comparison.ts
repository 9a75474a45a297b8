import { z } from 'zod';
import { modelIdentityShape } from './model-identity.ts';
import type { Told } from './told.ts';

const comparedModelShape = z.strictObject({
  name: z.string().describe('As it was named: a path or the id of a case, with #VARIANT.'),
  model: modelIdentityShape,
  variant: z.string().describe('Id of the variant; null for the file as it stands.').nullable(),
});

/** A judgement as JSON; its kinds are told on a page of their own. */
const judgementShape = z
  .looseObject({ kind: z.string() })
  .meta({ id: 'judgement', description: 'A change to a conflict, as judgements are written.' });

export const comparisonShape = z
  .strictObject({
    format: z.literal('standoff.comparison/1').describe('The format and its version.'),
    models: z.array(comparedModelShape).describe('All that are compared, with the first of them.'),
    reading: z
      .string()
      .describe('Id of the reading of preferences, where it is not the general one.')
      .exactOptional(),
    concepts: z.array(z.string()).describe('Ids of the concepts that all have.'),
    judgements: z
      .array(
        z.strictObject({
          says: z.string().describe('In words.'),
          in: z
            .array(judgementShape.nullable())
            .describe('For each model what makes it of the first; null where it judges alike.'),
        }),
      )
      .describe('What is judged otherwise, one change after the other.'),
    others: z
      .array(
        z.strictObject({
          says: z.string().describe('In words.'),
          in: z.array(z.boolean()).describe('For each model whether it differs so from the first.'),
        }),
      )
      .describe('What differs and is no judgement.'),
    findings: z
      .array(
        z.strictObject({
          id: z.string(),
          about: z.string().describe('In words.'),
          says: z.array(z.string()).describe('For each model, in words.'),
          differs: z.boolean(),
        }),
      )
      .describe('What is found in each.'),
    sharesStates: z
      .boolean()
      .describe('Whether states can be compared one by one: all have the same options and levels.'),
  })
  .meta({
    title: 'A comparison',
    description: 'What models judge differently, and what that does to what is found.',
  });

export type ComparisonJson = Told<typeof comparisonShape>;
