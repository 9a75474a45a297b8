import { z } from 'zod';
import { countShape } from './amounts.ts';
import { readingOfPreferences } from './heading.ts';
import { moveStepShape, replyShape } from './move-step.ts';
import type { DescribedBy } from './told.ts';

// Certificates hold certificates. The types of getters are written out: in declarations, inferred ones would end
// in `any`. And they are added by `extend`, because a spread beside a getter makes its type depend on itself.

const aboutShape = z.strictObject({
  concept: z.string(),
  reading: readingOfPreferences.exactOptional(),
  decisionMaker: z.string(),
  state: z.string(),
});

const stepsShape = z.array(moveStepShape);

const horizonShape = z
  .strictObject({
    moves: countShape,
    period: countShape
      .describe(
        'Of verdicts that hold in the end: after how many more moves everything that is expected comes round again.',
      )
      .exactOptional(),
  })
  .meta({ id: 'horizon', description: 'How many moves are foreseen.' });

const repliesShape = z.array(
  replyShape(z.string()).meta({
    id: 'reply',
    description:
      'What another can bring about. Where it would deter by itself, counter is the id of the state to which the decision maker moves on.',
  }),
);

export const sanctionShape = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['sequence', 'line']), steps: stepsShape }),
    // It has an id, since documents may come to it first, through what it holds.
    z
      .strictObject({
        kind: z.literal('simultaneous'),
        moves: stepsShape,
        result: z.string(),
        get leaving(): z.ZodArray<typeof unstableCertificateShape> {
          return z.array(unstableCertificateShape);
        },
      })
      .meta({ id: 'simultaneousSanction', description: 'Moves of others at the same time.' }),
  ])
  .meta({ id: 'sanction', description: 'What deters an improvement.' });

export const stableCertificateShape = aboutShape
  .extend({
    verdict: z.literal('stable'),
    improvements: z.array(z.strictObject({ to: z.string(), sanction: sanctionShape })),
    later: z
      .array(
        z.strictObject({
          from: z.string(),
          left: countShape.exactOptional(),
          steps: stepsShape,
        }),
      )
      .describe(
        'Where the decision maker may go on after a reply: what keeps it from each further move.',
      )
      .exactOptional(),
    horizon: horizonShape.exactOptional(),
    reach: stepsShape
      .describe('Where the others are to bring about something better: every state that they can.')
      .exactOptional(),
  })
  .meta({ id: 'stableCertificate', description: 'Why a decision maker stays.' });

export const unstableCertificateShape = aboutShape
  .extend({
    verdict: z.literal('unstable'),
    improvement: z.string(),
    replies: repliesShape,
    get others(): z.ZodArray<typeof certificateShape> {
      return z
        .array(certificateShape)
        .meta({ id: 'certificates', description: 'The reasons for several verdicts.' });
    },
    later: z
      .array(z.strictObject({ from: z.string(), left: countShape, replies: repliesShape }))
      .describe(
        'Where the decision maker may go on after a counter-move: how it answers what the others can do next.',
      )
      .exactOptional(),
    horizon: horizonShape.exactOptional(),
    line: stepsShape
      .describe('Where moves are foreseen: how play goes on after the improvement.')
      .exactOptional(),
  })
  .meta({ id: 'unstableCertificate', description: 'Why a decision maker leaves.' });

export const certificateShape = z
  .discriminatedUnion('verdict', [stableCertificateShape, unstableCertificateShape])
  .meta({
    id: 'certificate',
    description:
      'The reason for one verdict, with names in place of numbers: states and decision makers by id.',
  });

export type CertificateJson = DescribedBy<typeof certificateShape>;
export type StableCertificateJson = DescribedBy<typeof stableCertificateShape>;
export type UnstableCertificateJson = DescribedBy<typeof unstableCertificateShape>;
export type SanctionJson = DescribedBy<typeof sanctionShape>;
