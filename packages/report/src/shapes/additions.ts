import { meansOfAdditions } from '@standoff/study';
import { z } from 'zod';
import { countShape } from './amounts.ts';
import { editShape } from './inverse.ts';
import { idsShape } from './lists-of-ids.ts';

const meansShape = z.enum(meansOfAdditions);

export const additionsShape = z
  .strictObject({
    state: z
      .string()
      .describe('Id of the state that is to be a deal, as in the file without additions.'),
    concept: z
      .string()
      .describe('Under which it is to hold: as written it does not, or it is no deal.'),
    size: countShape
      .nullable()
      .describe('The fewest additions; null where none of the sets looked at is enough.'),
    provedAbove: countShape.describe(
      'No set of so many additions or fewer is enough: all were tried.',
    ),
    capped: z
      .string()
      .describe('Why the search ended before all that was asked for had been tried.')
      .exactOptional(),
    count: countShape.describe('How many sets of that size there are.'),
    sets: z
      .array(z.array(editShape))
      .describe('These, or the first 1,000: after the edits of a set it is a deal that holds.'),
    locks: z
      .array(idsShape)
      .describe(
        'The smallest sets of options whose locks alone are enough, however many: `dprk.tests`; none where not even all together are. Absent where nothing could be locked, or too many sets are possible.',
      )
      .exactOptional(),
  })
  .meta({
    id: 'additions',
    description: 'What would make a state a deal that holds under a concept.',
  });

export const additionsAskedShape = z
  .strictObject({
    upTo: countShape.describe('Up to so many additions were tried together.'),
    means: z.array(meansShape).describe('What could be added.'),
    willing: z.boolean().describe('Whether who punishes would rather do so than not.'),
    leftOut: idsShape.describe('Concepts under which additions are not looked for.'),
    unfit: z
      .array(z.strictObject({ means: meansShape, why: z.string() }))
      .describe('What this file does not allow to be added, and why.'),
    wishes: z
      .strictObject({ lookedAt: countShape, of: countShape })
      .describe(
        'Of the states that were asked about, that can be brought about and that are no deals, how many were looked at: those first that the most parties prefer.',
      ),
  })
  .meta({ id: 'additionsAsked', description: 'How additions were looked for.' });
