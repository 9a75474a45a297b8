import { z } from 'zod';
import { countShape } from './amounts.ts';
import { digitsShape } from './digits.ts';
import { headingOf } from './heading.ts';
import { judgementShape } from './judgement.ts';
import { lexiconShape } from './lexicon.ts';
import { meansShape, propositionShape } from './proposition.ts';
import type { DescribedBy } from './told.ts';

const shareShape = z.number().min(0).max(1);

const exactShareShape = z
  .strictObject({ part: digitsShape, whole: digitsShape })
  .meta({ id: 'exactShare', description: 'A share as a fraction, without rounding.' });

const failingShape = z
  .strictObject({ fails: digitsShape, of: digitsShape, share: shareShape.describe('By weight.') })
  .meta({ id: 'failingModels', description: 'In how many of some models the finding fails.' });

const driverShape = z
  .strictObject({
    says: z.string().describe('What is the case where the judgement is other than written.'),
    where: z.string().describe('The same as a clause within a sentence.'),
    briefly: z.string().describe('The same where it is known whose order it is about.'),
    judgement: judgementShape,
    place: countShape.describe(
      'Where what it is about stands in the file, among its like, from 0.',
    ),
    decisionMaker: z
      .string()
      .describe('Whose order it is about; absent of facts and moves.')
      .exactOptional(),
    swaps: countShape
      .describe('How many swaps of neighbours it takes at least; absent of what is no swap.')
      .exactOptional(),
    changed: failingShape.describe('Of the models in which it is other than written.'),
    written: failingShape.describe('Of the others.'),
    effect: z.number().min(-1).max(1).describe('The first share minus the second.'),
  })
  .meta({ id: 'driver', description: 'How much a finding hangs on a judgement.' });

const turningShape = z
  .strictObject({
    size: countShape
      .nullable()
      .describe(
        'The fewest changed judgements, swaps in all orders together; null where none do. Of weights in ranges, what only turns together counts once.',
      ),
    proved: z
      .boolean()
      .describe('Whether it is sure that no smaller set is enough: all models were gone through.'),
    triedUpTo: z
      .int()
      .min(-1)
      .describe('Where it is not: up to so many changes together were tried, and are not enough.')
      .exactOptional(),
    count: countShape.describe('How many smallest sets there are.'),
    sets: z
      .array(z.array(judgementShape))
      .describe('These, or the first 1,000; the judgements of a set count on those before them.'),
  })
  .meta({
    id: 'turning',
    description: 'The fewest judgements after which a finding is otherwise.',
  });

const sentencesShape = z.array(z.strictObject({ text: z.string(), means: meansShape }));

const clauseShape = z
  .strictObject({
    asWritten: z.string().describe('What is so in the file as written.'),
    otherwise: z.string().describe('That it is not so, within a sentence.'),
    denies: z
      .boolean()
      .describe('Whether the latter is a denial: several concepts are then joined by *or*.'),
  })
  .meta({
    id: 'findingClause',
    description:
      'A finding without its concept and without a full stop, so that those under several concepts can be said as one.',
  });

const sweptFindingShape = z
  .strictObject({
    id: z
      .string()
      .describe(
        'The finding as it was asked for; of those of the headline and of the file a name.',
      ),
    from: z
      .enum(['asked', 'file', 'headline'])
      .describe('Who names it: whoever asks, the file, or its headline.'),
    says: z.string().describe('The finding in words.'),
    proposition: propositionShape,
    told: sentencesShape.describe(
      'What is so as written, in how many models that stands, and what turns it.',
    ),
    means: z
      .string()
      .describe('What it comes to where it stands, in the words of the file.')
      .exactOptional(),
    why: z.string().describe('Why it matters, in the words of the file.').exactOptional(),
    state: z
      .string()
      .describe('Id of the state of which it says that it holds; absent of other findings.')
      .exactOptional(),
    concept: z.string().describe('Id of the concept under which it is said.').exactOptional(),
    clause: clauseShape,
    asWritten: z.boolean().describe('Whether it stands in the file as written.'),
    standing: digitsShape
      .describe('In how many models it stands; absent where models were drawn.')
      .exactOptional(),
    share: shareShape.describe(
      'The share of models in which it stands, by weight; where models were drawn, of these. It is no likelihood.',
    ),
    low: shareShape.describe(
      'The share itself; where models, or points of the ranges of weights, were drawn, the lower end of the 95 % interval of Wilson.',
    ),
    high: shareShape.describe('The upper end.'),
    exact: exactShareShape.exactOptional(),
    traces: countShape
      .describe(
        'How many different traces of comparisons there are; absent where models were drawn.',
      )
      .exactOptional(),
    drawn: z
      .strictObject({ models: countShape, standing: countShape })
      .describe('Where models were drawn: how many, and in how many of them it stands.')
      .exactOptional(),
    rule: z
      .strictObject({
        says: z.string(),
        where: z.string().describe('The same as a clause within a sentence.'),
        judgement: judgementShape,
        exactly: z
          .boolean()
          .describe('Whether it is otherwise in all models with that change, or in some of them.'),
      })
      .describe('The change without which the finding is in all models what it is as written.')
      .exactOptional(),
    drivers: z.array(driverShape).describe('The greatest effect first.'),
    breaking: turningShape.describe('After what the finding fails.'),
    mending: turningShape
      .describe('After what it stands, where as written it does not.')
      .exactOptional(),
  })
  .meta({ id: 'sweptFinding', description: 'What a finding is in all models.' });

