import { defineProposition } from '../define/define-proposition.ts';
import {
  aBody,
  aFlag,
  aFormula,
  aMover,
  aNumber,
  anOption,
  aQuotation,
  aState,
  aText,
  listOf,
  maybe,
  ofRules,
  oneOf,
  together,
} from '../define/members.ts';
import { someMembers } from './joint.ts';

/** A draft that is put to a body at a state. */
const put = { body: aBody, from: aState, draft: aState } as const;

/** The same, where some who agreed on it vote for it, whether or not they like it, and propose it if they may. */
const putAsAgreed = { ...put, agreed: maybe(someMembers) } as const;

const aVote = oneOf('yes', 'no', 'abstain', 'absent');

/** Members that vote otherwise on one draft than on another. */
const aBallot = oneOf('yes', 'no', 'veto', 'abstain', 'absent');
const turned = listOf(together({ who: listOf(aMover), was: aBallot, is: aBallot }));

const passes = defineProposition({
  kind: 'passes',
  about: 'A draft, put to a body at a state, passes.',
  members: {
    ...put,
    /** States that were asked for by levels over the status quo, and are called so. */
    byLevels: maybe(listOf(aState)),
  },
  deniable: true,
  denied: 'It fails: it is not proposed, vetoed, or has too few votes.',
  standalone: true,
  written: [
    { form: 'passes {body} {draft...}', is: { from: 'status-quo' } },
    'passes-from {from} {body} {draft}',
  ],
  decided: 'exactly',
});

const passesAsAgreed = defineProposition({
  kind: 'passesAsAgreed',
  beside: 'step',
  about:
    'A draft, put to a body at a state, passes if those who agreed on it vote for it, and propose it if they may, and all others vote as they would.',
  members: { ...put, agreed: someMembers },
  deniable: true,
  denied: 'It fails even so.',
  standalone: false,
  decided: 'not',
});

