import { z } from 'zod';
import { countShape } from './amounts.ts';
import { lexiconShape } from './lexicon.ts';
import { modelIdentityShape } from './model-identity.ts';
import { meansShape } from './proposition.ts';
import { sentencesShape } from './sentence.ts';
import type { DescribedBy } from './told.ts';

const comparedModelShape = z.strictObject({
  name: z.string().describe('As it was named: a path or the id of a case, with #VARIANT.'),
  model: modelIdentityShape,
  variant: z.string().describe('Id of the variant; null for the file as it stands.').nullable(),
});

/** A judgement as JSON; its kinds are told on a page of their own. */
const judgementShape = z
  .looseObject({ kind: z.string() })
  .meta({ id: 'judgement', description: 'A change to a conflict, as judgements are written.' });

const groupsShape = z
  .array(z.array(countShape))
  .describe('Who is alike, by their places among the models from 0, the first model first.');

const mixturesShape = z
  .strictObject({
    size: countShape
      .nullable()
      .describe('The fewest judgements; null where none bring it about, or none that were tried.'),
    proved: z
      .boolean()
      .describe('Whether all sets were tried that could bring it about with fewer.'),
    triedUpTo: countShape
      .describe('Where not: sets of so many were tried, and are not enough.')
      .exactOptional(),
    sets: z
      .array(z.array(countShape))
      .describe('All smallest sets, as places among the differences from 0.'),
  })
  .meta({
    id: 'smallestMixtures',
    description: 'The fewest judgements of one model that have to be put into another one.',
  });

const cruxFindingShape = z.strictObject({
  id: z
    .string()
    .describe('Of a finding of the headline its name; of another state the state and the concept.'),
  says: z.string().describe('What one of the two finds and the other does not, in words.'),
  holds: z.array(z.boolean()).describe('Whether it is so in the first model, and in the other.'),
  crux: z.strictObject({
    into: mixturesShape.describe(
      'What of the other has to be put into the first for it to find the same.',
    ),
    back: mixturesShape.describe('What of the first has to be put into the other.'),
  }),
});

const cruxShape = z
  .strictObject({
    between: z.array(countShape).describe('Places of the two models from 0.'),
    why: z
      .enum(['other-states', 'other-names', 'reading', 'too-long'])
      .describe(
        'Where none is sought: they have other options or levels, or decision makers or states of other names, preferences are read in another way, or the states are so many that it takes too long.',
      )
      .exactOptional(),
    differences: z
      .array(
        z.strictObject({
          says: z.string().describe('What leads to it from the first model, in words.'),
          topic: z.string().describe('What they argue about: "whether …".'),
          into: z
            .array(judgementShape)
            .describe('What puts it into the first, one after the other.'),
          back: z.array(judgementShape).describe('What puts that of the first into the other.'),
          inCrux: z.boolean().describe('Whether it is in some smallest set of some finding.'),
        }),
      )
      .describe('What they judge differently of that on which verdicts rest, each by itself.'),
    findings: z.array(cruxFindingShape).describe('Those in which they differ.'),
    furtherFindings: countShape.describe(
      'How many states that hold in one of the two only were left out, counted for each concept.',
    ),
    held: z
      .array(z.string())
      .describe('What else differs, in words: it is as in the one into which judgements are put.'),
    without: z.array(z.string()).describe('Under what no crux is sought, in words.'),
    says: z.array(z.string()).describe('All of it in sentences.'),
    saysMean: z.array(meansShape).describe('What each of them claims.'),
  })
  .meta({ id: 'crux', description: 'What explains why two models find otherwise.' });

const agreementShape = z
  .strictObject({
    pairs: z
      .array(
        z.strictObject({
          of: z.array(countShape).describe('Places of the two from 0.'),
          judgements: countShape.describe('In how many of the judgements told they are alike.'),
          findings: countShape.describe('In how many findings they are, of those that differ.'),
        }),
      )
      .describe('Each two of the models.'),
    alone: z
      .array(
        z.strictObject({
          model: countShape.describe('Its place from 0.'),
          findings: z.array(z.string()).describe('Ids of the findings.'),
        }),
      )
      .describe('Who finds something that nobody else does.'),
  })
  .meta({ id: 'modelAgreement', description: 'Who of three or more models agrees with whom.' });

