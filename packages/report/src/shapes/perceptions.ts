import { z } from 'zod';
import { sanctionShape } from './certificate.ts';
import { headingOf } from './heading.ts';
import { idsByIdShape, idsShape } from './lists-of-ids.ts';
import { moveStepShape } from './move-step.ts';
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

export const perceptionsShape = z
  .strictObject({
    ...headingOf('standoff.perceptions/1'),
    hidden: z
      .enum(['frozen', 'closed'])
      .describe(
        'What it means not to know of an option: nobody changes it, or states in which it has changed are closed off.',
      ),
    signals: idsShape.describe('Ids of the signals that have been received.'),
    viewers: z
      .array(
        z.strictObject({
          id: z.string(),
          differs: z.boolean().describe('Whether it sees anything otherwise than it is.'),
          says: z.array(z.string()).describe('What it sees otherwise, in words.'),
          stability: byConcept(idsShape).describe(
            'The states that are stable for it as it sees the conflict, by concept.',
          ),
        }),
      )
      .describe('Every decision maker, and what it takes to be stable for itself.'),
    truth: byConcept(idsByIdShape).describe(
      'The states that are stable for each decision maker and body, by concept and by who it is.',
    ),
    hyperEquilibria: byConcept(idsShape).describe(
      'The states in which everybody stays, as it sees the conflict, by concept. A body has no picture: for it the true verdict counts.',
    ),
    classes: byConcept(classesShape),
    surprises: byConcept(z.array(misjudgedMoveShape)).describe(
      'Moves that seem safe to whoever makes them and are deterred, under concepts that judge single moves, with what is not foreseen.',
    ),
    missed: byConcept(z.array(misjudgedMoveShape)).describe(
      'Moves that are safe and seem deterred, with what is feared.',
    ),
  })
  .meta({
    title: 'Perceptions',
    description: 'What each takes the conflict to be, and which outcomes rest on an error.',
  });

export type PerceptionsJson = DescribedBy<typeof perceptionsShape>;
