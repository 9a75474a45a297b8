import { z } from 'zod';
import { citationFields } from './citations.ts';
import { meansShape } from './proposition.ts';
import type { DescribedBy } from './told.ts';

export const consequenceShape = z
  .strictObject({
    fact: z.string(),
    text: z.string(),
    means: meansShape.exactOptional(),
    ...citationFields,
  })
  .meta({ id: 'consequence', description: 'Why a fact holds in a state.' });

export type ConsequenceJson = DescribedBy<typeof consequenceShape>;
