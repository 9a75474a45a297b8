import { z } from 'zod';
import { countShape } from './amounts.ts';
import { headingOf } from './heading.ts';
import { lexiconShape } from './lexicon.ts';
import { idsShape } from './lists-of-ids.ts';
import { meansShape } from './proposition.ts';
import type { DescribedBy } from './told.ts';
import { meanings, rangeShape } from './wedge.ts';

const sentencesShape = z.array(z.strictObject({ text: z.string(), means: meansShape }));

const classShape = z
  .strictObject({
    class: z.enum(['shared', 'held-though-misread', 'held-by-error', 'left-by-error', 'neither']),
    by: idsShape.describe('Whose error it is.').exactOptional(),
  })
  .meta({ id: 'beliefClass', description: 'What beliefs do to a state.' });

const misjudgedShape = z
  .strictObject({ mover: z.string(), from: z.string(), to: z.string() })
  .meta({ id: 'improvement', description: 'Who moves, from where and to where.' });

const moves = (says: string) => z.array(misjudgedShape).describe(says);

const effectShape = z
  .strictObject({
    receivers: z.record(
      z.string(),
      z.strictObject({
        stays: idsShape.describe(
          'States that are stable for it, as it sees the conflict, after and not before.',
        ),
        leaves: idsShape.describe('The other way round.'),
      }),
    ),
    held: z
      .strictObject({ before: countShape, after: countShape })
      .describe('In how many states everybody stays, as it sees the conflict.'),
    gained: idsShape.describe('States in which everybody stays after and not before.'),
    lost: idsShape.describe('The other way round.'),
    classes: z
      .array(z.strictObject({ state: z.string(), before: classShape, after: classShape }))
      .describe('The states that are in another class, or by the error of others.'),
    moves: z
      .strictObject({
        surprises: moves('Improvements that come to seem safe, and are not.'),
        foreseen: moves('Improvements that no longer seem safe, and are not.'),
        missed: moves('Improvements that no longer seem safe, though they are.'),
        found: moves('Improvements that come to seem safe, as they are.'),
      })
      .describe('Moves that are judged otherwise; absent where the concept judges no single moves.')
      .exactOptional(),
    senders: z
      .record(
        z.string(),
        z.strictObject({
          verdict: z.enum([...meanings, 'incomparable']),
          before: rangeShape.exactOptional(),
          after: rangeShape.exactOptional(),
        }),
      )
      .describe('Whether the best and the worst of what may hold are better for each sender.'),
  })
  .meta({ id: 'signalEffect', description: 'What signals change under one concept.' });

const changeShape = z
  .strictObject({
    signals: idsShape,
    besides: idsShape.describe('Ids of the signals that were received before them.'),
    unmoved: idsShape.describe('Receivers that see all as they did before.'),
    says: z.array(z.string()).describe('What they change, in sentences.'),
    sentences: sentencesShape.describe('The same as data as well.'),
    effects: z.record(z.string(), effectShape).describe('By concept.'),
  })
  .meta({ id: 'signalChange', description: 'Signals that are received, and what that changes.' });

const bestShape = z
  .strictObject({
    serving: z.string(),
    sentences: sentencesShape.describe('How many changes serve it, and how, in sentences.'),
    tried: countShape.describe('How many changes were tried.'),
    changes: z
      .record(
        z.string(),
        z.strictObject({
          before: rangeShape.exactOptional(),
          serving: countShape.describe('How many of the changes serve it.'),
          best: z.array(
            z.strictObject({
              change: z
                .record(z.string(), z.unknown())
                .describe('A judgement about a picture, as in `judgements`.'),
              after: rangeShape,
            }),
          ),
        }),
      )
      .describe('By concept.'),
  })
  .meta({
    id: 'bestSignals',
    description:
      'Which single changes of what another believes would serve a decision maker best; absent unless it was asked for.',
  });

export const signalsShape = z
  .strictObject({
    ...headingOf('standoff.signals/1'),
    hidden: z.enum(['frozen', 'closed']),
    received: idsShape.describe('Ids of the signals that had been received before all of these.'),
    notes: sentencesShape.describe('What is held fixed, and what a signal is.'),
    signals: z.array(
      z.strictObject({
        id: z.string(),
        by: z.string(),
        to: idsShape,
        alone: changeShape,
        besides: changeShape
          .describe(
            'What it changes once all others have been received; absent where there are none.',
          )
          .exactOptional(),
      }),
    ),
    together: changeShape
      .describe('What all of them change together; absent where there is one.')
      .exactOptional(),
    best: bestShape.exactOptional(),
    lexicon: lexiconShape,
  })
  .meta({
    title: 'Signals',
    description: 'What each signal changes, and whether it serves its sender.',
  });

export type SignalsJson = DescribedBy<typeof signalsShape>;
