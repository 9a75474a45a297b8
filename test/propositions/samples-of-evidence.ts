import type { Of } from '@standoff/propositions';
import { freeze, holding, notWanted } from './samples-of-doubts.ts';

type EvidenceKind =
  | 'neverSo'
  | 'claimsTurn'
  | 'withoutClaim'
  | 'withoutInDoubt'
  | 'asBefore'
  | 'asWritten'
  | 'pullsApart'
  | 'noPulls'
  | 'claimsTurnNone'
  | 'claimsHoldNothing'
  | 'claimsUncited'
  | 'noClaims'
  | 'notWeighed'
  | 'citedParts'
  | 'restsOn'
  | 'wrongMeans'
  | 'heldWithoutClaims';

const war = { kind: 'neverSo', fact: 'war' } as const;
const each = [freeze];
const cited = [{ claim: 'c09', grade: 'says' }, { claim: 'c30' }] as const;
const others = [
  { claim: 'c11', grade: 'part' },
  { claim: 'c12', grade: 'part' },
  { claim: 'c13', grade: 'suggests' },
] as const;
const part = { claim: 'c22', turned: each, n: '2', models: '4', told: [notWanted] } as const;

/** Of what would be otherwise if claims were wrong: none, one and several. */
export const evidenceSamples: { readonly [K in EvidenceKind]: readonly Omit<Of<K>, 'kind'>[] } = {
  neverSo: [{ fact: 'war' }],
  claimsTurn: [
    { each, of: 39, alone: ['c22', 'c15'], withDoubts: ['c30'] },
    { each, of: 39, alone: [], withDoubts: ['c30'] },
    { each, of: 1, alone: ['c22'], withDoubts: [] },
    { each, of: 1, alone: [], withDoubts: ['c30'] },
    { each, of: 39, alone: ['c22'], withDoubts: [] },
    { each, of: 1, alone: [], withDoubts: [] },
  ],
  withoutClaim: [
    { claim: 'c22', each, dropped: [notWanted, war], turned: each, ruledOut: false },
    { claim: 'c22', each, dropped: [war], turned: [freeze], ruledOut: true },
    { claim: 'c22', each, dropped: [war], turned: [], ruledOut: false },
    { claim: 'c22', each: [], dropped: [war], turned: [], ruledOut: false },
  ],
  withoutInDoubt: [
    { ...part, size: 1, sets: 1 },
    { ...part, turned: [holding, freeze], size: 1, sets: 2 },
    { ...part, size: 2, sets: 1, told: [notWanted, war] },
  ],
  asBefore: [{ claim: 'c22', each: [holding, freeze] }],
  asWritten: [{ each: [holding, freeze] }],
  pullsApart: [
    {
      holding: [notWanted],
      holdingClaims: cited,
      against: [war],
      againstClaims: others,
      turned: each,
    },
  ],
  noPulls: [{}, { claim: 'c22' }],
  claimsTurnNone: [
    {
      claims: [
        { claim: 'c06', dropped: 2, doubted: 1 },
        { claim: 'c10', dropped: 0, doubted: 1 },
      ],
      each: [holding, freeze],
    },
  ],
  claimsHoldNothing: [{ claims: ['c12', 'r05'] }],
  claimsUncited: [{ claims: ['c08'] }, { claims: ['c08', 'c18'] }],
  noClaims: [{}],
  notWeighed: [
    { claim: 'c22', why: 'facts', most: 6 },
    { claim: 'c22', why: 'statements', most: 12, who: 'us' },
    { claim: 'c22', why: 'traces' },
    { claim: 'c22', why: 'no sense' },
    { claim: 'c22', why: 'no sense', problem: 'no state is feasible' },
  ],
  citedParts: [
    {
      parts: [
        { what: 'statement', n: 42, of: 42 },
        { what: 'option', n: 1, of: 1 },
        { what: 'rule', n: 1, of: 4 },
      ],
    },
  ],
  restsOn: [
    { what: 'statement', words: 'No war', who: 'us', grade: 'says', beside: others },
    { what: 'rule', words: 'No war', beside: [] },
  ],
  wrongMeans: [{ drop: 'alone' }, { drop: 'said' }],
  heldWithoutClaims: [{}],
};
