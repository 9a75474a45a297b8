import { z } from 'zod';
import { citationFields } from './citations.ts';
import { consequenceShape } from './consequence.ts';
import { idsShape } from './lists-of-ids.ts';
import { meansShape } from './proposition.ts';
import type { DescribedBy } from './told.ts';

export const argumentStepShape = z
  .strictObject({
    kind: z.enum([
      'no-move',
      'no-improvement',
      'alternative',
      'improvement',
      'reply',
      'simultaneous',
      'outcome',
      'counter',
      'undeterred',
    ]),
    text: z.string(),
    means: meansShape.exactOptional(),
    claims: citationFields.claims,
    grades: citationFields.grades,
    mover: z.string().describe('Who moves in it.').exactOptional(),
    states: idsShape.describe('Ids of the states that it leads to.'),
    consequences: z
      .array(consequenceShape)
      .describe('Why facts that the sentence turns on hold there; absent where it turns on none.')
      .exactOptional(),
    // The type is written out: in declarations, an inferred one would end in `any`.
    get steps(): z.ZodArray<typeof argumentStepShape> {
      return z.array(argumentStepShape);
    },
  })
  .meta({ id: 'argumentStep', description: 'One sentence of an argument, with what hangs on it.' });

export type ArgumentStepJson = DescribedBy<typeof argumentStepShape>;
