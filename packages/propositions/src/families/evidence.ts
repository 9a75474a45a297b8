import { defineProposition } from '../define/define-proposition.ts';
import {
  aCount,
  aFact,
  aFlag,
  aMover,
  aNumber,
  aProposition,
  aText,
  listOf,
  maybe,
  oneOf,
  together,
} from '../define/members.ts';

/*
 * A claim is *wrong* where it supports nothing. What rests on it alone is then dropped; what rests on it in part is in doubt, and
 * every way in which that may stand or not is a model.
 */
const some = listOf(aProposition);
const claims = listOf(aText);
const grade = oneOf('says', 'part', 'suggests');
const links = listOf(together({ claim: aText, grade: maybe(grade) }));

const neverSo = defineProposition({
  kind: 'neverSo',
  beside: 'ground',
  about: 'A fact is the case in no state.',
  members: { fact: aFact },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const claimsTurn = defineProposition({
  kind: 'claimsTurn',
  beside: 'others',
  about:
    'Of so many claims that are cited just these turn one of some propositions by being wrong alone; and of the others just these where parts in doubt do not stand either.',
  members: { each: some, of: aNumber, alone: claims, withDoubts: claims },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const withoutClaim = defineProposition({
  kind: 'withoutClaim',
  beside: 'others',
  about:
    'If a claim is wrong this is dropped, and of some propositions just those are no longer so of which the denial stands here; the status quo may be ruled out then. Where no propositions are given it is not known which.',
  members: { claim: aText, each: some, dropped: some, turned: some, ruledOut: aFlag },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const withoutInDoubt = defineProposition({
  kind: 'withoutInDoubt',
  beside: 'question',
  about:
    'If a claim is wrong, each of these is so in so many of the models in which parts may stand or not, and is not where all of them stand. With all others standing it takes no fewer than so many parts that do not; there are so many such sets, of which one is told.',
  members: {
    claim: aText,
    turned: some,
    n: aCount,
    models: aCount,
    size: aNumber,
    sets: aNumber,
    told: some,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const asBefore = defineProposition({
  kind: 'asBefore',
  beside: 'others',
  about: 'If a claim is wrong these are so as they are written, in all models.',
  members: { claim: aText, each: some },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const asWritten = defineProposition({
  kind: 'asWritten',
  beside: 'others',
  about: 'In the file as written these are so.',
  members: { each: some },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const pullsApart = defineProposition({
  kind: 'pullsApart',
  beside: 'others',
  about:
    'Without one part alone these are so, without another alone they are not, and without both they are not either.',
  members: {
    holding: some,
    holdingClaims: links,
    against: some,
    againstClaims: links,
    turned: some,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const noPulls = defineProposition({
  kind: 'noPulls',
  about: 'No two parts that cite claims, or of which one cites a claim, pull a finding apart.',
  members: { claim: maybe(aText) },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const claimsTurnNone = defineProposition({
  kind: 'claimsTurnNone',
  beside: 'others',
  about:
    'If one of these claims is wrong each of these findings is as written in every model; how many parts would be dropped and in doubt, which are not none.',
  members: {
    claims: listOf(together({ claim: aText, dropped: aNumber, doubted: aNumber })),
    each: some,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const claimsHoldNothing = defineProposition({
  kind: 'claimsHoldNothing',
  beside: 'count',
  about:
    'If one of these claims is wrong no part is dropped or in doubt: what cites it is held as written, or another claim says it as well.',
  members: { claims },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const claimsUncited = defineProposition({
  kind: 'claimsUncited',
  about: 'Nothing in this version of the file cites one of these claims.',
  members: { claims },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const noClaims = defineProposition({
  kind: 'noClaims',
  about: 'The file makes no claims.',
  members: {},
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const notWeighed = defineProposition({
  kind: 'notWeighed',
  about:
    'Why it is not known what turns if a claim is wrong: too many parts would be in doubt, or findings would come about in too many ways; or the file makes no sense without them.',
  members: {
    claim: aText,
    why: oneOf('facts', 'statements', 'traces', 'no sense'),
    /** How many may be in doubt, and whose. */
    most: maybe(aNumber),
    who: maybe(aMover),
    problem: maybe(aText),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const citedParts = defineProposition({
  kind: 'citedParts',
  about: 'Of each kind of parts so many of all cite a claim.',
  members: { parts: listOf(together({ what: aText, n: aNumber, of: aNumber })) },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const restsOn = defineProposition({
  kind: 'restsOn',
  about: 'A part of the file cites a claim so, and cites these beside it.',
  members: {
    what: aText,
    words: aText,
    who: maybe(aMover),
    grade: maybe(grade),
    beside: links,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const wrongMeans = defineProposition({
  kind: 'wrongMeans',
  about: 'What it means that a claim is wrong, and what is then dropped and in doubt.',
  members: { drop: oneOf('alone', 'said') },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'definition',
});

const heldWithoutClaims = defineProposition({
  kind: 'heldWithoutClaims',
  about: 'What is held as written whatever it cites.',
  members: {},
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

/** What would be otherwise if claims were wrong. */
export const evidenceKinds = {
  neverSo,
  claimsTurn,
  withoutClaim,
  withoutInDoubt,
  asBefore,
  asWritten,
  pullsApart,
  noPulls,
  claimsTurnNone,
  claimsHoldNothing,
  claimsUncited,
  noClaims,
  notWeighed,
  citedParts,
  restsOn,
  wrongMeans,
  heldWithoutClaims,
};
