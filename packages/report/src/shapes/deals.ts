import { z } from 'zod';
import { additionsAskedShape, additionsShape } from './additions.ts';
import { countShape } from './amounts.ts';
import { dealCertificateShape } from './deal-certificate.ts';
import { doubtShape, modelsInDoubtShape } from './doubt.ts';
import { argumentShape } from './explanation.ts';
import { headingOf, readingOfPreferences } from './heading.ts';
import { lexiconShape } from './lexicon.ts';
import { idsShape } from './lists-of-ids.ts';
import { meansShape } from './proposition.ts';
import { sentencesShape } from './sentence.ts';
import { toldStateFields } from './state.ts';
import type { DescribedBy } from './told.ts';

const placesShape = z
  .record(z.string(), z.int().nullable())
  .describe('By how many places each rises in its order; null where the order has no places.');

const leaverShape = z
  .strictObject({ mover: z.string(), under: idsShape.describe('Ids of concepts.') })
  .meta({ id: 'leaver', description: 'Who would leave, and under which concepts.' });

const openingShape = z
  .strictObject({
    by: z.string(),
    to: z
      .string()
      .describe('Id of the state that it leads to; that after the step where a party would stop.'),
    says: z.string().describe('What it changes; `stops there` where a party would stop.'),
    exposed: idsShape.describe('Parties that are then worse off than at what it is held against.'),
  })
  .meta({
    id: 'opening',
    description:
      'What could be done after a step instead of what is agreed on: by a party, what it prefers to the deal; by anybody else, an improvement that leaves a party worse off than at what it is held against.',
  });

const dealStepShape = z
  .strictObject({
    by: z.string(),
    to: z.string(),
    says: z.string().describe('What changes.'),
    exposed: idsShape.describe(
      'Parties that are worse off after this step than at what it is held against.',
    ),
    openings: z.array(openingShape),
  })
  .meta({ id: 'dealStep', description: 'A step in which a deal is carried out.' });

const trustShape = z
  .strictObject({
    who: z.string(),
    in: idsShape,
    places: countShape
      .describe(
        'By how many places of its order it is worse off at worst; absent where the order has no places.',
      )
      .exactOptional(),
  })
  .meta({ id: 'trust', description: 'Who is worse off on the way until whose steps follow.' });

const comparedShape = z
  .strictObject({
    ...toldStateFields,
    gains: idsShape.describe('Decision makers that prefer the deal to it.'),
    losers: idsShape.describe('Decision makers that prefer it to the deal.'),
  })
  .meta({ id: 'compared', description: 'Who gains and who loses by a deal against a state.' });

const otherwiseShape = z
  .strictObject({
    concepts: idsShape,
    reached: countShape.describe(
      'How many equilibria legal sequences of improvements reach from what it is held against, which counts itself; the deal is left out.',
    ),
    best: z
      .array(comparedShape)
      .describe(
        'Of these the first ones than which no other is better for a party and worse for none.',
      ),
    more: countShape.describe('How many more are as good in that sense.'),
  })
  .meta({ id: 'otherwise', description: 'What could come about without a deal.' });

const temptationShape = z
  .strictObject({
    mover: z.string(),
    leaves: idsShape.describe('Concepts under which it would leave.'),
    stays: idsShape.describe('Concepts under which it would stay.'),
    improvements: idsShape.describe('Ids of the states that its improvements lead to, best first.'),
    arguments: z
      .array(argumentShape)
      .describe('By which move, what the others would answer, and whether that deters.'),
  })
  .meta({
    id: 'temptation',
    description: 'Who could gain by breaking a deal, and what deters that.',
  });

const instalmentsShape = z
  .union([
    z.strictObject({
      says: z.array(z.string()).describe('In sentences.'),
      saysMean: z.array(meansShape).describe('What each of these claims.'),
      rounds: z.array(z.array(dealStepShape)),
      even: z
        .boolean()
        .describe(
          'Whether no party is worse off after any whole round than at what it is held against.',
        ),
      trust: z.array(trustShape),
    }),
    z.strictObject({
      says: z
        .array(z.string())
        .describe('In sentences; none of a model without options, nor of a deal without steps.'),
      saysMean: z.array(meansShape).describe('What each of these claims.'),
      none: z.enum(['no-options', 'one-step-each', 'not-possible', 'too-many', 'at-once']),
    }),
  ])
  .meta({
    id: 'instalments',
    description:
      'A deal in steps of one level of one option, each party taking one in every round; or why there are none.',
  });

const besideStatusQuoFields = {
  gains: idsShape.describe('Decision makers that prefer it to what the deal is held against.'),
  losers: idsShape.describe('Decision makers that prefer that.'),
  places: placesShape,
};

