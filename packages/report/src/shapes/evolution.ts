import { z } from 'zod';
import { countShape } from './amounts.ts';
import { explanationShape } from './explanation.ts';
import { headingOf, levelsRead, readingOfPreferences } from './heading.ts';
import { lexiconShape } from './lexicon.ts';
import { idsShape } from './lists-of-ids.ts';
import { lossShape } from './loss.ts';
import { meansShape } from './proposition.ts';
import { stateShape } from './state.ts';
import type { DescribedBy } from './told.ts';

const moveShape = z.strictObject({ by: z.string(), to: z.string(), says: z.string() }).meta({
  id: 'move',
  description: 'Who moves, the id of the state it leads to, and what changes.',
});

const wayShape = z
  .strictObject({
    length: countShape,
    firstMovers: idsShape,
    paths: z.array(z.array(moveShape)),
  })
  .meta({
    id: 'way',
    description:
      'How a state is reached by as few moves as possible: who makes the first move of any shortest path, and three of these at most.',
  });

const spareShape = z
  .strictObject({
    move: z.int().min(1).describe('Which move of the path, from 1.'),
    without: z.string().describe('What it brings about, in words.'),
    gains: z
      .enum(['as-much', 'more'])
      .describe('How much its mover would gain by the move without it.'),
  })
  .meta({ id: 'spareChange', description: 'A change that the gain of its mover does not need.' });

const wayWithLossesShape = z
  .strictObject({
    path: z.array(moveShape),
    losses: z.array(lossShape),
    spare: z
      .array(spareShape)
      .describe('Changes that the gain of their mover does not need; absent where there are none.')
      .exactOptional(),
  })
  .meta({
    id: 'wayWithLosses',
    description:
      'Of all ways there one with the fewest losses, which are moves that are no improvement for whoever makes them, and of these one with the fewest moves.',
  });

const sentencesShape = z.array(z.strictObject({ text: z.string(), means: meansShape }));

const destinationShape = z
  .strictObject({
    state: stateShape,
    finding: sentencesShape.describe('The same in sentences.'),
    equilibriumUnder: idsShape,
    equilibriumAsGiven: z
      .boolean()
      .describe('Whether it is an equilibrium under the foresight of each, where that is given.')
      .exactOptional(),
    commonGain: z.boolean(),
    gainFor: idsShape.describe(
      'Who prefers it to the start, where nobody likes it less; empty otherwise.',
    ),
    stuck: z
      .boolean()
      .describe('Whether everybody prefers it to the start, and no improvements lead there.'),
    byAnyMoves: wayShape.nullable(),
    byImprovements: wayShape.nullable(),
    fewestLosses: wayWithLossesShape.nullable(),
  })
  .meta({ id: 'destination', description: 'A state that may be arrived at, and how.' });

export const evolutionShape = z
  .strictObject({
    ...headingOf('standoff.evolution/1'),
    ...levelsRead,
    reading: readingOfPreferences.exactOptional(),
    from: stateShape.describe('The state where it starts.'),
    reached: z
      .strictObject({ byAnyMoves: countShape, byImprovements: countShape })
      .describe('Numbers of states that legal sequences reach, the start not counted.'),
    destinations: z
      .array(destinationShape)
      .describe('Equilibria and gains, or the one state asked for, and how they are arrived at.'),
    finding: sentencesShape.describe(
      'To how many states ways lead, and who stays at the start, in sentences.',
    ),
    more: countShape.describe('How many destinations there are beside those described.'),
    next: explanationShape.meta({
      id: 'explanation',
      description: 'What each decision maker could do at the start.',
    }),
    lexicon: lexiconShape,
  })
  .meta({
    title: 'Evolution',
    description: 'Where moves lead from a state.',
  });

export type EvolutionJson = DescribedBy<typeof evolutionShape>;
export type DestinationJson = DescribedBy<typeof destinationShape>;
export type WayJson = DescribedBy<typeof wayShape>;
export type WayWithLossesJson = DescribedBy<typeof wayWithLossesShape>;
export type MoveJson = DescribedBy<typeof moveShape>;
