import { meansOfAdditions } from '@standoff/study';
import { z } from 'zod';
import { countShape } from './amounts.ts';
import { editShape } from './inverse.ts';
import { idsShape } from './lists-of-ids.ts';
import { meansShape as claimsShape } from './proposition.ts';

const meansShape = z.enum(meansOfAdditions);

const endedShape = z
  .strictObject({
    over: z
      .enum(['combinations', 'locks', 'traces', 'sets', 'orders', 'states'])
      .describe('What there is more of than may be looked at.'),
    most: countShape.describe('How much that may be.').exactOptional(),
    who: z.string().describe('Whose orders.').exactOptional(),
  })
  .describe('Why the search ended before all that was asked for had been tried.');

export const additionsShape = z
  .strictObject({
    says: z.array(z.string()).describe('The verdict, and what else was found of it, by sentences.'),
    saysMean: z.array(claimsShape).describe('What each of these claims.'),
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
    ended: endedShape.exactOptional(),
    count: countShape.describe('How many sets of that size there are.'),
    sets: z
      .array(z.array(editShape))
      .describe('These, or the first 1,000: after the edits of a set it is a deal that holds.'),
    ways: z
      .array(z.strictObject({ says: z.string(), means: claimsShape }))
      .describe('Each of these sets in a sentence without its stop, and what it claims.'),
    ends: z
      .array(
        z.strictObject({
          state: z.string().describe('Id of the state, as in the file without additions.'),
          signed: z
            .array(z.strictObject({ agreement: z.string(), level: z.string() }))
            .describe('What is signed as well, beside the edits of the set.'),
          edits: z
            .array(editShape)
            .describe(
              'After these it is among the terms of the deal of the file that was asked about.',
            )
            .exactOptional(),
        }),
      )
      .describe(
        'Of each of these sets where the deal leads with what is signed as well; absent where no set signs anything.',
      )
      .exactOptional(),
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
    notes: z
      .array(z.strictObject({ text: z.string(), means: claimsShape }))
      .describe('What needs no addition, what is left out, what is tried and what is held.'),
  })
  .meta({ id: 'additionsAsked', description: 'How additions were looked for.' });