const afterStepShape = z
  .strictObject({
    ...besideStatusQuoFields,
    openings: z
      .array(z.string())
      .describe('What others could do then instead of what is agreed on, in sentences.'),
    openingsMeans: z.array(meansShape).describe('What each of these claims.').exactOptional(),
  })
  .meta({ id: 'afterStep', description: 'How everybody stands after a step.' });

const explainedShape = z
  .strictObject({
    temptations: z.array(temptationShape),
    instalments: instalmentsShape,
    after: z.array(afterStepShape).describe('How everybody stands after each of its steps.'),
    changes: z
      .array(z.strictObject({ by: z.string(), option: z.string(), level: z.string() }))
      .describe(
        'What it comes to in changes of one option by one level: in the order of its instalments where it has some, else of its steps; empty of a model without options.',
      ),
    afterwards: sentencesShape.describe(
      'By what votes bodies that take part would take back at once what they decided by it, and who is locked in; none of a deal through no body.',
    ),
    finding: sentencesShape.describe(
      'That it is a deal, whether it would hold, its steps, and how far parties rise.',
    ),
    trust: z
      .array(z.string())
      .describe('Whether it is entered only on trust, and who has to trust whom, in sentences.'),
    trustMeans: z.array(meansShape).describe('What each of these claims.'),
    others: z.array(z.string()).describe('How those take it who are no parties, in sentences.'),
    othersMeans: z.array(meansShape).describe('What each of these claims.'),
    otherwise: z.array(z.string()).describe('What could come about without it, in sentences.'),
    otherwiseMeans: z.array(meansShape).describe('What each of these claims.'),
    doubt: doubtShape
      .describe('In how many models each party prefers it, and it holds under these concepts.')
      .exactOptional(),
  })
  .meta({ id: 'dealExplained', description: 'What is looked at of the first deals only.' });

const dealShape = z
  .strictObject({
    ...toldStateFields,
    deal: z
      .string()
      .describe('Id of the deal of the file between these parties that leads there.')
      .exactOptional(),
    gains: idsShape.describe(
      'Decision makers that prefer it to what it is held against, parties first.',
    ),
    losers: idsShape.describe('Decision makers that prefer what it is held against.'),
    besideStatusQuo: z
      .strictObject({
        gains: idsShape.describe('Parties that prefer it to the status quo.'),
        losers: idsShape.describe('Parties that prefer the status quo.'),
      })
      .describe('Where it is held against something else.')
      .exactOptional(),
    places: placesShape,
    holdsUnder: idsShape.describe('Concepts under which nobody who can move would leave.'),
    weakest: idsShape.describe('Of these the concepts that look fewest moves ahead.'),
    leavers: z.array(leaverShape),
    frontier: z
      .boolean()
      .describe('Whether no other deal of these is better for one party and worse for none.'),
    reachedAnyway: z
      .boolean()
      .describe('Whether legal sequences of improvements lead there without an agreement.'),
    otherwise: z.array(otherwiseShape),
    steps: z
      .array(dealStepShape)
      .describe(
        'An order of steps with the fewest losses on the way, and of these the fewest steps; empty of a deal that is struck at once, or where all stays as it is.',
      ),
    onTrust: z
      .boolean()
      .describe(
        'Whether in every order of steps some party has to wait for another while worse off than at what it is held against.',
      ),
    trust: z.array(trustShape).describe('Who has to trust whom in the order that is told.'),
    explained: explainedShape.exactOptional(),
    certificate: dealCertificateShape.exactOptional(),
  })
  .meta({ id: 'deal', description: 'What some parties could agree on.' });

const refusedDealShape = z
  .strictObject({
    state: z.string(),
    reached: z.boolean().describe('Whether the parties can bring it about.'),
    why: z
      .array(z.string())
      .describe('In words why they cannot; of the first five states of a model with options.')
      .exactOptional(),
    says: z.string().describe('That it is none, and why, in sentences.'),
    means: meansShape,
    unwilling: idsShape.describe('Parties that do not prefer it to what it is held against.'),
    because: z
      .record(z.string(), z.string())
      .describe('In words what settles that for each of them, where anything does.'),
    explained: z
      .strictObject({
        ...besideStatusQuoFields,
        holdsUnder: idsShape.describe('Concepts under which nobody who can move would leave.'),
        temptations: z.array(temptationShape),
      })
      .describe('Of the first states that were asked about.')
      .exactOptional(),
    certificate: dealCertificateShape.exactOptional(),
  })
  .meta({
    id: 'refusedDeal',
    description: 'A state that was asked about, or comes closest to a deal, and is none.',
  });

