import { z } from 'zod';
import { countShape } from './amounts.ts';
import { citationFields } from './citations.ts';
import { doubtShape, modelsInDoubtShape } from './doubt.ts';
import { headingOf, levelsRead } from './heading.ts';
import { lexiconShape } from './lexicon.ts';
import { idsShape } from './lists-of-ids.ts';
import { meansShape } from './proposition.ts';
import { stateShape } from './state.ts';
import type { DescribedBy } from './told.ts';

const voteShape = z.enum(['yes', 'no', 'abstain', 'absent']);

const ballotShape = z
  .strictObject({
    member: z.string(),
    name: z.string(),
    vote: voteShape,
    sincere: z
      .boolean()
      .describe('Whether the vote follows from preferences or is given in the file.'),
    like: z.string().describe('The member whose vote it gives in every case.').exactOptional(),
    byDraft: z
      .boolean()
      .describe(
        'Whether the file gives its vote by what the draft is; absent where it does not, or gives one for all drafts.',
      )
      .exactOptional(),
    yielded: z
      .boolean()
      .describe('Whether it abstains only because it does not block for less than a great loss.'),
    because: z.string(),
    means: meansShape,
    ...citationFields,
  })
  .meta({ id: 'ballot', description: 'How a member votes, and why.' });

const turnedVoteShape = z.strictObject({
  member: z.string(),
  from: voteShape,
  to: voteShape,
  because: z.string(),
  means: meansShape,
  ...citationFields,
});

const dilutionPathShape = z
  .strictObject({
    to: z.string(),
    steps: z
      .array(
        z.strictObject({
          state: z.string(),
          says: z.string().describe('What it changes in the draft before.'),
          passes: z.boolean(),
          turned: z.array(turnedVoteShape),
        }),
      )
      .describe('Drafts, the last of which is the dilution.'),
  })
  .meta({
    id: 'dilutionPath',
    description: 'The way from a draft to a weaker one, weakened by as little as can be at a time.',
  });

const draftVoteShape = z
  .strictObject({
    state: stateShape,
    says: z.string().describe('What it would change, in words.'),
    passes: z.boolean(),
    because: z.string().describe('The result in words.'),
    means: meansShape.describe('Whether it passes, and the result, as data.'),
    doubt: doubtShape
      .describe('How sure it is that it passes or fails, where asked for; of up to twenty drafts.')
      .exactOptional(),
    proposedBy: idsShape
      .describe('Ids of the sponsors that want it, where the rule asks for one.')
      .exactOptional(),
    tally: z.strictObject({
      yes: countShape,
      no: countShape,
      abstain: countShape,
      absent: countShape,
    }),
    scales: z
      .array(z.strictObject({ scale: z.string(), yes: z.number(), of: z.number() }))
      .describe(
        'What those in favour count for, of all members, on each scale of the rules; absent where votes are only counted.',
      )
      .exactOptional(),
    vetoedBy: idsShape.describe('Ids of the members that veto it.'),
    votes: z.array(ballotShape),
    pivotal: z.array(z.strictObject({ member: z.string(), otherwise: z.array(voteShape) })),
    pivotalSays: z.array(z.string()).describe('The same in sentences.'),
    pivotalMeans: z.array(meansShape).describe('What each of these claims.'),
    dilutions: idsShape.describe(
      'Of a draft that fails, those that pass by giving up the least of it: ids of states.',
    ),
    dilutionPaths: z
      .array(dilutionPathShape)
      .describe('The way to each of these, as far as the body has no more than 8,192 ways in all.'),
    pathsLeftOut: countShape
      .describe('Dilutions to which the way is left out; absent where there are none.')
      .exactOptional(),
  })
  .meta({ id: 'draftVote', description: 'How a body votes on one draft.' });

const bodyVotesShape = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    votesNeeded: countShape.describe(
      'How many have to vote yes; with a formula, or rules that differ by change, at least.',
    ),
    when: z
      .string()
      .describe(
        'What has to hold of the votes, as the file writes it; absent where a number of votes is the rule.',
      )
      .exactOptional(),
    vetoes: idsShape.describe('Ids of the members whose no defeats a draft.'),
    rulesOfOptions: z
      .array(
        z.strictObject({
          option: z.string(),
          votesNeeded: countShape,
          when: z.string().exactOptional(),
          vetoes: idsShape,
        }),
      )
      .describe(
        'Rules in place of this one for drafts that change an option; a draft has to satisfy the rule of each option that it changes. Absent where there are none.',
      )
      .exactOptional(),
    sponsors: idsShape
      .describe(
        'Ids of those of whom one must want a draft; absent where any draft comes to the vote.',
      )
      .exactOptional(),
    drafts: z
      .array(draftVoteShape)
      .describe(
        'All drafts; where all of them have more than 65,536 ballots, those that a text would tell.',
      ),
    draftsLeftOut: countShape
      .describe('Drafts that are left out because they are too many; absent where none are.')
      .exactOptional(),
    strongest: idsShape.describe(
      'Ids of the drafts that pass and that no draft that passes goes further than.',
    ),
    finding: z
      .array(z.strictObject({ text: z.string(), means: meansShape }))
      .describe(
        'How many drafts pass, by which rule, and what the body adopted before by the timeline of the file, in sentences.',
      ),
  })
  .meta({ id: 'bodyVotes', description: 'How one body votes on its drafts.' });

export const votesShape = z
  .strictObject({
    ...headingOf('standoff.votes/1'),
    ...levelsRead,
    from: stateShape.describe('The state from which the drafts start.'),
    inDoubt: modelsInDoubtShape
      .describe('What the doubts are about, where asked for.')
      .exactOptional(),
    bodies: z.array(bodyVotesShape).describe('How each body asked about votes on its drafts.'),
    lexicon: lexiconShape,
  })
  .meta({
    title: 'Votes',
    description: 'How bodies vote on their drafts from a state.',
  });

export type VotesJson = DescribedBy<typeof votesShape>;
export type BodyVotesJson = DescribedBy<typeof bodyVotesShape>;
export type DraftVoteJson = DescribedBy<typeof draftVoteShape>;
export type DilutionPathJson = DescribedBy<typeof dilutionPathShape>;
export type BallotJson = DescribedBy<typeof ballotShape>;
