import { propositionKinds } from '@standoff/propositions';
import { expect, it } from 'vitest';
import { undecided } from './oracles.ts';

/** Of what no oracle decides, by why none can: nothing in a conflict makes it so or not. */
const WHY = {
  'it says what a word means, or what is counted': [
    'additionMeans',
    'bestMeans',
    'changeMeans',
    'countedHolding',
    'dealMeans',
    'errorMeans',
    'gainsAsAmounts',
    'gainsAsWritten',
    'gainsInDeals',
    'jointRule',
    'lossesInDeals',
    'seenAsWritten',
    'shareMeans',
    'signalMeans',
    'signalTried',
    'storyStands',
    'threatCounts',
    'threatMeans',
    'unknownOption',
    'weakMeans',
    'wrongMeans',
  ],
  'it says by what was judged, and what was varied or held as written': [
    'bodiesLeftOut',
    'conceptApplied',
    'heldFixed',
    'heldInAdditions',
    'heldInChanges',
    'heldInCrux',
    'heldWithoutClaims',
    'judgedAlike',
    'judgedBy',
    'judgedInstead',
    'orderHeld',
    'picturesHeld',
    'prefersThroughout',
    'readGenerally',
    'signalsInTurn',
    'signalsReceived',
    'inDoubt',
    'besideInDoubt',
  ],
  'it says what was looked for and what was not': [
    'additionsNotSought',
    'alreadyThere',
    'cruxUnsought',
    'deterrenceUnasked',
    'instalmentsNotSought',
    'largerUntried',
    'meansLeftOut',
    'noCoalitionVersion',
    'noPenaltyTried',
    'noPulls',
    'notCounted',
    'notDoubted',
    'notWeighed',
    'reasonVerified',
    'responsesCovered',
    'searchEnded',
    'splitAloneNotAsked',
    'splitNotCompared',
    'statesUncompared',
  ],
  'it counts what the document lists': [
    'citedParts',
    'explainedAlike',
    'idleDifferences',
    'otherDrivers',
  ],
};

it('what no oracle decides is known, with the reason why', () => {
  expect([...undecided].sort()).toEqual(Object.values(WHY).flat().sort());
});

it('what claims something of a conflict is decided, but for an explanation that stands where another is told', () => {
  const claims = propositionKinds.filter(({ sort }) => sort === undefined).map(({ kind }) => kind);
  expect(claims.filter((kind) => undecided.includes(kind))).toEqual(['explainedAlike']);
});