const robustStateShape = z
  .strictObject({
    state: z.string().describe('Its id in the first model in which it holds.'),
    says: z.string().describe('In words.'),
    count: countShape.describe('In how many models it holds; no likelihood.'),
    in: z.array(z.boolean()).describe('For each model whether it holds there.'),
  })
  .meta({ id: 'robustState', description: 'In how many of the models a state holds.' });

const cellShape = z
  .strictObject({
    stands: z
      .enum([
        'holds',
        'holds-under-some',
        'does-not-hold',
        'no-state',
        'so',
        'not-so',
        'not-asked',
        'counted',
      ])
      .describe(
        'Whether a state holds: under the foresight that the model gives or, where it gives none, under all concepts, some or none; that it is no state there; whether something is so, or cannot be asked there; or that states are counted.',
      ),
    says: z.string().describe('In a word, or how many states.'),
    under: z
      .array(z.string())
      .describe('Of a state, ids of the concepts under which it holds.')
      .exactOptional(),
    changed: z.boolean().describe('Whether the first model finds otherwise.'),
    mark: z
      .string()
      .describe('The marks of what turns it: "a+b" takes both, of "a/b" either is enough.')
      .exactOptional(),
    turns: z
      .array(
        z.strictObject({
          under: z
            .array(z.string())
            .describe(
              'Of a state, ids of the concepts of which it is so; none where it is so under the foresight that each gives.',
            ),
          sets: z
            .array(z.array(countShape))
            .describe('All smallest sets, as places among the disputes from 0; none if none does.'),
          proved: z.boolean().describe('Whether all smaller sets were tried.'),
        }),
      )
      .describe(
        'What of this model has to be put into the first for it to find the same, where that was sought.',
      ),
  })
  .meta({ id: 'comparedCell', description: 'What one model finds of one thing.' });

export const comparisonShape = z
  .strictObject({
    format: z.literal('standoff.comparison/1').describe('The format and its version.'),
    models: z.array(comparedModelShape).describe('All that are compared, with the first of them.'),
    reading: z
      .string()
      .describe('Id of the reading of preferences, where it is not the general one.')
      .exactOptional(),
    concepts: z.array(z.string()).describe('Ids of the concepts that all have.'),
    told: sentencesShape.describe(
      'How many findings are the same in all, what goes by a number and means another statement than in the first, which models differ from the first in one judgement, who agrees with whom, and under what a state is counted.',
    ),
    judgements: z
      .array(
        z.strictObject({
          says: z.string().describe('In words.'),
          in: z
            .array(judgementShape.nullable())
            .describe('For each model what makes it of the first; null where it judges alike.'),
          groups: groupsShape,
        }),
      )
      .describe('What is judged otherwise, one change after the other.'),
    others: z
      .array(
        z.strictObject({
          says: z.string().describe('In words.'),
          in: z.array(z.boolean()).describe('For each model whether it differs so from the first.'),
          means: meansShape,
        }),
      )
      .describe('What differs and is no judgement.'),
    findings: z
      .array(
        z.strictObject({
          id: z.string(),
          about: z.string().describe('In words.'),
          says: z.array(z.string()).describe('For each model, in words.'),
          means: meansShape,
          differs: z.boolean(),
          groups: groupsShape,
          cells: z
            .array(cellShape)
            .describe(
              'The same in a word for each model, for a grid; absent of the finding in one sentence, and of a state that is the status quo of all.',
            )
            .exactOptional(),
        }),
      )
      .describe('What is found in each.'),
    disputes: z
      .array(
        z.strictObject({
          mark: z.string().describe('The letter that cells name it by.'),
          says: z.string().describe('"whether …"'),
          in: z
            .array(z.boolean())
            .describe('For each model whether it differs in it from the first.'),
        }),
      )
      .describe('What turns cells, each once.'),
    sharesStates: z
      .boolean()
      .describe('Whether states can be compared one by one: all have the same options and levels.'),
    cruxes: z
      .array(cruxShape)
      .describe('Between the first model and each other: what explains why they find otherwise.'),
    agreement: agreementShape
      .describe('Of three or more models: who agrees with whom.')
      .exactOptional(),
    robustness: z
      .array(robustStateShape)
      .describe(
        'The states that hold in some of them, under the foresight that each gives, or else under some concept analysed; absent where states cannot be compared.',
      )
      .exactOptional(),
    lexicon: lexiconShape,
  })
  .meta({
    title: 'A comparison',
    description: 'What models judge differently, and what that does to what is found.',
  });

export type ComparisonJson = DescribedBy<typeof comparisonShape>;
