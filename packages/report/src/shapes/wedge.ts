import { z } from 'zod';
import { countShape } from './amounts.ts';
import { idsShape } from './lists-of-ids.ts';
import { meansShape } from './proposition.ts';
import type { DescribedBy } from './told.ts';

export const meanings = ['gains', 'loses', 'mixed', 'same'] as const;

export const rangeShape = z
  .strictObject({ best: countShape, worst: countShape })
  .meta({ id: 'range', description: 'The best and the worst place of some states in an order.' });

const wedgeEffectShape = z
  .strictObject({
    intact: countShape,
    split: countShape,
    onlyIntact: idsShape.describe('Ids of the states that hold only while the alliance stands.'),
    onlySplit: idsShape.describe('Ids of the states that hold only once it is split.'),
    means: z.record(
      z.string(),
      z.strictObject({
        verdict: z.enum([...meanings, 'incomparable']),
        intact: rangeShape.exactOptional(),
        split: rangeShape.exactOptional(),
      }),
    ),
  })
  .meta({ id: 'wedgeEffect', description: 'What the split changes under one concept.' });

export const wedgeShape = z
  .strictObject({
    alliance: idsShape,
    says: z.array(z.string()).describe('What the split would change, in sentences.'),
    saysMean: z.array(meansShape).describe('What each of these claims.'),
    lost: z
      .array(
        z.strictObject({
          to: z.string(),
          undeterred: idsShape,
          reached: z
            .boolean()
            .describe(
              'Whether improvements that take no coalition lead there all the same; whether anything deters from those is not asked.',
            ),
        }),
      )
      .describe(
        'The joint moves, from the state asked about or the status quo, that the split takes away.',
      ),
    here: z
      .record(z.string(), z.enum(meanings))
      .describe(
        'Where it takes any away to which improvements do not lead, what that is for each decision maker.',
      ),
    effects: z
      .record(z.string(), wedgeEffectShape)
      .describe('By concept; absent where the joint moves are too many to list.')
      .exactOptional(),
  })
  .meta({ id: 'wedge', description: 'What it is to split an alliance.' });

export type WedgeJson = DescribedBy<typeof wedgeShape>;
