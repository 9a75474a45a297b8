import { z } from 'zod';
import { countShape } from './amounts.ts';
import { headingOf } from './heading.ts';
import { lexiconShape } from './lexicon.ts';
import { meansShape } from './proposition.ts';
import type { DescribedBy } from './told.ts';

const sentencesShape = z.array(z.strictObject({ text: z.string(), means: meansShape }));

const judgementShape = z
  .record(z.string(), z.unknown())
  .describe('A judgement, as in `judgements`, with what it `says`.');

const digitsShape = z.string().regex(/^\d+$/).describe('A whole number of any size, in digits.');

const gradeShape = z.enum(['says', 'part', 'suggests']);

const linkShape = z.strictObject({ claim: z.string(), grade: gradeShape.exactOptional() }).meta({
  id: 'claimLink',
  description: 'A claim that is cited, and how far it bears what cites it.',
});

const partShape = z
  .strictObject({
    kind: z.string().describe('Such as `statement`, `fact`, `option` or `signal`.'),
    says: z.string(),
    decisionMaker: z
      .string()
      .describe('Id of the decision maker whose judgement or option it is.')
      .exactOptional(),
    grade: gradeShape
      .describe('How far the claim bears it; absent where nobody has said.')
      .exactOptional(),
    beside: z.array(linkShape).describe('What else it cites.'),
  })
  .meta({ id: 'restingPart', description: 'A part of the model that cites the claim.' });

const reasonShape = z.strictObject({
  kind: z.string(),
  says: z.string(),
  decisionMaker: z.string().exactOptional(),
  because: z.array(linkShape),
});

const findingWithoutShape = z
  .strictObject({
    id: z.string(),
    stands: z.boolean().describe('With what rests on the claim alone dropped.'),
    turned: z.boolean().describe('Whether that is otherwise than in the file as written.'),
    inDoubt: z
      .strictObject({
        models: digitsShape.describe('In how many ways the parts in doubt may stand or not.'),
        standing: digitsShape.describe('In how many of them the finding stands.'),
        fewest: z
          .strictObject({
            size: countShape,
            count: countShape.describe('How many such sets there are.'),
            sets: z.array(z.array(judgementShape)).describe('These, or the first 1,000.'),
          })
          .describe(
            'The fewest parts in doubt that turn it if they are dropped as well: fewer are not enough. Absent where none do.',
          )
          .exactOptional(),
      })
      .describe('Absent where nothing is in doubt, or too much.')
      .exactOptional(),
  })
  .meta({ id: 'findingWithout', description: 'What becomes of a finding without a claim.' });

const claimShape = z
  .strictObject({
    claim: z.string().describe('Its id.'),
    says: z.string(),
    turns: z
      .enum(['alone', 'in-doubt', 'nothing'])
      .describe(
        'Whether its being wrong turns a finding by itself, only where some part in doubt does not stand either, or not at all as far as is known.',
      ),
    changes: z
      .strictObject({
        dropped: z
          .string()
          .describe('What is the case without what rests on the claim alone.')
          .exactOptional(),
        turned: z.string().describe('Which findings turn by that.').exactOptional(),
        inDoubt: z
          .array(z.string())
          .describe('Which turn in some models of what is in doubt, and what is enough for that.'),
      })
      .describe('What would change, in sentences.'),
    told: sentencesShape.describe('The same in whole sentences, and what each claims.'),
    dropped: z.array(partShape).describe('What rests on it alone.'),
    inDoubt: z.array(partShape).describe('What rests on it in part.'),
    borne: z.array(partShape).describe('What another claim says as well: it stands.'),
    held: z.array(partShape).describe('What cites it and is held as written.'),
    judgements: z
      .array(judgementShape)
      .describe('What is dropped, in an order in which it can be applied one after the other.'),
    findings: z
      .array(findingWithoutShape)
      .describe('Empty where nothing would be dropped or in doubt.'),
    statusQuoRuledOut: z
      .literal(true)
      .describe(
        'Where the status quo is not feasible once all is dropped that rests on the claim alone.',
      )
      .exactOptional(),
    problem: z
      .string()
      .describe('Why the findings are not known, or not those with parts in doubt.')
      .exactOptional(),
  })
  .meta({ id: 'claimWeight', description: 'What hangs on a claim.' });

export const evidenceShape = z
  .strictObject({
    ...headingOf('standoff.evidence/1'),
    drop: z
      .enum(['alone', 'said'])
      .describe(
        'What is dropped without a claim: what cites no other, or of that only what the claim does not bear in part or suggest.',
      ),
    told: sentencesShape.describe(
      'Which claims turn a finding first, then what is told of the others, and what all this is of.',
    ),
    findings: z
      .array(z.strictObject({ id: z.string(), says: z.string(), stands: z.boolean() }))
      .describe('What is asked of, and whether it stands in the file as written.'),
    claims: z
      .array(claimShape)
      .describe('Those that something cites, the one on which most hangs first.'),
    idle: z.array(z.string()).describe('Ids of the claims that nothing cites.'),
    coverage: z
      .array(z.strictObject({ kind: z.string(), all: countShape, cited: countShape }))
      .describe('Of each kind of judgement how many there are and how many cite a claim.'),
    pulls: z
      .array(
        z.strictObject({
          findings: z.array(z.string()).describe('Ids of the findings.'),
          holding: reasonShape.describe('Without it alone they are otherwise than written.'),
          against: reasonShape.describe(
            'Without it alone they are as written, and without both again.',
          ),
          says: z.string(),
          means: meansShape,
        }),
      )
      .describe('Where it was asked: reasons that pull a finding opposite ways.')
      .exactOptional(),
    lexicon: lexiconShape,
  })
  .meta({ title: 'Evidence', description: 'What would change if a claim were wrong.' });

export type EvidenceJson = DescribedBy<typeof evidenceShape>;
