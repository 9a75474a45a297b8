import { z } from 'zod';
import { argumentStepShape } from './argument-step.ts';
import { claimShape } from './claim.ts';
import { coalitionCertificateShape } from './coalition-certificate.ts';
import { coalitionReadingShape } from './coalition-reading.ts';
import { headingOf, levelsRead } from './heading.ts';
import { lexiconShape } from './lexicon.ts';
import { idsShape } from './lists-of-ids.ts';
import { meansShape } from './proposition.ts';
import { stateShape } from './state.ts';
import type { DescribedBy } from './told.ts';
import { verdictShape } from './verdict.ts';

export const coalitionExplanationShape = z
  .strictObject({
    ...headingOf('standoff.coalition-explanation/1'),
    ...levelsRead,
    state: stateShape.describe('The state asked about.'),
    coalition: idsShape.describe('Ids of the members.'),
    reading: coalitionReadingShape,
    concepts: idsShape.describe(
      'Ids of those of the concepts asked about that have a version for coalitions.',
    ),
    conceptsLeftOut: idsShape.describe('Ids of those that have none.'),
    arguments: z
      .array(
        z.strictObject({
          concepts: idsShape,
          verdict: verdictShape,
          text: z.string().describe('The verdict in words.'),
          means: meansShape,
          steps: z.array(argumentStepShape),
          certificate: coalitionCertificateShape.describe(
            'What the argument was made from; `verify` checks it against the model.',
          ),
        }),
      )
      .describe('Why they would stay in the state or leave it together.'),
    claims: z
      .array(claimShape)
      .describe('The claims that all of it rests on, in the order of the file.'),
    lexicon: lexiconShape,
  })
  .meta({
    title: 'Explanation about a coalition',
    description: 'Why a coalition would or would not upset a state.',
  });

export type CoalitionExplanationJson = DescribedBy<typeof coalitionExplanationShape>;
