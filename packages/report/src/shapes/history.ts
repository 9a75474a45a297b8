import { z } from 'zod';
import { countShape } from './amounts.ts';
import { sanctionShape, unstableCertificateShape } from './certificate.ts';
import { citationFields } from './citations.ts';
import { headingOf } from './heading.ts';
import { lexiconShape } from './lexicon.ts';
import { idsShape } from './lists-of-ids.ts';
import { meansShape } from './proposition.ts';
import type { DescribedBy } from './told.ts';

const sentencesShape = z.array(z.strictObject({ text: z.string(), means: meansShape }));

const changesShape = z
  .strictObject({
    of: z.string().describe('Whose order would have to be another.'),
    goal: z
      .enum(['improvement', 'no-loss'])
      .describe(
        'What the step has to become for it: a member of a body may only have to let it pass.',
      ),
    kind: z
      .enum(['reordering', 'wish', 'other'])
      .describe(
        'One statement dropped or moved is enough; no statement speaks for the step, and one further wish is enough; or the order is not given by statements, and nothing was looked for.',
      ),
    count: countShape.describe('How many orders of so few changes there are.'),
    changes: z
      .array(z.record(z.string(), z.unknown()))
      .describe('Judgements, as in `judgements`, the nearest first; 100 at most.'),
    without: z
      .string()
      .describe(
        'The only statement that speaks against the step, without which it would be no loss.',
      )
      .exactOptional(),
    ...citationFields,
  })
  .meta({
    id: 'changesOfMind',
    description: 'The smallest changes of an order after which a step would be an improvement.',
  });

const explainingShape = z
  .strictObject({
    says: z.string().describe('What would have to be otherwise.'),
    means: meansShape,
    changes: z.array(z.strictObject({ says: z.string(), ...citationFields })),
    more: countShape.describe('How many other orders do as well, which are not told.'),
  })
  .meta({ id: 'explainingWords', description: 'Changes of mind in words, the nearest of each.' });

const judgedStepShape = z
  .strictObject({
    mover: z.string(),
    verdict: z.enum([
      'expected',
      'deterred',
      'unseen',
      'loss',
      'no-gain',
      'incomparable',
      'fails',
      'gain',
      'stays',
      'could-gain',
      'not-a-move',
      'not-feasible',
    ]),
    word: z.string().describe('The verdict in a word or two.'),
    expected: z
      .boolean()
      .nullable()
      .describe('Whether the model expects it; null for a joint step that all gain by.'),
    says: z
      .string()
      .describe('What was done, what that is for who did it, and what deters from it.'),
    means: meansShape,
    held: sentencesShape.describe(
      'Of a step that the model does not expect, what it held open instead, for who took it and for others.',
    ),
    ...citationFields,
    deterredBy: sanctionShape
      .describe('What deters from it, as its mover sees the conflict.')
      .exactOptional(),
    safe: unstableCertificateShape
      .describe('Why nothing deters from it, as its mover sees the conflict.')
      .exactOptional(),
    overlooked: sanctionShape
      .describe('What deters in truth where its mover sees nothing that does.')
      .exactOptional(),
    explainedBy: changesShape.exactOptional(),
    explained: z
      .array(explainingShape)
      .describe('What would explain it, in words: the smallest changes of mind.'),
    membersWhoTurn: z
      .array(z.array(changesShape))
      .describe(
        'Of a draft that would not pass: each set of as few members as there can be, three at most, whose change of mind would carry it.',
      )
      .exactOptional(),
  })
  .meta({ id: 'judgedStep', description: 'A step of the history, for one of those who took it.' });

const situationShape = z
  .strictObject({
    state: z.string().nullable().describe('Id of the state; null where it is none of the model.'),
    levels: z.record(z.string(), z.string()).describe('The level of every option.'),
    breaks: z
      .array(z.string())
      .describe('The rules that it breaks where it is no state.')
      .exactOptional(),
  })
  .meta({ id: 'situation', description: 'Where the options stand at a time.' });

const momentShape = z
  .strictObject({
    on: z.string(),
    what: z.string(),
    by: z.string().exactOptional(),
    kind: z
      .enum(['opening', 'step', 'joint', 'stays', 'record'])
      .describe(
        'It says how things stood at the start; it changes options of one, or of several at once; it sets options to where they stand; or it sets none.',
      ),
    byAnother: z
      .boolean()
      .describe('Whether the file says that somebody did it who has none of the options.'),
    before: situationShape,
    after: situationShape,
    says: z.string().describe('What is the case after it that was not before.'),
    word: z
      .string()
      .describe('What it is to the model, in a word or two; empty where nobody took a step.'),
    notes: z.array(z.string()).describe('What is to be known before its steps, in sentences.'),
    known: sentencesShape.describe('Those of them that claim something, as data as well.'),
    signals: idsShape.describe('Ids of the signals that count from then on.'),
    steps: z.array(judgedStepShape),
    open: z
      .array(z.strictObject({ mover: z.string(), count: countShape, to: idsShape }))
      .describe(
        'The moves that the model held open before it: for whom, how many, and states to which they lead, 100 at most.',
      ),
    ...citationFields,
  })
  .meta({ id: 'moment', description: 'An event of the timeline, judged.' });

export const historyShape = z
  .strictObject({
    ...headingOf('standoff.history/1'),
    judgedBy: z
      .record(z.string(), z.string())
      .describe('Id of the concept by which the steps of each are judged.'),
    hidden: z.enum(['frozen', 'closed']),
    held: z.array(z.string()).describe('What is held fixed and taken for granted, in sentences.'),
    notes: sentencesShape.describe('The same as data as well.'),
    start: z
      .array(
        z.strictObject({
          option: z.string(),
          level: z.string(),
          because: z
            .enum(['status-quo', 'opening', 'changed-later', 'stood-already'])
            .describe(
              'No event sets it; the event says so that opens the record; its first event sets it to another level; or no level leads to the one to which its first event sets it.',
            ),
        }),
      )
      .describe('How every option is taken to have stood before the first event.'),
    found: z
      .string()
      .describe('How many steps the model expects, and when those were that it does not.'),
    counts: sentencesShape.describe('The same sentence by sentence.'),
    events: z.array(momentShape),
    ends: z.strictObject({
      situation: situationShape,
      isStatusQuo: z.boolean(),
      differing: idsShape.describe('Options that stand elsewhere than in the status quo.'),
    }),
    conditions: z
      .array(
        z.strictObject({
          decisionMaker: z.string(),
          pairs: z
            .array(
              z.strictObject({
                event: countShape.describe('Number of the event, from 1.'),
                better: z.string(),
                worse: z.string(),
                met: z.boolean().describe('Whether the order of the file meets it.'),
              }),
            )
            .describe('Where each of its steps led is better for it than where it came from.'),
          circle: z
            .array(countShape)
            .describe(
              'Events whose pairs lead in a circle, so that no order meets them; none where some order does.',
            ),
          canBeMet: z
            .boolean()
            .describe(
              'Whether its statements in some order meet all pairs; absent where it has none.',
            )
            .exactOptional(),
          says: z.string(),
          means: meansShape,
        }),
      )
      .describe('What the steps alone ask of the order of each who took any.'),
    lexicon: lexiconShape,
  })
  .meta({
    title: 'History',
    description:
      'The timeline against the model: which steps it expects, and what would explain the others.',
  });

export type HistoryJson = DescribedBy<typeof historyShape>;
