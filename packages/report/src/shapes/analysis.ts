import { z } from 'zod';
import { countShape, elapsedShape, millisecondsShape } from './amounts.ts';
import { citationFields } from './citations.ts';
import { coalitionReadingShape } from './coalition-reading.ts';
import { doubtShape, modelsInDoubtShape } from './doubt.ts';
import { headingOf, readingOfPreferences } from './heading.ts';
import { headlineShape } from './headline.ts';
import { lexiconShape } from './lexicon.ts';
import { idsByIdShape, idsShape } from './lists-of-ids.ts';
import { meansShape } from './proposition.ts';
import { levelsShape, stateShape } from './state.ts';
import type { DescribedBy } from './told.ts';

const namedShape = z.strictObject({ id: z.string(), name: z.string() });

const findingSentenceShape = z
  .strictObject({
    about: z.enum(['status-quo', 'common-gains', 'equilibria', 'decision-makers']),
    text: z.string(),
    alone: z
      .string()
      .exactOptional()
      .describe('The same where no list stands below it, if it leads to one.'),
    means: meansShape,
    states: idsShape.describe('Ids of the states that it speaks of.'),
    ...citationFields,
  })
  .meta({ id: 'findingSentence', description: 'One sentence of what was found.' });

const coalitionShape = z
  .strictObject({
    id: z.string().describe('`us+china`'),
    members: idsShape,
    reading: coalitionReadingShape,
    foresight: z
      .string()
      .describe('The concept under which it is read in `foresightCoalitionEquilibria`.')
      .exactOptional(),
    foresightFrom: z
      .enum(['own', 'members'])
      .describe('Whether that concept is its own, or that of most of its members.')
      .exactOptional(),
  })
  .meta({ id: 'coalition', description: 'A coalition that was asked about.' });

const estimateShape = z.strictObject({
  milliseconds: millisecondsShape.describe(
    'If searches end soon, where something is searched for.',
  ),
  upTo: millisecondsShape
    .describe('In the worst case; absent where nothing is searched for.')
    .exactOptional(),
  bytes: z.number().min(0),
});

const analysisDoubtShape = z
  .strictObject({
    models: modelsInDoubtShape,
    headline: doubtShape
      .describe('Of what `statusQuo` and `gain` are about together.')
      .exactOptional(),
    statusQuo: doubtShape
      .describe('Of the verdict on the status quo under all concepts followed.')
      .exactOptional(),
    gain: z
      .strictObject({ state: z.string(), doubt: doubtShape })
      .describe(
        'Of the state that everybody prefers to the status quo, or some and nobody likes less: that it is so, the verdict on it, and whether improvements lead there.',
      )
      .exactOptional(),
    states: z
      .record(z.string(), doubtShape)
      .describe('Of the verdict on every state that the finding lists, by id.'),
  })
  .meta({ id: 'analysisDoubt', description: 'How sure the verdicts of an analysis are.' });

const stabilityShape = z.record(z.string(), idsByIdShape);

export const analysisShape = z
  .strictObject({
    ...headingOf('standoff.analysis/1'),
    reading: readingOfPreferences.exactOptional(),
    decisionMakers: z.array(namedShape).describe('Those who decide, in the order of the file.'),
    bodies: z.array(namedShape).describe('Institutions that move by vote.'),
    representation: z.string().describe('How its states are held: `dense`, `sparse` or `graph`.'),
    stateCount: countShape.describe('How many feasible states there are.'),
    headline: headlineShape.describe('What was found, in one sentence of at most 25 words.'),
    finding: z
      .array(findingSentenceShape)
      .describe(
        'What was found, in sentences: on the status quo, on gains, on equilibria, and on decision makers.',
      ),
    lexicon: lexiconShape,
    states: z
      .array(stateShape)
      .describe('The states, each in words; left out of large models unless asked for.')
      .exactOptional(),
    stability: stabilityShape
      .describe(
        'Ids of the stable states by concept and decision maker or body; left out of large models.',
      )
      .exactOptional(),
    equilibria: idsByIdShape.describe('Ids of the equilibria by concept.'),
    weakEquilibria: idsByIdShape
      .describe(
        'Ids of the weak equilibria by concept, in a strong reading: equilibria where any loss deters, in the general reading or by the same treatment of what is not known, that are not strong.',
      )
      .exactOptional(),
    coalitions: z
      .array(coalitionShape)
      .describe('The coalitions asked about, and how their improvements are read.')
      .exactOptional(),
    coalitionEquilibria: idsByIdShape
      .describe(
        'Ids of the equilibria that none of these coalitions would leave, by concept that has a version for coalitions.',
      )
      .exactOptional(),
    foresightCoalitionEquilibria: idsShape
      .describe('Those of `foresightEquilibria` that none of the coalitions would leave.')
      .exactOptional(),
    coalitionStability: stabilityShape
      .describe(
        'Ids of the states that each coalition would not leave; given where `stability` is.',
      )
      .exactOptional(),
    equilibriumValues: z
      .record(z.string(), levelsShape)
      .describe('Levels of every equilibrium; left out where they are more than a million.')
      .exactOptional(),
    conceptNames: z
      .record(z.string(), z.strictObject({ symbol: z.string(), name: z.string() }))
      .describe('Symbol and name of each concept analysed, by id.'),
    conceptsLeftOut: idsShape
      .describe('Concepts left out because they need states made of options.')
      .exactOptional(),
    foresight: z
      .record(z.string(), z.string())
      .describe('The concept of each decision maker and body, where the file gives any.')
      .exactOptional(),
    foresightEquilibria: idsShape
      .describe('Ids of the states that are stable for each decision maker under its own concept.')
      .exactOptional(),
    held: levelsShape.describe(
      'Options that stay at a level. There are none: those of bodies move.',
    ),
    statusQuo: z
      .string()
      .describe('Id of the status quo; absent when there is none, or when it is not feasible.')
      .exactOptional(),
    commonGains: idsShape
      .describe('Ids of the states that every decision maker prefers to the status quo.')
      .exactOptional(),
    harmlessGains: idsShape
      .describe(
        'Where there are no common gains: ids of the states that nobody likes less than the status quo and that as many decision makers as possible prefer to it; absent where nobody prefers any.',
      )
      .exactOptional(),
    classes: z
      .array(idsShape)
      .describe(
        'Where asked for: ids of the states of each class of those that nobody tells apart.',
      )
      .exactOptional(),
    doubt: analysisDoubtShape
      .describe('How sure the headline and the verdicts are, where asked for.')
      .exactOptional(),
    elapsedMs: elapsedShape,
    estimate: estimateShape.describe('What the analysis was estimated to take before it began.'),
  })
  .meta({
    title: 'Analysis',
    description: 'Which states are stable, for whom, under which concept.',
  });

export type AnalysisJson = DescribedBy<typeof analysisShape>;
export type CoalitionJson = DescribedBy<typeof coalitionShape>;
export type FindingSentenceJson = DescribedBy<typeof findingSentenceShape>;
