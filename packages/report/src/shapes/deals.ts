import { z } from 'zod';
import { countShape } from './amounts.ts';
import { headingOf, readingOfPreferences } from './heading.ts';
import { idsShape } from './lists-of-ids.ts';
import { stateShape } from './state.ts';
import type { Told } from './told.ts';

const leaverShape = z
  .strictObject({ mover: z.string(), under: idsShape.describe('Ids of concepts.') })
  .meta({ id: 'leaver', description: 'Who would leave, and under which concepts.' });

const dealStepShape = z
  .strictObject({
    by: z.string(),
    to: z.string(),
    says: z.string().describe('What changes.'),
    exposed: idsShape.describe(
      'Parties that are worse off after this step than at the status quo.',
    ),
  })
  .meta({ id: 'dealStep', description: 'A step in which a deal is carried out.' });

const trustShape = z
  .strictObject({ who: z.string(), in: idsShape })
  .meta({ id: 'trust', description: 'Who is worse off on the way until whose steps follow.' });

const dealShape = z
  .strictObject({
    state: stateShape,
    gains: idsShape.describe('Decision makers that prefer it to the status quo, parties first.'),
    losers: idsShape.describe('Decision makers that prefer the status quo.'),
    places: z
      .record(z.string(), z.int().nullable())
      .describe('By how many places each rises in its order; null where the order has no places.'),
    holdsUnder: idsShape.describe('Concepts under which nobody who can move would leave.'),
    leavers: z.array(leaverShape),
    frontier: z
      .boolean()
      .describe('Whether no other deal of these is better for one party and worse for none.'),
    steps: z
      .array(dealStepShape)
      .describe(
        'An order of steps with the fewest losses on the way, and of these the fewest steps.',
      ),
    trust: z.array(trustShape),
  })
  .meta({ id: 'deal', description: 'What some parties could agree on.' });

const refusedDealShape = z
  .strictObject({
    state: z.string(),
    reached: z.boolean().describe('Whether the parties can bring it about.'),
    unwilling: idsShape.describe('Parties that do not prefer it to the status quo.'),
  })
  .meta({ id: 'refusedDeal', description: 'A state that was asked about and is no deal.' });

export const dealsShape = z
  .strictObject({
    ...headingOf('standoff.deals/1'),
    reading: readingOfPreferences.exactOptional(),
    parties: idsShape,
    bodies: idsShape.describe('Bodies that take part.'),
    concepts: idsShape.describe('The concepts that were analysed.'),
    reached: countShape.describe('How many states the parties can bring about.'),
    targets: z
      .array(dealShape)
      .describe('Those of the frontier first, then by the places that the parties gain together.'),
    refused: z
      .array(refusedDealShape)
      .describe('Where states were asked about: those that are no deals.')
      .exactOptional(),
  })
  .meta({ title: 'Deals', description: 'What some parties could agree on, and whether it holds.' });

export type DealsJson = Told<typeof dealsShape>;
