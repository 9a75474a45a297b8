import { type Proposition, propositionKinds, schemaOfKind } from '@standoff/propositions';
import { z } from 'zod';

/** Made from what is declared of each kind, which says what it claims. */
const simpleShape = z.fromJSONSchema({ anyOf: propositionKinds.map(schemaOfKind) });

/** What a sentence claims, as data. */
export const propositionShape: z.ZodType<Proposition> = z
  .union([
    simpleShape as z.ZodType<Proposition>,
    z.strictObject({
      kind: z.literal('all'),
      get of(): z.ZodArray<z.ZodType<Proposition>> {
        return z.array(propositionShape);
      },
      so: z.boolean(),
    }),
  ])
  .meta({
    id: 'proposition',
    description:
      'Something that is claimed of the conflict, as data: its text is one way to say it.',
  });

export const meansShape = z
  .array(propositionShape)
  .describe('What the sentence claims, as data. Ids are those of the document.');
