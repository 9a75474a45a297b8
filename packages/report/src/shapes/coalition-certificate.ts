import { z } from 'zod';
import { coalitionReadingShape } from './coalition-reading.ts';
import { idsShape } from './lists-of-ids.ts';
import { moveStepShape, replyShape } from './move-step.ts';
import type { DescribedBy } from './told.ts';

const about = {
  concept: z.string(),
  coalition: idsShape.describe('Ids of the members.'),
  reading: coalitionReadingShape,
  state: z.string(),
};

const stepsShape = z.array(moveStepShape);

const stableShape = z.strictObject({
  verdict: z.literal('stable'),
  ...about,
  improvements: z.array(
    z.strictObject({
      party: idsShape.describe('Ids of those who act.'),
      to: z.string(),
      steps: stepsShape,
      sanction: stepsShape,
    }),
  ),
});

const unstableShape = z.strictObject({
  verdict: z.literal('unstable'),
  ...about,
  party: idsShape.describe('Ids of those who act.'),
  improvement: z.string(),
  steps: stepsShape,
  replies: z.array(replyShape(stepsShape)),
});

export const coalitionCertificateShape = z
  .discriminatedUnion('verdict', [stableShape, unstableShape])
  .meta({
    id: 'coalitionCertificate',
    description: 'The reason for one verdict about a coalition, with names in place of numbers.',
  });

export type CoalitionCertificateJson = DescribedBy<typeof coalitionCertificateShape>;
