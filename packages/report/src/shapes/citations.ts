import { z } from 'zod';
import { idsShape } from './lists-of-ids.ts';

/** What something rests on, in fields beside others. */
export const citationFields = {
  claims: idsShape,
  grades: z
    .record(z.string(), z.enum(['says', 'part', 'suggests']))
    .describe(
      'Of claims whose link has a grade, by id: the claim says this, bears it in part or suggests it. Absent where no link has one.',
    )
    .exactOptional(),
};
