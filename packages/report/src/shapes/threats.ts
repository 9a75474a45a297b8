import { z } from 'zod';
import { countShape } from './amounts.ts';
import { sanctionShape } from './certificate.ts';
import { citationFields } from './citations.ts';
import { headingOf } from './heading.ts';
import { lexiconShape } from './lexicon.ts';
import { idsByIdShape, idsShape } from './lists-of-ids.ts';
import { meansShape } from './proposition.ts';
import type { DescribedBy } from './told.ts';

const conditionShape = z
  .strictObject({
    kind: z
      .enum(['exactly', 'unless', 'within'])
      .describe(
        'The formula is true in these states and in no other of the list; in all others and in none of these; in all of these and in some others.',
      ),
    formula: z.string(),
    says: z.string(),
  })
  .meta({ id: 'tellingCondition', description: 'What tells some states of a list from the rest.' });

const reasonShape = z.strictObject({ says: z.string(), means: meansShape, ...citationFields });

const threatStateShape = z
  .strictObject({
    from: z.string(),
    to: z.string().describe('Absent where no move of the speaker leads there.').exactOptional(),
    credible: z.boolean(),
    safeUnder: idsShape.describe('Ids of the concepts under which nothing deters from it besides.'),
    believedBy: z
      .array(z.strictObject({ id: z.string(), safeUnder: idsShape }))
      .describe('The decision makers in whose own game it is credible, the speaker among them.'),
  })
  .meta({ id: 'threatState', description: 'What carrying a threat out would be in one state.' });

const threatShape = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['threat', 'promise']),
    by: z.string(),
    when: z.string().describe('Its condition, as a formula.'),
    sets: z.record(z.string(), z.string()).describe('Levels by option.'),
    verdict: z.enum(['everywhere', 'somewhere', 'nowhere', 'never-at-issue']),
    quote: z
      .string()
      .describe('In the words of who makes it, where the file has them.')
      .exactOptional(),
    means: reasonShape.describe(
      'What it comes to: `Washington threatens: if tests go on, then Washington strikes`.',
    ),
    word: z.string().describe('The verdict in a word or two.'),
    why: reasonShape.describe('The verdict, and what it rests on.'),
    more: z
      .array(reasonShape)
      .describe(
        'Where it is not credible, to whom it is, what deters from it, and whom it matters to.',
      ),
    says: z.array(z.string()).describe('The verdict, and why, in sentences.'),
    claims: idsShape,
    concepts: idsShape.describe(
      'The concepts by which it is judged whether something deters from it: those of its speaker, without any that does not judge single moves; none for a promise.',
    ),
    where: conditionShape
      .describe('What tells the states in which it is credible from the others.')
      .exactOptional(),
    impossible: conditionShape
      .describe('What tells the states in which it cannot be carried out from the others.')
      .exactOptional(),
    states: z
      .array(threatStateShape)
      .describe('Every feasible state in which its condition is met and it is not done yet.'),
    count: countShape.describe('How many of these there are in which it is credible.'),
    safe: z
      .array(
        z.strictObject({
          concept: z.string(),
          count: countShape,
          where: conditionShape.exactOptional(),
        }),
      )
      .describe(
        'For each of the concepts in how many of the states in which it is credible nothing deters from it, and what tells these from the others.',
      ),
    deterred: z
      .strictObject({
        from: z.string(),
        to: z.string(),
        concept: z.string(),
        sanction: sanctionShape,
      })
      .describe('Of the states in which it is credible and not safe one, with what deters there.')
      .exactOptional(),
    matters: z
      .array(
        z.strictObject({
          concept: z.string(),
          mover: z.string(),
          onlyWith: idsShape.describe('States that are stable for it only if the threat counts.'),
          onlyWithout: idsShape.describe('States that are stable for it only if it is ruled out.'),
        }),
      )
      .describe('The others for whom it would matter; empty where it matters to nobody.'),
  })
  .meta({ id: 'threat', description: 'A threat or a promise, judged.' });

export const threatsShape = z
  .strictObject({
    ...headingOf('standoff.threats/1'),
    hidden: z.enum(['frozen', 'closed']),
    signals: idsShape.describe('Ids of the signals that have been received.'),
    conceptsFrom: z
      .enum(['request', 'file', 'default'])
      .describe(
        'Whether the concepts were asked for, are the foresight of the file, or those by default.',
      ),
    concepts: idsByIdShape.describe(
      'For each decision maker and body the concepts by which it looks ahead.',
    ),
    held: z.string().describe('What is held fixed and by what the threats are judged.'),
    notes: z
      .array(z.strictObject({ text: z.string(), means: meansShape }))
      .describe('The same sentence by sentence.'),
    counts: z
      .array(z.strictObject({ text: z.string(), means: meansShape }))
      .describe('How many threats, and how many promises, are credible.'),
    threats: z.array(threatShape),
    lexicon: lexiconShape,
  })
  .meta({
    title: 'Threats',
    description: 'Whether each threat and promise is credible, to whom, and whether that matters.',
  });

export type ThreatsJson = DescribedBy<typeof threatsShape>;
