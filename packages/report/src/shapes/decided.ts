import { z } from 'zod';
import { citationFields } from './citations.ts';
import { claimShape } from './claim.ts';
import { consequenceShape } from './consequence.ts';
import { doubtShape, modelsInDoubtShape } from './doubt.ts';
import { headingOf, readingOfPreferences } from './heading.ts';
import { lexiconShape } from './lexicon.ts';
import { idsShape } from './lists-of-ids.ts';
import { meansShape, propositionShape } from './proposition.ts';
import type { DescribedBy } from './told.ts';

const sentenceShape = z.strictObject({
  text: z.string(),
  means: meansShape,
  claims: citationFields.claims,
  grades: citationFields.grades,
});

const reasonShape = z
  .strictObject({
    text: z.string(),
    means: meansShape,
    claims: citationFields.claims,
    grades: citationFields.grades,
    mover: z.string().describe('Who moves in it.').exactOptional(),
    states: idsShape.describe('Ids of the states that it leads to.'),
    consequences: z
      .array(consequenceShape)
      .describe('Why facts that the sentence turns on hold there; absent where it turns on none.')
      .exactOptional(),
    // The type is written out: in declarations, an inferred one would end in `any`.
    get because(): z.ZodArray<typeof reasonShape> {
      return z.array(reasonShape);
    },
  })
  .meta({ id: 'reason', description: 'A sentence that says why, with what it rests on.' });

export const decidedShape = z
  .strictObject({
    ...headingOf('standoff.proposition/1'),
    reading: readingOfPreferences.exactOptional(),
    asked: z
      .strictObject({
        text: z.string().describe('As it was given.'),
        written: z.string().describe('In the words of the file; it reads back as the same.'),
        means: propositionShape,
      })
      .describe('The proposition that was asked.'),
    holds: z.boolean().describe('Whether it is so.'),
    verdict: z
      .array(sentenceShape)
      .describe(
        'What is so: what was asked, or what is so instead, first of all its denial where its kind has one.',
      ),
    reasons: z.array(reasonShape).describe('Why.'),
    further: z
      .array(
        z.strictObject({
          question: z.enum(['how-sure', 'where-from', 'what-if-not']),
          ask: z.string().describe('Id of the inquiry that answers it.'),
          options: z.record(z.string(), z.unknown()).describe('Its options.'),
        }),
      )
      .describe(
        'What else can be asked of it: how sure it is, where it comes from, and what if it were not so.',
      ),
    doubt: z
      .strictObject({ models: modelsInDoubtShape, doubt: doubtShape.exactOptional() })
      .describe(
        'How sure that is, where asked for and where the proposition can be followed in many models.',
      )
      .exactOptional(),
    claims: z
      .array(claimShape)
      .describe('The claims that all of it rests on, in the order of the file.'),
    lexicon: lexiconShape,
  })
  .meta({
    title: 'Proposition',
    description: 'Whether a proposition is so in a conflict, and why.',
  });

export type DecidedJson = DescribedBy<typeof decidedShape>;
export type ReasonJson = DescribedBy<typeof reasonShape>;
