import { z } from 'zod';
import { countShape } from './amounts.ts';
import { coalitionReadingShape } from './coalition-reading.ts';
import { headingOf, levelsRead } from './heading.ts';
import { lexiconShape } from './lexicon.ts';
import { idsByIdShape, idsShape } from './lists-of-ids.ts';
import { lossShape } from './loss.ts';
import { moveStepShape } from './move-step.ts';
import { meansShape } from './proposition.ts';
import { sentencesShape } from './sentence.ts';
import { stakeShape } from './stake.ts';
import { stateShape } from './state.ts';
import type { DescribedBy } from './told.ts';
import { wedgeShape } from './wedge.ts';

const stakes = {
  says: z.string().describe('What it brings about, in words.'),
  steps: z.array(moveStepShape),
  members: z.array(stakeShape),
  membersSay: z.string().describe('What it is for each of those, in short.'),
  membersMean: meansShape.describe('The same as data.'),
  others: z.array(stakeShape),
  othersSay: z
    .string()
    .describe(
      'How the others like it, in words; absent where there are none, or nothing is known of it.',
    )
    .exactOptional(),
  othersMean: meansShape.describe('The same as data.').exactOptional(),
};

const jointMoveShape = z
  .strictObject({
    coalition: idsShape,
    to: stateShape,
    ...stakes,
    losses: z
      .array(lossShape)
      .describe('Which of the steps are no improvement for whoever takes them.'),
    undeterred: idsShape,
    joined: z.array(z.strictObject({ coalition: idsShape, concepts: idsShape })),
    heldUnder: idsShape,
    reached: z
      .boolean()
      .describe('Whether improvements of each by itself lead there all the same.'),
    finding: sentencesShape.describe(
      'How they get there, what deters them, and whether that would hold, in sentences.',
    ),
  })
  .meta({ id: 'jointMove', description: 'What a coalition can do together from a state.' });

const jointMovesShape = z.strictObject({
  state: stateShape,
  heldUnder: idsShape,
  survivesUnder: idsShape,
  moves: z.array(jointMoveShape),
});

const upsetMoveShape = z
  .strictObject({
    to: z.string(),
    ...stakes,
    undeterred: idsShape,
    party: idsShape
      .describe('Those who make it, where that is not the whole coalition.')
      .exactOptional(),
  })
  .meta({ id: 'upsetMove', description: 'A joint move that upsets an equilibrium.' });

const upsetEquilibriaShape = z.strictObject({
  count: countShape,
  examined: countShape.describe(
    'How many were looked at, the most telling: as many as were asked for, or as can be in twenty seconds of work, of this part alone in five minutes.',
  ),
  surviving: idsByIdShape,
  upset: z.array(
    z.strictObject({
      state: stateShape,
      says: z.string().describe('The state in words, by what it changes of the status quo.'),
      heldUnder: idsShape,
      survivesUnder: idsShape,
      by: z.array(
        z.strictObject({
          coalition: idsShape,
          concepts: idsShape,
          ends: idsShape,
          moves: z.array(upsetMoveShape),
          finding: sentencesShape.describe('By which of these it could leave, in sentences.'),
        }),
      ),
    }),
  ),
});

export const coalitionsShape = z
  .strictObject({
    ...headingOf('standoff.coalitions/1'),
    ...levelsRead,
    reading: coalitionReadingShape,
    concepts: idsShape.describe(
      'Ids of the concepts, of those analysed, that have a version for coalitions.',
    ),
    conceptsLeftOut: idsShape.describe('Ids of those that have none.'),
    coalitions: z.array(idsShape).describe('The coalitions looked at, small ones first.'),
    passedOver: idsShape
      .describe(
        'Ids of decision makers without moves, of whom coalitions might matter and were not looked at.',
      )
      .exactOptional(),
    from: jointMovesShape
      .describe(
        'From the state asked about or the status quo: the concepts under which it holds, and what can be reached only together; absent where there is no such state.',
      )
      .exactOptional(),
    equilibria: upsetEquilibriaShape
      .describe(
        'How many equilibria there are and were looked at, which survive, and who upsets the others; absent where a state was asked about.',
      )
      .exactOptional(),
    replaced: idsByIdShape
      .describe(
        'Ids of the equilibria with the coalition in the place of its members, by concept; absent where there are too many states to search.',
      )
      .exactOptional(),
    wedges: z.array(wedgeShape).describe('What splitting each coalition would change.'),
    notSplit: z
      .array(idsShape)
      .describe('The coalitions of which that was not looked at, since it takes too long.')
      .exactOptional(),
    finding: sentencesShape.describe(
      'Whether what was asked about holds and survives, and how it was asked, in sentences.',
    ),
    lexicon: lexiconShape,
  })
  .meta({
    title: 'Coalitions',
    description: 'What coalitions can do in a conflict. Coalitions are lists of ids.',
  });

export type CoalitionsJson = DescribedBy<typeof coalitionsShape>;
export type JointMovesJson = DescribedBy<typeof jointMovesShape>;
export type JointMoveJson = DescribedBy<typeof jointMoveShape>;
export type JointMoveStakesJson = Pick<JointMoveJson, keyof typeof stakes>;
export type UpsetEquilibriaJson = DescribedBy<typeof upsetEquilibriaShape>;
export type UpsetMoveJson = DescribedBy<typeof upsetMoveShape>;
