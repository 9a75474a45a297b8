import { z } from 'zod';
import { countShape } from './amounts.ts';
import { headingOf, levelsRead } from './heading.ts';
import { lexiconShape } from './lexicon.ts';
import { meansShape } from './proposition.ts';
import type { DescribedBy } from './told.ts';

export const editShape = z
  .looseObject({ kind: z.string(), id: z.string(), says: z.string() })
  .describe('A judgement, as in `judgements`, with what it `says`; it counts on those before it.');

const setShape = z
  .strictObject({
    says: z.string().describe('The changes in words, without which states hold then.'),
    means: meansShape,
    edits: z.array(editShape).describe('One after the other. None where it holds as written.'),
    states: z.array(z.string()).describe('Which of the states hold then.'),
  })
  .meta({ id: 'inverseSet', description: 'Changes after which a state holds.' });

const storyShape = z
  .strictObject({
    says: z.string().describe('What the sets come to: what weighs less or more to whom.'),
    means: meansShape,
    sets: z.array(countShape).describe('Positions among `sets`, from 0.'),
  })
  .meta({ id: 'inverseStory', description: 'Sets that come to the same.' });

export const inverseShape = z
  .strictObject({
    ...headingOf('standoff.inverse/1'),
    ...levelsRead,
    states: z.array(z.string()).describe('One of these is to hold.'),
    held: z.array(z.string()).describe('What may change and what is held, sentence by sentence.'),
    notes: z
      .array(z.strictObject({ text: z.string(), means: meansShape }))
      .describe('The same with what each claims.'),
    found: z.string().describe('The verdict in a sentence.'),
    means: meansShape,
    concept: z.string().describe('Under which concept.'),
    of: z.array(z.string()).describe('Whose preferences may change.'),
    upTo: countShape.describe('Up to so many changes were looked for together.'),
    size: countShape
      .nullable()
      .describe(
        'The fewest changes; 0 where it holds as written, null where `upTo` are not enough.',
      ),
    provedAbove: z
      .int()
      .min(-1)
      .describe('No set of so many changes or fewer is enough: all were gone through.'),
    count: countShape.describe('How many sets of that size there are.'),
    sets: z
      .array(setShape)
      .describe('These, or the first 1,000. Sets that lead to the same orders count once.'),
    stories: z.array(storyShape),
    traces: countShape.describe('How many traces of comparisons were looked at.'),
    lexicon: lexiconShape,
  })
  .meta({
    title: 'Inverse',
    description: 'The fewest changes of preferences after which a state would hold.',
  });

export type InverseJson = DescribedBy<typeof inverseShape>;