const votesNeeded = defineProposition({
  kind: 'votesNeeded',
  beside: 'written',
  about: 'For a draft of a body to pass, so many votes of all its members have to be for it.',
  members: { body: aMover, n: aNumber, of: aNumber },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const adoptsWhen = defineProposition({
  kind: 'adoptsWhen',
  beside: 'written',
  about:
    'A body adopts drafts whose votes satisfy this formula over tallies, as it is written. Whether yes helps: whether no vote turned to yes makes a draft fail that would pass; whether no harms: whether no such draft fails once a no is turned to abstention or absence; each is left out where that was not shown.',
  members: { body: aMover, when: aText, yesHelps: maybe(aFlag), noHarms: maybe(aFlag) },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const adoptsOption = defineProposition({
  kind: 'adoptsOption',
  beside: 'written',
  about:
    'For a draft of a body that changes this option, so many votes of all its members have to be for it, or a formula over tallies has to hold as it is written; and none of these may vote no. This stands in place of the rule of the body.',
  members: {
    body: aMover,
    option: anOption,
    n: aNumber,
    of: aNumber,
    when: maybe(aText),
    yesHelps: maybe(aFlag),
    noHarms: maybe(aFlag),
    vetoes: listOf(aMover),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const changedBy = defineProposition({
  kind: 'changedBy',
  beside: 'written',
  about:
    'From what it stands at in a state an agreement becomes just this: by the yes of so many of its parties, by votes that satisfy a formula, or by a move of any party. Whether yes helps and no harms is told of a formula as of that of a body.',
  members: {
    body: aMover,
    from: aState,
    ways: listOf(
      together({
        to: aQuotation,
        how: oneOf('votes', 'formula', 'each'),
        n: aNumber,
        of: aNumber,
        when: maybe(aText),
        yesHelps: maybe(aFlag),
        noHarms: maybe(aFlag),
      }),
    ),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const draftsPass = defineProposition({
  kind: 'draftsPass',
  beside: 'count',
  about:
    'So many of the drafts of a body at a state pass; of these just the listed ones are such that no other draft that passes goes further along the levels.',
  members: { body: aMover, from: aState, n: aNumber, of: aNumber, furthest: listOf(aState) },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const adopted = defineProposition({
  kind: 'adopted',
  beside: 'written',
  about:
    'By the timeline of the file a body adopted something that is the case in the status quo: before, all was as there but for what that event changed of its options.',
  members: { body: aMover, from: aState, before: aState, on: aText, what: aQuotation },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const tally = defineProposition({
  kind: 'tally',
  beside: 'step',
  about:
    'So many members of a body would be for a draft, against it, abstain and be absent, and these would veto it; whether somebody who may propose it wants it, and whether it passes. Who *agreed* on it is for it.',
  members: {
    ...putAsAgreed,
    yes: aNumber,
    no: aNumber,
    abstain: aNumber,
    absent: aNumber,
    vetoes: listOf(aMover),
    proposed: aFlag,
    passes: aFlag,
    ...ofRules,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const ballot = defineProposition({
  kind: 'ballot',
  beside: 'step',
  about:
    'Each of some members votes so on a draft: as it prefers, by how it compares the draft with what is; *like* another member; or because the file gives its vote, for all drafts or *by draft*. Where it *yields* it likes the draft less, and not so much less that it blocks it.',
  members: {
    ...put,
    who: listOf(aMover),
    vote: aVote,
    order: maybe(oneOf('better', 'worse', 'equal', 'incomparable', 'unknown')),
    greatly: maybe(aFlag),
    yields: maybe(aFlag),
    like: maybe(aMover),
    byDraft: maybe(aFlag),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const votesGiven = defineProposition({
  kind: 'votesGiven',
  beside: 'written',
  about: 'So many members of a body vote so on every draft, since the file gives their votes.',
  members: { body: aMover, vote: aVote, n: aNumber },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const votesLike = defineProposition({
  kind: 'votesLike',
  beside: 'written',
  about: 'Just these members of a body give the vote of another member in every case.',
  members: { body: aMover, who: listOf(aMover), like: aMover },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const votesToward = defineProposition({
  kind: 'votesToward',
  beside: 'written',
  about:
    'Each of some members of a body votes yes to a draft that changes an option in one of these formulas, facts unfolded, and after which it is true; on all other drafts its vote is the other.',
  members: { body: aMover, who: listOf(aMover), to: listOf(aFormula), otherwise: aVote },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const proposes = defineProposition({
  kind: 'proposes',
  beside: 'step',
  about: 'Of those who may propose drafts to a body, just these want this one.',
  members: { ...put, who: listOf(aMover) },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const pivotal = defineProposition({
  kind: 'pivotal',
  beside: 'step',
  about:
    'Each of some members of a body would alone turn the result of a draft by any of these votes, all others voting as they do but for those who vote like it, and for it who *agreed* on it; the votes of those who are *given* are given by the file.',
  members: {
    ...putAsAgreed,
    who: listOf(aMover),
    given: listOf(aMover),
    votes: listOf(aVote),
    passes: aFlag,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const weakened = defineProposition({
  kind: 'weakened',
  beside: 'step',
  about:
    'A draft that fails would pass if it were weakened to another, which gives up the least of it: none that passes gives up only part of that. Just these members vote otherwise on the other.',
  members: { ...put, to: aState, turned },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const weakenedBySteps = defineProposition({
  kind: 'weakenedBySteps',
  beside: 'step',
  about:
    'A draft becomes a weaker one by these drafts in turn, each weakened by as little as can be; who votes otherwise on it than on the one before.',
  members: { ...put, steps: listOf(together({ draft: aState, turned })) },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const weakenedElse = defineProposition({
  kind: 'weakenedElse',
  beside: 'count',
  about:
    'Beside some drafts, a draft that fails could be weakened to so many others that pass and give up the least of it.',
  members: { ...put, n: aNumber, beside: listOf(aState) },
  deniable: false,
  standalone: false,
  decided: 'not',
});

export const voteKinds = {
  passes,
  passesAsAgreed,
  votesNeeded,
  adoptsWhen,
  adoptsOption,
  changedBy,
  draftsPass,
  adopted,
  tally,
  ballot,
  votesGiven,
  votesLike,
  votesToward,
  proposes,
  pivotal,
  weakened,
  weakenedBySteps,
  weakenedElse,
};
