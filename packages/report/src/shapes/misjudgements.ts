import { z } from 'zod';
import { countShape } from './amounts.ts';
import { sanctionShape, unstableCertificateShape } from './certificate.ts';
import { citationFields } from './citations.ts';
import { doubtShape, modelsInDoubtShape } from './doubt.ts';
import { headingOf } from './heading.ts';
import { judgementShape } from './judgement.ts';
import { lexiconShape } from './lexicon.ts';
import { idsShape } from './lists-of-ids.ts';
import { meansShape, propositionShape } from './proposition.ts';
import type { DescribedBy } from './told.ts';

const fatalStepShape = z
  .strictObject({
    mover: z.string(),
    from: z.string(),
    to: z.string(),
    says: z.string().describe('What it brings about.'),
    sentence: z.string().describe('The step and what its mover sees otherwise than it is.'),
    means: meansShape,
    error: z
      .enum(['overlooks', 'no-longer-fears', 'misreads-gain', 'none'])
      .describe('What its mover sees otherwise than it is.'),
    seemsSafe: unstableCertificateShape
      .describe(
        'Why nothing deters from it in the game of who takes it, with the errors of the first set; absent for a body, which votes.',
      )
      .exactOptional(),
    overlooked: sanctionShape.describe('What deters from it in truth.').exactOptional(),
    feared: sanctionShape
      .describe('What its mover fears without the errors although nothing deters in truth.')
      .exactOptional(),
  })
  .meta({ id: 'fatalStep', description: 'A step of a path, sensible to whoever takes it.' });

const storyShape = z
  .strictObject({
    path: z.array(fatalStepShape),
    kinds: z
      .array(z.enum(['will', 'capability', 'fact', 'foresight']))
      .describe('What the errors are about.'),
    overlooked: z
      .array(z.strictObject({ mover: z.string(), step: countShape, sanction: sanctionShape }))
      .describe('What is overlooked: at which step of the path, from 1, and by whom.'),
    about: z.string().describe('How many errors its sets have, and what they are about, in words.'),
    means: meansShape,
    size: countShape.describe('The fewest errors of its sets.'),
    count: countShape.describe('How many sets of errors are behind it.'),
    sets: z
      .array(z.array(judgementShape))
      .describe(
        'Each a list of judgements about pictures, as in `judgements`; each one counts on those before it.',
      ),
    setsMean: z
      .array(z.array(propositionShape))
      .describe('What is claimed of each set, as data: that it opens the path.'),
    doubt: doubtShape
      .describe(
        'How sure it is that this path is walked with the first set of errors, where that was asked for. Where it is not walked, another may lead there.',
      )
      .exactOptional(),
    closedBy: z
      .strictObject({
        signals: idsShape.describe('Ids of signals after which none of the sets opens the path.'),
        knowledge: z
          .array(z.string())
          .describe('What would have to be known, in words, to see what is overlooked.'),
        rests: z
          .array(z.strictObject({ says: z.string(), means: meansShape, ...citationFields }))
          .describe('The same with what it claims and rests on.'),
        closing: z
          .array(z.strictObject({ text: z.string(), means: meansShape }))
          .describe('The signals in words.'),
      })
      .describe('What closes it.'),
  })
  .meta({
    id: 'misjudgementStory',
    description: 'Sets of errors that open one path by overlooking the same.',
  });

export const misjudgementsShape = z
  .strictObject({
    ...headingOf('standoff.misjudgements/1'),
    avoid: z.string().describe('What must not happen, as it was asked.').exactOptional(),
    reach: z.string().describe('Or what is to come about.').exactOptional(),
    heading: z.string().describe('What was asked, as a heading.'),
    held: z.string().describe('What is held fixed, and what counts as an error.'),
    notes: z
      .array(z.strictObject({ text: z.string(), means: meansShape }))
      .describe('The same sentence by sentence.'),
    found: z.string().describe('The answer in a few sentences.'),
    verdict: z
      .array(z.strictObject({ text: z.string(), means: meansShape }))
      .describe('The same sentence by sentence.'),
    concept: z.string().describe('Id of the concept by which moves are judged.'),
    hidden: z.enum(['frozen', 'closed']),
    signals: idsShape.describe('Ids of the signals that have been received.'),
    facts: z.boolean().describe('Whether facts may be misread too.'),
    size: countShape
      .nullable()
      .describe('The fewest errors that are enough; null where so many as were tried are not.'),
    proof: z
      .strictObject({
        kind: z.enum(['exhausted', 'unreachable']),
        upTo: countShape.describe('The largest number of errors that was looked for.'),
        closed: idsShape
          .describe(
            'Of what is unreachable: the states to which improvements lead from the status quo where nobody moves twice in a row. None of them is what was asked about.',
          )
          .exactOptional(),
      })
      .describe(
        'Why no smaller set is enough: all were tried, or no improvements lead there, whatever anybody believes of others.',
      ),
    count: countShape.describe(
      'How many sets of the smallest size there are, told apart by the pictures that result.',
    ),
    inDoubt: modelsInDoubtShape
      .describe(
        'What may be otherwise than written, and what is held; where doubts were asked for.',
      )
      .exactOptional(),
    stories: z.array(storyShape),
    lexicon: lexiconShape,
  })
  .meta({
    title: 'Misjudgements',
    description: 'The fewest errors of belief after which sensible steps lead to something.',
  });

export type MisjudgementsJson = DescribedBy<typeof misjudgementsShape>;
