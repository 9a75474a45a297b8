import { z } from 'zod';
import { countShape } from './amounts.ts';
import { digitsShape } from './digits.ts';
import { judgementShape } from './judgement.ts';
import { meansShape } from './proposition.ts';
import type { DescribedBy } from './told.ts';

const chanceShape = z.number().min(0).max(1);

const hangsOnShape = z
  .strictObject({
    on: z
      .string()
      .describe('In words what the one judgement is as written; absent where it takes several.')
      .exactOptional(),
    judgements: z
      .array(judgementShape)
      .describe(
        'What turns it, in words as it would be then: one judgement by itself, of several the one with the greatest effect; or where none does, a smallest set, each counting on those before it.',
      ),
    sure: chanceShape
      .describe('How sure the file is of the one judgement, where that is a statement.')
      .exactOptional(),
    chance: z
      .strictObject({ from: chanceShape, to: chanceShape })
      .describe('Where it is a fact: how likely the file takes it to follow.')
      .exactOptional(),
    others: countShape.describe(
      'How many other such judgements, or other smallest sets, there are.',
    ),
  })
  .meta({ id: 'hangsOn', description: 'The least by which a verdict is otherwise.' });

/** How sure one verdict is; documents that hold verdicts share it. */
export const doubtShape = z
  .strictObject({
    says: z.string().describe('In how many models it stands and what it hangs on, in words.'),
    means: meansShape.exactOptional(),
    standing: digitsShape
      .describe(
        'In how many models the verdict is what it is as written; absent, as all else, where it takes too long to reckon here.',
      )
      .exactOptional(),
    share: z
      .number()
      .min(0)
      .max(1)
      .describe('The same by weight. It is no likelihood.')
      .exactOptional(),
    hangsOn: hangsOnShape
      .describe('Absent where the verdict is the same in all models.')
      .exactOptional(),
  })
  .meta({
    id: 'doubt',
    description: 'In how many of the models that the judgements in doubt allow a verdict stands.',
  });

/** What the doubts in a document are about: the models that were gone through. */
export const modelsInDoubtShape = z
  .strictObject({
    says: z.string().describe('What may be otherwise than written; or why nothing is reckoned.'),
    means: meansShape.exactOptional(),
    models: digitsShape
      .describe('How many models there are; absent where nothing is reckoned.')
      .exactOptional(),
    even: z.boolean().describe('Whether all models count alike.').exactOptional(),
    notFollowed: z
      .array(z.string())
      .describe('Ids of concepts of which no doubt is told; absent where there are none.')
      .exactOptional(),
  })
  .meta({ id: 'modelsInDoubt', description: 'The models that the judgements in doubt allow.' });

export type DoubtJson = DescribedBy<typeof doubtShape>;
export type ModelsInDoubtJson = DescribedBy<typeof modelsInDoubtShape>;
