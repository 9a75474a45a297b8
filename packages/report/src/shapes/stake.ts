import { z } from 'zod';
import { countShape } from './amounts.ts';
import { citationFields } from './citations.ts';
import { meansShape } from './proposition.ts';
import type { DescribedBy } from './told.ts';

export const stakeShape = z
  .strictObject({
    decisionMaker: z.string(),
    order: z.enum(['better', 'worse', 'equal', 'incomparable', 'unknown']),
    greatly: z.boolean(),
    because: z.string().exactOptional(),
    text: z
      .string()
      .describe('The same as a sentence, of those who make the move.')
      .exactOptional(),
    means: meansShape.exactOptional(),
    ...citationFields,
    places: z
      .strictObject({ from: countShape, to: countShape, of: countShape })
      .describe('Places in its order, from 1 for the best, and how many there are.')
      .exactOptional(),
  })
  .meta({ id: 'stake', description: 'What a joint move is for one decision maker.' });

export type StakeJson = DescribedBy<typeof stakeShape>;
