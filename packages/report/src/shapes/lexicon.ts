import type { LexiconData } from '@standoff/wording';
import { z } from 'zod';

const ids = z.array(z.string());
const levels = z.array(z.int().nonnegative());

const partyShape = z.strictObject({
  name: z.string(),
  plural: z.boolean().exactOptional(),
  isBody: z.boolean().exactOptional(),
  isAgreement: z.boolean().exactOptional(),
});

const optionShape = z.strictObject({
  option: z.string().describe('`owner.option`'),
  name: z.string(),
  levels: ids,
  phrases: z.array(z.string()).describe('What is the case at each level.'),
  yesNo: z.boolean(),
  countedIn: z
    .string()
    .describe('Of levels that are numbers: their unit, or nothing.')
    .exactOptional(),
});

const stateNameShape = z.strictObject({
  name: z.string().exactOptional(),
  levels: levels.describe('Of the options in their order; of a state of a graph model none.'),
  says: z.string().exactOptional(),
});

const factShape = z.strictObject({ name: z.string(), chance: z.number().exactOptional() });

const conceptShape = z.strictObject({
  id: z.string(),
  symbol: z.string(),
  moves: z.int().nullable().describe('So many moves ahead; null is without end.'),
  credible: z.boolean(),
  by: z.enum(['improvements', 'foreseen', 'others']),
  judges: z.boolean(),
});

/** What propositions speak of is called so, for whoever puts them into words. */
export const lexiconShape: z.ZodType<LexiconData> = z
  .strictObject({
    parties: z.record(z.string(), partyShape),
    options: z.array(optionShape),
    states: z.record(z.string(), stateNameShape),
    facts: z.record(z.string(), factShape),
    concepts: z.record(z.string(), conceptShape),
    namedStates: z.array(
      z.strictObject({ id: z.string(), name: z.string(), levels: levels.exactOptional() }),
    ),
    statusQuo: z.string().exactOptional(),
  })
  .meta({
    id: 'lexicon',
    description: 'What the propositions of the document speak of is called so.',
  });
