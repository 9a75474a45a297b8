import { z } from 'zod';
import { countShape } from './amounts.ts';
import { headingOf, levelsRead } from './heading.ts';
import { lexiconShape } from './lexicon.ts';
import { idsShape } from './lists-of-ids.ts';
import { meansShape } from './proposition.ts';
import { stateShape } from './state.ts';
import type { DescribedBy } from './told.ts';

const decimalShape = z.string().regex(/^-?\d+(\.\d+)?$/);
const sentencesShape = z.array(z.strictObject({ text: z.string(), means: meansShape }));
const wantsShape = z.enum(['more', 'less']);

const amountShape = z
  .strictObject({
    amount: z.string().describe('As a formula has it: `board.ann`, `100 - upper.share`.'),
    name: z.string().describe('In words.'),
    unit: z.string().describe('What it is counted in.').exactOptional(),
    least: decimalShape.describe('What it comes to at least, in all states.'),
    most: decimalShape.describe('And at most.'),
    wishes: z
      .array(
        z.strictObject({
          decisionMaker: z.string(),
          wants: wantsShape,
          inStepsOf: decimalShape.describe('How much makes a difference.').exactOptional(),
          sometimes: z.literal(true).describe('It matters in some states only.').exactOptional(),
        }),
      )
      .describe('Who wants more or less of it; nobody of what the file only counts.'),
  })
  .meta({ id: 'amountShown', description: 'An amount, and who wants more or less of it.' });

const pointShape = z.strictObject({
  amounts: z.array(decimalShape).describe('What the two get.'),
  state: z
    .string()
    .describe('A state in which they do: the status quo, or one that holds, if any.'),
  statusQuo: z.literal(true).describe('Whether the status quo is that state.').exactOptional(),
  states: countShape.describe('In how many states they do.'),
  holding: countShape.describe('How many of these hold under some concept.'),
  best: z.boolean().describe('Whether neither could get more unless the other got less.'),
});

const frontierShape = z
  .strictObject({
    of: z.array(
      z.strictObject({
        decisionMaker: z.string(),
        amount: z.string(),
        name: z.string(),
        unit: z.string().exactOptional(),
        wants: wantsShape,
      }),
    ),
    states: countShape.describe('How many states there are.'),
    best: countShape.describe('In how many neither could get more unless the other got less.'),
    points: z
      .array(pointShape)
      .describe(
        'From the best for the first; where there are very many those that matter: of the frontier 200 at equal distances, 100 in which states hold.',
      ),
    left: z
      .strictObject({
        best: countShape.describe('Points of the frontier.'),
        states: countShape.describe('States at no point that is listed.'),
        holding: countShape.describe('How many of these hold.'),
      })
      .describe('What is not listed.'),
    finding: sentencesShape.describe('The same in sentences.'),
  })
  .meta({ id: 'frontierOfTwo', description: 'What two can get of what they want.' });

export const numbersShape = z
  .strictObject({
    ...headingOf('standoff.numbers/1'),
    ...levelsRead,
    concepts: idsShape.describe('Under which it was asked whether states hold.'),
    amounts: z.array(amountShape).describe('Twelve at most, what somebody wants first.'),
    amountsLeft: countShape.describe('How many amounts are not listed.'),
    states: z
      .array(
        z.strictObject({
          ...stateShape.shape,
          briefly: z.string().describe('How it differs from the status quo, in words.'),
          statusQuo: z.literal(true).exactOptional(),
          holds: idsShape.describe('The concepts under which it holds.'),
          amounts: z.array(decimalShape).describe('What each amount comes to there.'),
        }),
      )
      .describe('Who gets what in some states.'),
    holding: countShape.describe('How many states hold under some concept.'),
    holdingLeft: countShape.describe('How many of these are not listed.'),
    frontier: frontierShape.describe('Absent where no two want an amount.').exactOptional(),
    lexicon: lexiconShape,
  })
  .meta({
    title: 'Who gets what',
    description: 'What amounts come to in some states, and what two can get at all.',
  });

export type NumbersJson = DescribedBy<typeof numbersShape>;