const swapsShape = z
  .strictObject({
    places: z.array(z.string()).describe('What stands at its places in the file.'),
    mayPass: z
      .array(z.boolean())
      .describe('For each place but the last whether it may change places with the next one.'),
  })
  .meta({ id: 'swapsInDoubt', description: 'An order within which neighbours may be swapped.' });

const weightsShape = z
  .strictObject({
    uncertain: countShape.describe('How many weights in doubt tell states apart.'),
    complete: z
      .boolean()
      .describe('Whether these are all orders; else those that some point was drawn in.'),
    tied: z
      .boolean()
      .describe(
        'Whether states are equal as written that are in none of the orders: the order as written is none of them.',
      ),
    drawn: z
      .strictObject({ points: countShape, seed: countShape })
      .describe(
        'How many points of the ranges are drawn, by which seed; absent where each order counts by its exact part of the ranges.',
      )
      .exactOptional(),
  })
  .meta({ id: 'ordersOfWeights', description: 'Orders that weights in ranges make of states.' });

export const sweepShape = z
  .strictObject({
    ...headingOf('standoff.sweep/1'),
    doubts: z
      .enum(['file', 'swaps'])
      .describe('What may be other than written: what the file doubts, or swaps in every order.'),
    within: countShape.describe('Up to so many swaps in each order in which swaps are in doubt.'),
    method: z
      .enum(['exact', 'sampled'])
      .describe('Whether all models were gone through, or for some finding models were drawn.'),
    sampling: z
      .strictObject({ maxTraces: countShape, samples: countShape, seed: countShape })
      .describe(
        'Where models were drawn: beyond how many traces, how many, and by which seed. The same seed draws the same on every machine.',
      )
      .exactOptional(),
    models: digitsShape.describe('How many models there are.'),
    even: z.boolean().describe('Whether all models count alike.'),
    opening: sentencesShape.describe(
      'How many of the findings are the same in all models; nothing of a single one that is not.',
    ),
    said: z
      .array(z.string())
      .describe('What is in doubt, what is held and what a share of models is.'),
    ground: sentencesShape.describe('The same, with what each sentence claims or notes.'),
    inDoubt: countShape.describe('How many judgements are in doubt.'),
    harmless: z
      .array(
        z.strictObject({
          where: z.string().describe('What is the case where it is changed, as a clause.'),
          briefly: z.string().describe('The same where it is known whose order it is about.'),
          decisionMaker: z
            .string()
            .describe('Whose order it is about; absent of facts and moves.')
            .exactOptional(),
        }),
      )
      .describe(
        'Those of them that make no difference to the share of models in which a finding stands, and turn none alone; of weights in ranges none is listed.',
      ),
    orders: z
      .array(
        z.strictObject({
          decisionMaker: z.string(),
          choices: countShape,
          swaps: swapsShape
            .describe('Absent where no swaps of neighbours are in doubt.')
            .exactOptional(),
          weights: weightsShape.describe('Absent where no weights lie in ranges.').exactOptional(),
        }),
      )
      .describe('How many orders each decision maker may have.'),
    findings: z.array(sweptFindingShape),
    lexicon: lexiconShape,
  })
  .meta({
    title: 'Sweep',
    description:
      'In how many of the models that the judgements in doubt allow a finding stands, and what it hangs on.',
  });

export type SweepJson = DescribedBy<typeof sweepShape>;
