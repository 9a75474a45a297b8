import { defineProposition } from '../define/define-proposition.ts';
import {
  aConcept,
  aFlag,
  aMover,
  aNumber,
  aState,
  listOf,
  maybe,
  together,
} from '../define/members.ts';
import { agreed, struck } from './agreed.ts';
import { someMembers } from './joint.ts';
import { aMove } from './ways.ts';

const apart = { deniable: false, standalone: false, decided: 'not' } as const;

/** The steps in which a deal is carried out. */
const carried = { ...agreed, moves: listOf(aMove) } as const;

const isDeal = defineProposition({
  kind: 'isDeal',
  beside: 'question',
  about:
    'Some parties can bring a state about by moves of their own, while nobody else moves, bodies that take part as the parties among their members vote for it, and each of them that has preferences prefers it to where they set out, or *against* what it is held.',
  members: agreed,
  deniable: true,
  denied: 'They cannot bring it about, or one of them does not prefer it.',
  standalone: false,
  decided: 'not',
});

const alreadyThere = defineProposition({
  kind: 'alreadyThere',
  about:
    'What is asked about as a deal is where the parties set out, or what comes about without one.',
  members: { from: aState, deal: aState },
  sort: 'note',
  ...apart,
});

const dealSteps = defineProposition({
  kind: 'dealSteps',
  beside: 'question',
  about: 'The parties carry a deal out by these moves in turn.',
  members: carried,
  ...apart,
});

const onTrust = defineProposition({
  kind: 'onTrust',
  beside: 'question',
  about:
    'In every order of steps some party has to wait for another while it is worse off than where they set out.',
  members: agreed,
  deniable: true,
  denied: 'In some order none has to.',
  standalone: false,
  decided: 'not',
});

const trusts = defineProposition({
  kind: 'trusts',
  beside: 'question',
  about:
    'In an order of steps a party is worse off after some than where they set out, and has to wait for the steps of some others; at worst by so many places, where its order has places.',
  members: { ...carried, who: aMover, whom: someMembers, places: maybe(aNumber) },
  ...apart,
});

const worseBetween = defineProposition({
  kind: 'worseBetween',
  beside: 'question',
  about:
    'In an order of steps a party is worse off after some than where they set out, until a step of its own.',
  members: { ...carried, who: aMover },
  ...apart,
});

const noLossBetween = defineProposition({
  kind: 'noLossBetween',
  beside: 'question',
  about:
    'After no step of an order is a party worse off than where they set out; *secure*: nor would it be by what anybody could best do instead after any of them, one move deep.',
  members: { ...carried, secure: aFlag },
  ...apart,
});

/** What somebody could do after a step instead of what is agreed on, and who is then worse off than at the start. */
const instead = {
  ...carried,
  after: aMove,
  who: aMover,
  to: aState,
  worse: someMembers,
} as const;

const breaksOff = defineProposition({
  kind: 'breaksOff',
  beside: 'question',
  about:
    'After a step a party prefers to the deal what it can have by one move of its own, or by stopping there; nothing that it can have so is better for it.',
  members: instead,
  ...apart,
});

const interferes = defineProposition({
  kind: 'interferes',
  beside: 'question',
  about:
    'After a step somebody else could gain by a move that leaves a party worse off than where they set out; no such move is better for it.',
  members: instead,
  ...apart,
});

const without = defineProposition({
  kind: 'without',
  beside: 'question',
  about:
    'Under each of some concepts improvements lead from where they set out to so many equilibria beside the deal, which counts itself where it is one, and to the deal as well or not; best for the parties are these, and so many more: none is better for one of them and worse for none. For whom the deal is better than each, and for whom worse.',
  members: {
    ...agreed,
    under: listOf(aConcept),
    among: listOf(aConcept),
    n: aNumber,
    dealToo: aFlag,
    best: listOf(together({ state: aState, gainers: someMembers, losers: someMembers })),
    more: aNumber,
  },
  ...apart,
});

const rises = defineProposition({
  kind: 'rises',
  beside: 'count',
  about: 'In its order each of some rises by so many places from where they set out to a deal.',
  members: {
    from: aState,
    against: struck.against,
    deal: aState,
    of: listOf(together({ who: aMover, by: aNumber })),
  },
  ...apart,
});

export const dealKinds = {
  isDeal,
  alreadyThere,
  dealSteps,
  onTrust,
  trusts,
  worseBetween,
  noLossBetween,
  breaksOff,
  interferes,
  without,
  rises,
};
