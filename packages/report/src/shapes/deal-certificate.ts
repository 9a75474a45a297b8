import { z } from 'zod';
import { idsShape } from './lists-of-ids.ts';
import type { DescribedBy } from './told.ts';

const about = {
  parties: idsShape.describe('Ids of the decision makers that agree.'),
  bodies: idsShape.describe('Ids of the bodies and agreements that take part.'),
  from: z.string().describe('Id of the state in which they set out.'),
  against: z.string().describe('Id of what comes about without it.'),
  deal: z.string(),
  atOnce: z.boolean(),
};

const fails = { verdict: z.literal('no-deal'), ...about };

const voteShape = z.enum(['yes', 'no', 'abstain', 'absent']);

const votedStepShape = z.strictObject({
  mover: z.string(),
  to: z.string(),
  votes: z
    .record(z.string(), voteShape)
    .describe('How each member votes; of bodies that vote on it.')
    .exactOptional(),
});

export const dealCertificateShape = z
  .union([
    z.strictObject({
      verdict: z.literal('deal'),
      ...about,
      steps: z.array(votedStepShape).describe('One way there; of a deal at once what each does.'),
    }),
    z.strictObject({
      ...fails,
      because: z.literal('unwilling'),
      who: z.string().describe('A party that does not prefer it.'),
    }),
    z.strictObject({
      ...fails,
      because: z.literal('unreached'),
      reached: idsShape.describe(
        'All that they can bring about: nothing of theirs leads out of it.',
      ),
    }),
    z.strictObject({
      ...fails,
      because: z.literal('unable'),
      who: z.string().describe('Of a deal at once somebody who cannot do its part.'),
    }),
  ])
  .meta({
    id: 'dealCertificate',
    description:
      'Why a state is a deal or is none, with names in place of numbers; `verify` checks it against the model.',
  });

export type DealCertificateJson = DescribedBy<typeof dealCertificateShape>;
