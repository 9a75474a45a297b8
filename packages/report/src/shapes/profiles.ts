import { z } from 'zod';
import { headingOf, levelsRead, readingOfPreferences } from './heading.ts';
import { lexiconShape } from './lexicon.ts';
import { idsByIdShape, idsShape } from './lists-of-ids.ts';
import { meansShape } from './proposition.ts';
import { stateShape } from './state.ts';
import type { DescribedBy } from './told.ts';

/** Many movers with many concepts each have more combinations than a number holds exactly. */
const combinationsShape = z.number().min(0);

export const profilesShape = z
  .strictObject({
    ...headingOf('standoff.profiles/1'),
    ...levelsRead,
    reading: readingOfPreferences.exactOptional(),
    state: stateShape.describe('The state asked about.'),
    concepts: idsShape.describe('Ids of the concepts analysed.'),
    staysUnder: idsByIdShape.describe(
      'For each decision maker and body that can move the concepts under which it stays.',
    ),
    coalitionsStayUnder: idsByIdShape
      .describe('The same for the coalitions asked about, such as `us+china`.')
      .exactOptional(),
    unmoved: idsShape.describe('Ids of decision makers and bodies without a move.'),
    profiles: combinationsShape.describe(
      'How many combinations of a concept for each mover and coalition there are.',
    ),
    holding: combinationsShape.describe('Under how many of them the state holds.'),
    finding: z
      .array(z.strictObject({ text: z.string(), means: meansShape }))
      .describe('The same in sentences: how many, then when each stays.'),
    lexicon: lexiconShape,
  })
  .meta({
    title: 'Profiles of foresight',
    description: 'Under which foresight of each a state holds.',
  });

export type ProfilesJson = DescribedBy<typeof profilesShape>;
