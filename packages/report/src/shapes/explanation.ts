import { z } from 'zod';
import { argumentStepShape } from './argument-step.ts';
import { certificateShape } from './certificate.ts';
import { claimShape } from './claim.ts';
import { consequenceShape } from './consequence.ts';
import { doubtShape, modelsInDoubtShape } from './doubt.ts';
import { headingOf, levelsRead, readingOfPreferences } from './heading.ts';
import { lexiconShape } from './lexicon.ts';
import { idsShape } from './lists-of-ids.ts';
import { meansShape } from './proposition.ts';
import { stateShape } from './state.ts';
import type { DescribedBy } from './told.ts';
import { verdictShape } from './verdict.ts';

export const argumentShape = z
  .strictObject({
    decisionMaker: z.string(),
    concepts: idsShape.describe(
      'The concepts under which the verdict is this one for this reason.',
    ),
    verdict: verdictShape,
    text: z
      .string()
      .describe('The verdict in words; absent within the document of a deal, as is what it means.')
      .exactOptional(),
    means: meansShape.exactOptional(),
    steps: z.array(argumentStepShape),
    certificate: certificateShape.describe(
      'What the argument was made from; `verify` checks it against the model.',
    ),
  })
  .meta({ id: 'argument', description: 'Why a decision maker stays in a state or leaves it.' });

const stateDoubtShape = z
  .strictObject({
    models: modelsInDoubtShape,
    verdicts: z.array(
      z.strictObject({
        says: z.string().describe('The verdict in words.'),
        decisionMaker: z
          .string()
          .describe('Id of who stays or leaves; absent where it is about all who can move.')
          .exactOptional(),
        concepts: idsShape.describe(
          'The concepts under which the verdict and its doubt are these.',
        ),
        doubt: doubtShape,
      }),
    ),
  })
  .meta({ id: 'stateDoubt', description: 'How sure the verdicts on a state are.' });

export const explanationShape = z
  .strictObject({
    ...headingOf('standoff.explanation/1'),
    ...levelsRead,
    reading: readingOfPreferences.exactOptional(),
    state: stateShape.describe('The state asked about.'),
    concepts: idsShape.describe('Ids of the concepts asked about.'),
    facts: idsShape.describe('Ids of the facts that hold in the state.'),
    arguments: z
      .array(argumentShape)
      .describe('Why each decision maker and body stays in the state or leaves it.'),
    doubt: stateDoubtShape
      .describe('How sure the verdicts on the state are, where asked for.')
      .exactOptional(),
    consequences: z
      .array(consequenceShape)
      .describe('Why the facts that hold in the state hold there.'),
    breaches: z
      .array(z.strictObject({ text: z.string(), means: meansShape }))
      .describe(
        'What is done in the state that an agreement in force binds its parties not to do; absent where all are kept.',
      )
      .exactOptional(),
    elsewhere: z
      .array(consequenceShape)
      .describe('Why facts of other states that the arguments turn on hold there.'),
    claims: z
      .array(claimShape)
      .describe('The claims that all of it rests on, in the order of the file.'),
    lexicon: lexiconShape,
  })
  .meta({
    title: 'Explanation',
    description: 'Why a state is or is not stable for decision makers.',
  });

export type ExplanationJson = DescribedBy<typeof explanationShape>;
export type ArgumentJson = DescribedBy<typeof argumentShape>;
