import { defineProposition } from '../define/define-proposition.ts';
import {
  aBody,
  aConcept,
  aFormula,
  aNumber,
  aState,
  either,
  listOf,
  maybe,
  oneOf,
  together,
} from '../define/members.ts';
import { struck } from './agreed.ts';
import { someMembers } from './joint.ts';

const apart = { deniable: false, standalone: false, decided: 'not' } as const;
const note = { ...apart, sort: 'note' } as const;
const definition = { ...apart, sort: 'definition' } as const;

/** What was asked for, where not all deals are: a state, or those in which a formula is true. */
const asked = maybe(together({ state: maybe(aState), where: maybe(aFormula) }));

/** Bodies that take part in every group, and where all set out. */
const groups = { from: aState, ...struck, bodies: listOf(aBody), asked } as const;

const dealsCount = defineProposition({
  kind: 'dealsCount',
  beside: 'count',
  about:
    'Some parties can bring about so many other states by moves of their own, and so many of these, of those asked for where some are, are deals. Of these exactly some are best, of which some are named: no other deal is better for one of the parties and worse for none.',
  members: {
    parties: someMembers,
    from: aState,
    ...struck,
    asked,
    reached: aNumber,
    n: aNumber,
    best: listOf(aState),
    more: aNumber,
  },
  ...apart,
});

const holdAlike = defineProposition({
  kind: 'holdAlike',
  beside: 'asked as pattern',
  about: 'Of some concepts each of these states is stable for everybody under exactly these.',
  members: { states: listOf(aState), under: listOf(aConcept), among: listOf(aConcept) },
  ...apart,
});

const groupsAgree = defineProposition({
  kind: 'groupsAgree',
  beside: 'count',
  about:
    'Of so many groups of two decision makers or more, in each of which some bodies take part, so many have a deal; exactly these decision makers are in each group that has one.',
  members: { ...groups, of: aNumber, n: aNumber, always: someMembers },
  ...apart,
});

const agreeOnSame = defineProposition({
  kind: 'agreeOnSame',
  beside: 'count',
  about:
    'Exactly so many of the groups that have a deal have no best deal beyond the best deals of smaller groups among them.',
  members: { ...groups, n: aNumber },
  ...apart,
});

const groupsUnable = defineProposition({
  kind: 'groupsUnable',
  beside: 'count',
  about:
    'So many groups have no deal: in so many of these each decision maker prefers something they can bring about, but not the same; in so many somebody prefers nothing of it; where something else comes about without a deal, to keep things as they stand counts as brought about. The others can bring nothing about, or nothing that is asked for.',
  members: { ...groups, n: aNumber, apart: aNumber, unwilling: aNumber },
  ...apart,
});

const whyUnable = defineProposition({
  kind: 'whyUnable',
  beside: 'count',
  about:
    'Each of some groups has no deal, since it can bring about no other state, nothing that is asked for, or since exactly these of its decision makers, or all, prefer nothing that it can bring about of what is asked for; where nobody is named, each prefers some of it, but not the same. So many more have none for the same reason.',
  members: {
    ...groups,
    groups: listOf(someMembers),
    more: aNumber,
    reach: oneOf('nothing', 'unasked', 'some'),
    unwilling: either(someMembers, 'all'),
  },
  ...apart,
});

const bodiesLeftOut = defineProposition({
  kind: 'bodiesLeftOut',
  about: 'Some bodies take no part, so that their options stay as they are.',
  members: { bodies: listOf(aBody) },
  ...note,
});

const dealMeans = defineProposition({
  kind: 'dealMeans',
  about: 'What a deal is of these parties, or of the members of any group.',
  members: { parties: maybe(someMembers), bodies: listOf(aBody), ...struck },
  ...definition,
});

const bestMeans = defineProposition({
  kind: 'bestMeans',
  about: 'What it means that a deal is best.',
  members: {},
  ...definition,
});

const gainsInDeals = defineProposition({
  kind: 'gainsInDeals',
  about:
    'Deals go by the preferences as written, and nothing is paid that is no option of the file.',
  members: {},
  ...note,
});

const lossesInDeals = defineProposition({
  kind: 'lossesInDeals',
  about:
    'Losses on the way to a deal are reckoned against where it sets out, after each step; what anybody could do in between is looked at one move deep.',
  members: { from: aState, against: struck.against },
  ...note,
});

/** What parties could agree on, and which groups. */
export const agreementKinds = {
  dealsCount,
  holdAlike,
  groupsAgree,
  agreeOnSame,
  groupsUnable,
  whyUnable,
  bodiesLeftOut,
  dealMeans,
  bestMeans,
  gainsInDeals,
  lossesInDeals,
};
