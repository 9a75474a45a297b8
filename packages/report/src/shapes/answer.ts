import { z } from 'zod';
import { countShape, elapsedShape } from './amounts.ts';
import { coalitionReadingShape } from './coalition-reading.ts';
import { formatOf, levelsRead } from './heading.ts';
import { lexiconShape } from './lexicon.ts';
import { idsShape } from './lists-of-ids.ts';
import { modelIdentityShape } from './model-identity.ts';
import { meansShape } from './proposition.ts';
import { levelsShape } from './state.ts';
import type { DescribedBy } from './told.ts';

const statusShape = z.enum(['decided', 'undecided', 'not-translatable']);

const responsesShape = z.union([z.literal('all'), z.strictObject({ upTo: countShape })]).meta({
  id: 'responses',
  description: 'Which responses of the others an answer covers: all, or those of so many moves.',
});

const equilibriaShape = z
  .strictObject({
    formula: z.string().nullable(),
    stableFor: z
      .string()
      .describe(
        'The decision maker or the coalition that would stay; absent where everybody is to.',
      )
      .exactOptional(),
    survives: idsShape
      .describe('Coalitions that besides do not upset them; absent without any.')
      .exactOptional(),
    most: countShape,
    status: statusShape,
    why: z.string().describe('Why there is no answer.').exactOptional(),
    found: z.array(levelsShape),
    complete: z
      .boolean()
      .nullable()
      .describe('Whether there are no more; null where that is not known.'),
    responses: responsesShape.exactOptional(),
    proposals: countShape.exactOptional(),
    lemmas: countShape.exactOptional(),
  })
  .meta({ id: 'answerAboutEquilibria', description: 'The states that were found.' });

const answeredVerdictShape = z
  .strictObject({
    status: statusShape,
    why: z.string().exactOptional(),
    stable: z.boolean().exactOptional(),
    improvement: levelsShape.exactOptional(),
    party: idsShape.describe('Of a coalition: those who act.').exactOptional(),
    steps: z
      .array(z.strictObject({ mover: z.string(), to: levelsShape }))
      .describe('Of a coalition: their moves, each with the state that it leads to.')
      .exactOptional(),
    responses: responsesShape.exactOptional(),
    certified: z
      .boolean()
      .describe("Whether the engine's verifier accepted a certificate for it.")
      .exactOptional(),
  })
  .meta({ id: 'answeredVerdict', description: 'Whether one stays in the state.' });

const answeredStateShape = z
  .strictObject({
    levels: levelsShape,
    verdicts: z
      .record(z.string(), answeredVerdictShape)
      .describe('By decision maker, or by coalition: `us+china`.'),
  })
  .meta({ id: 'answerAboutState', description: 'The state that was asked about.' });

export const answerShape = z
  .strictObject({
    format: formatOf('standoff.answer/1'),
    model: modelIdentityShape,
    variant: z
      .string()
      .nullable()
      .describe('Id of the variant, or null for the file as it stands.'),
    ...levelsRead,
    concept: z.string().describe('Id of the solution concept.'),
    reading: coalitionReadingShape
      .describe('What an improvement of a coalition is; absent where none is asked about.')
      .exactOptional(),
    told: z
      .array(z.strictObject({ text: z.string(), means: meansShape }))
      .describe(
        'The answer in sentences, and what each claims; states are called by their levels.',
      ),
    lexicon: lexiconShape,
    elapsedMs: elapsedShape,
    equilibria: equilibriaShape
      .describe('The states that were found; absent where a state was asked about.')
      .exactOptional(),
    state: answeredStateShape
      .describe('The state that was asked about, and who stays in it; absent where none was.')
      .exactOptional(),
  })
  .meta({
    title: 'Answer',
    description: 'What the solver answers. States are given by their levels.',
  });

export type AnswerJson = DescribedBy<typeof answerShape>;
