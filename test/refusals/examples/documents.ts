import type { documentProblems } from '../../../packages/wording/src/en/problems/documents.ts';
import {
  additionWith,
  agreed,
  certificateWith,
  crash,
  dealWith,
  fatal,
  inverseWith,
  misjudgeWith,
  proof,
  storyWith,
  targetWith,
} from '../checked-answers.ts';
import type { ExamplesOf } from '../example.ts';
import { heldWith, holdingThat } from '../held-answers.ts';

const { model } = crash;
const [story] = fatal.stories;
const unstable = { ...proof, verdict: 'unstable', improvement: 's3', replies: [] };
const nested = { ...unstable, others: [{ ...unstable, others: [{ ...unstable, others: [] }] }] };

export const documentExamples: ExamplesOf<typeof documentProblems> = {
  'unexpected-member': {
    when: 'a member of a document is of another type, or names somebody of another kind',
    cause: () => inverseWith({ concept: 3 }),
  },
  'unexpected-word': {
    when: 'a member of a document is one of a few words, and another is given',
    cause: () => misjudgeWith({ hidden: 'open' }),
  },
  'not-one-of-two': {
    when: 'a document about errors says both what is to be avoided and what is to be reached, or neither',
    cause: () => misjudgeWith({ reach: 'a.go' }),
  },
  'other-model': {
    when: 'a document is about a file in other words',
    cause: () => inverseWith({ model: { ...model, sha256: '0'.repeat(64) } }),
  },
  'other-title': {
    when: 'a document gives the model another title',
    cause: () => inverseWith({ model: { ...model, title: 'Hens' } }),
  },
  'unknown-mover-in-document': {
    when: 'a document names a decision maker or body that the file does not have',
    cause: () => certificateWith({ decisionMaker: 'dora' }),
  },
  'unknown-state-in-document': {
    when: 'a document names a state that is not feasible',
    cause: () => certificateWith({ state: 's9' }),
  },
  'unknown-option-in-document': {
    when: 'a document locks an option that the file does not have',
    cause: () => additionWith({ locks: [['ann.talk']] }),
  },
  'unknown-signal-in-document': {
    when: 'a document says that a signal was received which the file does not have',
    cause: () => misjudgeWith({ signals: ['letter'] }),
  },
  'unknown-fact-in-document': {
    when: 'answers are about a fact that the file does not have',
    cause: () => holdingThat({ kind: 'chance', fact: 'peace', value: 1 }),
  },
  'unknown-statement-in-document': {
    when: 'answers are about a statement that the file does not have',
    cause: () =>
      holdingThat({ kind: 'most-important', of: ['ann.prefers.3'], in: ['ann.prefers.3'] }),
  },
  'no-order-of-statements': {
    when: 'answers are about the order of somebody who has weights, or of a body',
    cause: () => holdingThat({ kind: 'swap', of: 'cat', place: 1 }),
  },
  'no-such-place': {
    when: 'answers are about a place that an order does not have',
    cause: () => holdingThat({ kind: 'drop', of: 'bob', place: 2 }),
  },
  'of-another-party': {
    when: 'statements of two parties are compared',
    cause: () =>
      holdingThat({
        kind: 'most-important',
        of: ['ann.prefers.calm', 'bob.prefers.1'],
        in: ['ann.prefers.calm'],
      }),
  },
  'not-among-them': {
    when: 'the most important of some statements is said to be another',
    cause: () =>
      holdingThat({ kind: 'most-important', of: ['ann.prefers.1'], in: ['ann.prefers.calm'] }),
  },
  'longer-than': {
    when: 'a code, a reason or a list of answers is longer than is read',
    cause: () => heldWith({ by: { code: 'p'.repeat(65) } }),
  },
  'no-instant': {
    when: 'a file of answers does not say when they were given',
    cause: () => heldWith({ at: 'yesterday' }),
  },
  'too-deep-a-certificate': {
    when: 'a certificate holds certificates that hold further ones',
    cause: () => certificateWith(nested),
  },
  'listed-twice': {
    when: 'something is listed twice where each stands once',
    cause: () => dealWith({ targets: [agreed.targets[0], agreed.targets[0]] }),
  },
  'state-not-asked': {
    when: 'a set of edits is said to let a state hold that was not asked about',
    cause: () => inverseWith({ states: ['s2'] }),
  },
  'concept-not-analysed': {
    when: 'a deal is said to hold under a solution concept that was not analysed',
    cause: () => targetWith({ holdsUnder: ['cmr3'] }),
  },
  'reading-not-checked': {
    when: 'an answer about deals was computed in another reading of preferences',
    cause: () => dealWith({ reading: { strength: 'strong' } }),
  },
  'no-set-to-check': {
    when: 'an answer of inverse finds no set of edits that is enough',
    cause: () => inverseWith({ size: null, sets: [], count: 0, provedAbove: 2 }),
  },
  'no-deal-to-check': {
    when: 'an answer about deals names none',
    cause: () => dealWith({ targets: [], refused: [], additions: [] }),
  },
  'no-errors-to-check': {
    when: 'an answer about errors finds none that are enough, by trying all',
    cause: () =>
      misjudgeWith({
        ...{ stories: [], size: null, count: 0 },
        proof: { kind: 'exhausted', upTo: 2 },
      }),
  },
  'other-count-of-sets': {
    when: 'a document gives another number of sets than it lists',
    cause: () => inverseWith({ count: 16 }),
  },
  'sets-that-are-not-enough': {
    when: 'a document lists sets and gives no size of theirs',
    cause: () => inverseWith({ size: null }),
  },
  'no-such-sets': {
    when: 'a document gives the size of sets and lists none',
    cause: () => inverseWith({ count: 0, sets: [] }),
  },
  'proved-is-not-one-less': {
    when: 'a document says that more or fewer edits are proved not to be enough than its sets have, less one',
    cause: () => inverseWith({ provedAbove: 2 }),
  },
  'proved-is-not-what-was-tried': {
    when: 'a document finds no set, and says that it proved so for another number of edits than it tried',
    cause: () => inverseWith({ size: null, sets: [], count: 0, provedAbove: 1 }),
  },
  'more-than-looked-for': {
    when: 'the sets of an answer of inverse are larger than it looked for',
    cause: () => inverseWith({ upTo: 1 }),
  },
  'larger-sets-listed': {
    when: 'the sets of an answer about errors are larger than it looked for',
    cause: () => misjudgeWith({ proof: { ...fatal.proof, upTo: 0 } }),
  },
  'other-size-of-path': {
    when: 'an answer about errors gives a way another number of errors than its smallest set has',
    cause: () => storyWith({ size: 2 }),
  },
  'other-size': {
    when: 'an answer about errors gives another number of errors than its smallest set has',
    cause: () => misjudgeWith({ size: 0 }),
  },
  'other-count-of-smallest': {
    when: 'an answer about errors gives another number of smallest sets than it lists',
    cause: () => misjudgeWith({ count: story!.sets.length + 1 }),
  },
};
