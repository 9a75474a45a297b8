import { z } from 'zod';
import { countShape } from './amounts.ts';
import { headingOf, levelsRead } from './heading.ts';
import { lexiconShape } from './lexicon.ts';
import { idsShape } from './lists-of-ids.ts';
import { meansShape } from './proposition.ts';
import { stateShape } from './state.ts';
import type { DescribedBy } from './told.ts';

const fractionShape = z.string().regex(/^\d+\/\d+$/);
const wholeShape = z.string().regex(/^\d+$/);
const sentencesShape = z.array(z.strictObject({ text: z.string(), means: meansShape }));

const memberPowerShape = z.strictObject({
  member: z.string(),
  swings: wholeShape.describe(
    'How many sets of members carry a draft with its yes and would not without it.',
  ),
  banzhaf: fractionShape.describe('The same as a share of all sets of the others.'),
  share: fractionShape
    .describe('Its swings as a share of those of all members; absent where nobody has any.')
    .exactOptional(),
  shapley: fractionShape.describe(
    'The share of orders of all members in which it is the one with whom those before it carry a draft.',
  ),
});

const rulePowerShape = z
  .strictObject({
    options: idsShape
      .describe('The options whose changes it is for; absent where one rule is for all drafts.')
      .exactOptional(),
    changes: z
      .array(z.strictObject({ from: z.string(), to: z.string() }))
      .describe('Of an agreement the changes that are made by it, by the ids of levels.')
      .exactOptional(),
    winning: wholeShape
      .describe('How many sets of members carry a draft by their yes; absent where it is not told.')
      .exactOptional(),
    of: wholeShape.describe('How many sets of members there are.').exactOptional(),
    power: z
      .array(memberPowerShape)
      .describe('The power of each member; absent where it is not told.')
      .exactOptional(),
    untold: z
      .enum(['yes-can-harm', 'too-many-sums'])
      .describe('Why it is not told; absent where it is.')
      .exactOptional(),
    finding: sentencesShape.describe('The same in sentences, the most powerful first.'),
  })
  .meta({ id: 'rulePower', description: 'How much each vote weighs by one rule of a body.' });

const bodyPowerShape = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    rules: z.array(rulePowerShape).describe('Its rules, each once.'),
    drafts: countShape.describe('How many drafts were put to the vote.'),
    states: countShape.describe('From how many states they start.'),
    decides: z
      .array(
        z.strictObject({
          member: z.string(),
          drafts: countShape.describe(
            'How many of them pass with its yes and fail with its no, all others voting as they do.',
          ),
          states: countShape.describe('From how many states these start.'),
          examples: z.array(z.strictObject({ from: z.string(), draft: z.string() })),
        }),
      )
      .describe('Which drafts each member decides.'),
    finding: sentencesShape.describe('The same in sentences.'),
  })
  .meta({ id: 'bodyPower', description: 'How much each vote in one body weighs.' });

export const powerShape = z
  .strictObject({
    ...headingOf('standoff.power/1'),
    ...levelsRead,
    from: stateShape
      .describe('The one state whose drafts were put to the vote; absent where those of all were.')
      .exactOptional(),
    bodies: z.array(bodyPowerShape).describe('How much votes weigh in each body asked about.'),
    lexicon: lexiconShape,
  })
  .meta({
    title: 'Power of votes',
    description: 'How much each vote in a body weighs by its rules, and which drafts it decides.',
  });

export type PowerJson = DescribedBy<typeof powerShape>;
