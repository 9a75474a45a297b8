import { defineProposition } from '../define/define-proposition.ts';
import { aFlag, aLevel, aMover, aNumber, aState, listOf, maybe, oneOf } from '../define/members.ts';
import { agreed, struck } from './agreed.ts';
import { someMembers } from './joint.ts';
import { aMove } from './ways.ts';

const apart = { deniable: false, standalone: false, decided: 'not' } as const;

const bringsAbout = defineProposition({
  kind: 'bringsAbout',
  beside: 'question',
  about: 'Some parties can bring a state about from another by moves of their own.',
  members: agreed,
  deniable: true,
  denied: 'They cannot.',
  standalone: false,
  decided: 'not',
});

const needsOther = defineProposition({
  kind: 'needsOther',
  beside: 'question',
  about:
    'In a state exactly these options of somebody who is no party are elsewhere than where the parties set out, at these levels.',
  members: { ...agreed, who: aMover, are: listOf(aLevel) },
  ...apart,
});

const nearestTo = defineProposition({
  kind: 'nearestTo',
  beside: 'question',
  about:
    'No state that some parties can bring about, nor where they set out, differs from one in fewer options than this.',
  members: { ...agreed, nearest: aState },
  ...apart,
});

const stepFails = defineProposition({
  kind: 'stepFails',
  beside: 'step',
  about:
    'Bringing these options of somebody to these levels, and no other, leads from a state to no feasible state; or to one, and limits of moves keep it from that.',
  members: {
    who: aMover,
    from: aState,
    are: listOf(aLevel),
    why: oneOf('infeasible', 'limits'),
  },
  ...apart,
});

const closestToDeal = defineProposition({
  kind: 'closestToDeal',
  beside: 'question',
  about:
    'Some parties can bring a state about that so many of them prefer to where they set out, and none that more of them prefer.',
  members: { ...agreed, n: aNumber },
  ...apart,
});

const votesInDeals = defineProposition({
  kind: 'votesInDeals',
  about:
    'Parties vote for what they agreed on, and other members of bodies by their own wishes on each step. Some others vote as the file says, if that is told, and so do these parties, whatever they agreed on.',
  members: { given: listOf(aMover), others: maybe(aFlag) },
  ...apart,
  sort: 'note',
});

const rounds = { ...agreed, rounds: listOf(listOf(aMove)) } as const;

const inInstalments = defineProposition({
  kind: 'inInstalments',
  beside: 'question',
  about:
    'The parties carry a deal out by these moves of one option by one level each, in rounds in which nobody moves twice.',
  members: rounds,
  ...apart,
});

const noInstalments = defineProposition({
  kind: 'noInstalments',
  beside: 'question',
  about:
    'A deal has no instalments: each party has at most one level of one option to go; or there is no order in which all steps of one level are possible.',
  members: { ...agreed, why: oneOf('short', 'impossible') },
  ...apart,
});

const instalmentsNotSought = defineProposition({
  kind: 'instalmentsNotSought',
  about:
    'Instalments are not looked for where there are more orders of their steps than are looked at.',
  members: {},
  ...apart,
  sort: 'note',
});

const lossesAfterRounds = defineProposition({
  kind: 'lossesAfterRounds',
  beside: 'question',
  about:
    'After exactly these rounds, counted from one, a party is worse off than where they set out.',
  members: { ...rounds, who: aMover, after: listOf(aNumber) },
  ...apart,
});

const noLossAfterRounds = defineProposition({
  kind: 'noLossAfterRounds',
  beside: 'question',
  about: 'After no round is a party worse off than where they set out.',
  members: rounds,
  ...apart,
});

const bargained = defineProposition({
  kind: 'bargained',
  beside: 'question',
  about:
    'With the numbers of the file taken as amounts of gain, these of the deals have the greatest product of gains, and these the greatest smallest share of the greatest gain of each party in any of them, of equals the greatest second smallest, and so on.',
  members: {
    parties: someMembers,
    from: aState,
    against: struck.against,
    deals: listOf(aState),
    nash: listOf(aState),
    kalai: listOf(aState),
  },
  ...apart,
});

const gainsAsAmounts = defineProposition({
  kind: 'gainsAsAmounts',
  about: 'What it means to take numbers of preferences as amounts of gain.',
  members: {},
  ...apart,
  sort: 'definition',
});

/** Why something is no deal, and how a deal is split or chosen. */
export const noDealKinds = {
  bringsAbout,
  needsOther,
  nearestTo,
  stepFails,
  closestToDeal,
  votesInDeals,
  inInstalments,
  noInstalments,
  instalmentsNotSought,
  lossesAfterRounds,
  noLossAfterRounds,
  bargained,
  gainsAsAmounts,
};