const choiceShape = z
  .union([
    z.strictObject({
      says: z
        .string()
        .describe('In sentences; absent where there is one deal alone.')
        .exactOptional(),
      means: meansShape.exactOptional(),
      solutions: z.array(
        z.strictObject({
          rule: z.enum(['nash', 'kalai-smorodinsky']),
          states: idsShape,
          gains: z
            .array(z.record(z.string(), z.number()))
            .describe(
              'For each of these states what each party gains over what it is held against.',
            ),
        }),
      ),
    }),
    z.strictObject({ withoutNumbers: idsShape.describe('Parties that have no numbers.') }),
  ])
  .meta({
    id: 'choice',
    description:
      'Which of these deals two rules of bargaining choose that take the numbers of the file as amounts.',
  });

/** How deals are struck. */
const struckShape = {
  against: z
    .string()
    .describe(
      'Id of the state that comes about without a deal, which deals are held against; absent where that is the status quo.',
    )
    .exactOptional(),
  atOnce: z
    .literal(true)
    .describe('That deals are struck by one joint move, without steps; absent else.')
    .exactOptional(),
};

export const dealsShape = z
  .strictObject({
    ...headingOf('standoff.deals/1'),
    reading: readingOfPreferences.exactOptional(),
    parties: idsShape,
    bodies: idsShape.describe('Bodies that take part.'),
    ...struckShape,
    concepts: idsShape.describe('The concepts that were analysed.'),
    reached: countShape.describe('How many states the parties can bring about.'),
    held: z
      .array(z.string())
      .describe('What a deal is here, and what is held, before any is told.'),
    heldMeans: z.array(meansShape).describe('What each of these says.'),
    found: z.string().describe('How many deals there are, or which one.'),
    foundMeans: meansShape,
    targets: z
      .array(dealShape)
      .describe(
        'Those of the frontier first, then by the places that the parties gain together, counted among the deals.',
      ),
    choice: choiceShape.describe('Absent where there is no deal.').exactOptional(),
    doubt: modelsInDoubtShape
      .describe('What the doubts of the deals are about, where asked for.')
      .exactOptional(),
    additions: z
      .array(additionsShape)
      .describe(
        'Where that was asked: for each deal of the frontier and each concept under which it does not hold, what would make it hold; and for the first four states that were asked about, that can be brought about and that are no deals, what would make each a deal that holds.',
      )
      .exactOptional(),
    additionsAsked: additionsAskedShape.exactOptional(),
    refused: z
      .array(refusedDealShape)
      .describe('Where states were asked about: those that are no deals.')
      .exactOptional(),
    closest: refusedDealShape
      .describe(
        'Where none was asked about and none is a deal: one that they can bring about and that as many parties as any prefer; absent where none prefers any.',
      )
      .exactOptional(),
    lexicon: lexiconShape,
  })
  .meta({ title: 'Deals', description: 'What some parties could agree on, and whether it holds.' });

export const dealGroupsShape = z
  .strictObject({
    ...headingOf('standoff.deal-groups/1'),
    reading: readingOfPreferences.exactOptional(),
    bodies: idsShape.describe('Bodies that take part in every group.'),
    ...struckShape,
    concepts: idsShape.describe('The concepts that were analysed.'),
    finding: sentencesShape.describe(
      'How many groups have a deal, what those can agree on that have one which no smaller group among them has, and how many have none.',
    ),
    unable: sentencesShape.describe('Why the others have none, by reason.'),
    groups: z
      .array(
        z.strictObject({
          parties: idsShape,
          finding: sentencesShape
            .describe(
              'Of the first groups that have a deal: which are best, and whether those would hold.',
            )
            .exactOptional(),
          reached: countShape.describe('How many states the parties can bring about.'),
          deals: countShape.describe(
            'How many of these, and of the status quo where deals are held against something else, each party prefers to what they are held against.',
          ),
          against: idsShape.describe(
            'The parties that prefer none of these to what deals are held against, of those asked for where some are.',
          ),
          frontier: z
            .array(
              z.strictObject({
                state: z.string(),
                says: z.string(),
                places: placesShape,
                holdsUnder: idsShape,
                weakest: idsShape,
              }),
            )
            .describe('The deals than which no other is better for one party and worse for none.'),
        }),
      )
      .describe('Every group of two decision makers or more, the smallest first.'),
    lexicon: lexiconShape,
  })
  .meta({
    title: 'Deals of all groups',
    description: 'What every group of parties could agree on.',
  });

export type DealGroupsJson = DescribedBy<typeof dealGroupsShape>;
export type DealsJson = DescribedBy<typeof dealsShape>;
