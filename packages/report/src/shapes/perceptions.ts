import { z } from 'zod';
import { countShape } from './amounts.ts';
import { argumentStepShape } from './argument-step.ts';
import { sanctionShape } from './certificate.ts';
import { citationFields } from './citations.ts';
import { headingOf } from './heading.ts';
import { lexiconShape } from './lexicon.ts';
import { idsByIdShape, idsShape } from './lists-of-ids.ts';
import { moveStepShape } from './move-step.ts';
import { meansShape } from './proposition.ts';
import type { DescribedBy } from './told.ts';

const byConcept = <T extends z.ZodType>(shape: T) => z.record(z.string(), shape);

const stateInClassShape = z.strictObject({ state: z.string() });

const byErrorShape = z.strictObject({
  state: z.string(),
  by: idsShape.describe('Whose error it is.'),
});

const classesShape = z
  .strictObject({
    shared: z.array(stateInClassShape),
    'held-though-misread': z.array(stateInClassShape),
    'held-by-error': z.array(byErrorShape),
    'left-by-error': z.array(byErrorShape),
  })
  .meta({
    id: 'beliefClasses',
    description:
      'States by what beliefs do to them: equilibria that everybody takes for equilibria; equilibria in which everybody stays though somebody expects another to leave; states that hold only because somebody errs; equilibria that somebody leaves because it errs.',
  });

const misjudgedMoveShape = z
  .strictObject({
    mover: z.string(),
    from: z.string(),
    to: z.string(),
    unseen: z.array(moveStepShape).describe('The replies, one after the other.').exactOptional(),
    sanction: sanctionShape.exactOptional(),
  })
  .meta({
    id: 'misjudgedMove',
    description:
      'A move, and what deters from it in one game and not in the other; nothing where it is an improvement in one of them only.',
  });

const someStatesFields = {
  count: countShape,
  states: idsShape.describe('Ids of the most telling of them, twelve at most.'),
};

const someStatesShape = z
  .strictObject(someStatesFields)
  .meta({ id: 'someStates', description: 'How many states they are, and some of them.' });

const errorShape = z
  .strictObject({
    mover: z.string().describe('Whose error it is.'),
    says: z
      .string()
      .describe('What it thinks or does not foresee; of states the end of a sentence about one.'),
    means: meansShape,
    argument: z.array(argumentStepShape).describe('What it goes by, or overlooks.'),
  })
  .meta({ id: 'errorInWords', description: 'An error, in words.' });

const byErrorsShape = z
  .strictObject({ ...someStatesFields, errors: z.array(errorShape) })
  .meta({ id: 'statesByErrors', description: 'States that rest on the same errors.' });

const misjudgedShape = z
  .strictObject({ ...errorShape.shape, ...someStatesFields })
  .meta({ id: 'movesMisjudged', description: 'Moves misjudged alike, and where from.' });

const inShortShape = z
  .strictObject({
    says: z.string().describe('How many states are equilibria, and in how many everybody stays.'),
    means: meansShape,
    shared: someStatesShape,
    'held-though-misread': someStatesShape,
    'held-by-error': z.array(byErrorsShape),
    'left-by-error': z.array(byErrorsShape),
    surprises: z.array(misjudgedShape).exactOptional(),
    missed: z.array(misjudgedShape).exactOptional(),
  })
  .meta({
    id: 'beliefsInShort',
    description:
      'What beliefs do to states, those that rest on the same errors together, the most first; moves are there under concepts that judge single moves.',
  });

const entrySeenShape = z
  .strictObject({
    place: countShape
      .describe('From 1; absent where the order is not one of statements.')
      .exactOptional(),
    asks: z.string().describe('What it asks for.'),
    says: z.string().describe('The words of the file.').exactOptional(),
    standing: z
      .enum(['alike', 'moved', 'alone'])
      .describe('Whether the other order has it too, and at the same place among those it has.'),
    ...citationFields,
  })
  .meta({ id: 'entrySeen', description: 'One line of an order.' });

const picturesFields = {
  thoughts: z
    .array(z.strictObject({ text: z.string(), ...citationFields }))
    .describe('The same sentences with the claims that each rests on.'),
  orders: z
    .array(
      z.strictObject({
        of: z.string(),
        lines: z.array(
          z.strictObject({
            seen: entrySeenShape.exactOptional(),
            real: entrySeenShape.exactOptional(),
          }),
        ),
      }),
    )
    .describe('What it takes others to want, line by line beside what they do.'),
  unknown: z
    .array(z.strictObject({ of: z.string(), option: z.string(), says: z.string() }))
    .describe('Options of others that it does not know of, by their ids and names.'),
  misread: z
    .array(
      z.strictObject({
        fact: z.string(),
        says: z.string().describe('Its name.'),
        as: z.boolean().describe('Whether it takes it to be the case everywhere, or nowhere.'),
        real: z.string().describe('In words when it is the case.'),
      }),
    )
    .describe('Facts that it misreads.'),
  foresight: z
    .array(
      z.strictObject({
        of: z.string(),
        seen: z.string(),
        real: z
          .string()
          .describe('Absent where the file does not say how it looks ahead.')
          .exactOptional(),
      }),
    )
    .describe('How far it takes others to look, where that is another way than they do.'),
};

export const perceptionsShape = z
  .strictObject({
    ...headingOf('standoff.perceptions/1'),
    hidden: z
      .enum(['frozen', 'closed'])
      .describe(
        'What it means not to know of an option: nobody changes it, or states in which it has changed are closed off.',
      ),
    signals: idsShape.describe('Ids of the signals that have been received.'),
    held: z.string().describe('What is held fixed.'),
    notes: z
      .array(z.strictObject({ text: z.string(), means: meansShape }))
      .describe('The same sentence by sentence.'),
    viewers: z
      .array(
        z.strictObject({
          id: z.string(),
          differs: z.boolean().describe('Whether it sees anything otherwise than it is.'),
          says: z.array(z.string()).describe('What it sees otherwise, in words.'),
          ...picturesFields,
          stability: byConcept(idsShape)
            .describe(
              'The states that are stable for it as it sees the conflict, by concept; where all states are listed.',
            )
            .exactOptional(),
        }),
      )
      .describe('Every decision maker, and what it takes to be stable for itself.'),
    truth: byConcept(idsByIdShape)
      .describe(
        'The states that are stable for each decision maker and body, by concept and by who it is; where all states are listed.',
      )
      .exactOptional(),
    hyperEquilibria: byConcept(idsShape)
      .describe(
        'The states in which everybody stays, as it sees the conflict, by concept; where all states are listed. A body has no picture: for it the true verdict counts.',
      )
      .exactOptional(),
    classes: byConcept(classesShape)
      .describe('By concept; where all states are listed.')
      .exactOptional(),
    surprises: byConcept(z.array(misjudgedMoveShape))
      .describe(
        'Moves that seem safe to whoever makes them and are deterred, under concepts that judge single moves, with what is not foreseen; where all states are listed.',
      )
      .exactOptional(),
    missed: byConcept(z.array(misjudgedMoveShape))
      .describe(
        'Moves that are safe and seem deterred, with what is feared; where all states are listed.',
      )
      .exactOptional(),
    inShort: byConcept(inShortShape)
      .describe('By concept; where few states are asked for, instead of the lists.')
      .exactOptional(),
    lexicon: lexiconShape,
  })
  .meta({
    title: 'Perceptions',
    description: 'What each takes the conflict to be, and which outcomes rest on an error.',
  });

export type PerceptionsJson = DescribedBy<typeof perceptionsShape>;
