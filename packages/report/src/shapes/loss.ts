import { z } from 'zod';
import { citationFields } from './citations.ts';
import { meansShape } from './proposition.ts';
import type { DescribedBy } from './told.ts';

export const lossShape = z
  .strictObject({
    move: z.int().min(1).describe('Which move of the way, from 1.'),
    order: z
      .enum(['worse', 'better', 'equal', 'incomparable', 'unknown'])
      .describe('How who makes it compares where it leads with where it came from.'),
    says: z.string().describe('What settles that, where anything does.').exactOptional(),
    means: meansShape.exactOptional(),
    ...citationFields,
  })
  .meta({ id: 'loss', description: 'A move that is no improvement for whoever makes it.' });

export type LossJson = DescribedBy<typeof lossShape>;
