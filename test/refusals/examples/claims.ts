import type { claimProblems } from '../../../packages/wording/src/en/problems/documents.ts';
import {
  additionWith,
  agreed,
  certificateWith,
  crash,
  dealWith,
  editsAs,
  fatal,
  inverseWith,
  misjudgeWith,
  misreading,
  storyWith,
  targetWith,
  withoutStart,
} from '../checked-answers.ts';
import type { ExamplesOf } from '../example.ts';

const [first] = crash.sets;
const [dropAnn, dropBob] = first!.edits;
const [target] = agreed.targets;
const [story] = fatal.stories;
const unreachable = { stories: [], size: null, count: 0 };

const { closed: _, ...open } = fatal.proof;

export const claimExamples: ExamplesOf<typeof claimProblems> = {
  'certificate-proves-nothing': {
    when: 'a certificate does not prove its verdict',
    cause: () => certificateWith({ state: 's1' }),
  },
  'verdict-not-proved': {
    when: 'a certificate made of the model with the edits does not pass the checker',
    unreached:
      'what makes the certificates and what checks them agree on every conflict that was drawn',
    about: { who: 'ann', why: 'not all improvements are answered' },
  },
  'no-state-said-to-hold': {
    when: 'a set of edits is said to let no state hold',
    cause: () => editsAs(first!.edits, []),
  },
  'edits-no-list': {
    when: 'a set of edits is no list',
    cause: () => editsAs('none'),
  },
  'edit-not-made': {
    when: 'an edit cannot be read, or does not apply to the conflict',
    cause: () => editsAs([{ kind: 'drop', of: 'ann', place: 9 }, dropBob]),
  },
  'other-number-of-edits': {
    when: 'a set has another number of edits than the document says',
    cause: () => inverseWith({ size: 1, provedAbove: 0 }),
  },
  'edit-not-asked': {
    when: 'a set has an edit of somebody, or of a kind, that was not asked about',
    cause: () => inverseWith({ of: ['ann'] }),
  },
  'edit-in-other-words': {
    when: 'an edit is told in the words of another',
    cause: () => editsAs([{ ...dropAnn, says: dropBob!['says'] }, dropBob]),
  },
  'same-orders': {
    when: 'two sets of edits lead to the same orders',
    cause: () => inverseWith({ sets: [first, first, ...crash.sets.slice(2)] }),
  },
  'no-sense-with-edits': {
    when: 'the file is no conflict once the edits are made',
    unreached: 'edits that apply were never seen to leave a file that is none',
  },
  'holds-as-written': {
    when: 'additions are listed for a deal that holds without any',
    cause: () => additionWith({ concept: 'gmr' }),
  },
  'infeasible-then': {
    when: 'a state is not feasible once the edits are made',
    unreached: 'no edit that can be asked for rules a state out',
    about: { state: 's1' },
  },
  'no-concept-of-model': {
    when: 'a state is said to hold under a solution concept that does not exist, or that does not fit the model',
    cause: () => inverseWith({ concept: 'hope' }),
  },
  'no-concept-of-single-moves': {
    when: 'an answer about errors goes by a solution concept that does not judge single moves',
    cause: () => misjudgeWith({ concept: 'nm' }),
  },
  'somebody-leaves': {
    when: 'a state is said to hold that somebody would leave',
    cause: () => targetWith({ holdsUnder: [...target!.holdsUnder, 'nash'] }),
  },
  'nobody-leaves': {
    when: 'a state is said not to hold that nobody would leave',
    cause: () => targetWith({ holdsUnder: [] }),
  },
  'others-leave': {
    when: 'others would leave a deal than the document says',
    cause: () => targetWith({ leavers: [] }),
  },
  'no-gain': {
    when: 'one of the parties of a deal does not prefer it to the status quo',
    cause: () =>
      dealWith({
        concepts: [],
        targets: [{ ...target, state: 's2', holdsUnder: [], leavers: [] }],
      }),
  },
  'others-gain': {
    when: 'others prefer a deal to the status quo than the document says',
    cause: () => targetWith({ gains: ['ann'] }),
  },
  'others-lose': {
    when: 'others prefer the status quo to a deal than the document says',
    cause: () => targetWith({ losers: ['bob'] }),
  },
  'others-unwilling': {
    when: 'others of the parties do not prefer a state to the status quo than the document says',
    cause: () => dealWith({ refused: [{ state: 's1', unwilling: ['ann'] }] }),
  },
  'no-start': {
    when: 'an answer about errors is checked against a file whose status quo is not given or not feasible',
    cause: () => withoutStart(),
  },
  'path-to-the-unreachable': {
    when: 'an answer says that no errors lead to a state, and shows a way there',
    cause: () => misjudgeWith({ proof: { ...fatal.proof, kind: 'unreachable' } }),
  },
  'closed-where-facts-are-misread': {
    when: 'an answer says that no errors lead to a state although facts may be misread',
    cause: () =>
      misjudgeWith({
        ...{ ...unreachable, facts: true },
        proof: { ...fatal.proof, kind: 'unreachable', closed: ['s1'] },
      }),
  },
  'nothing-closed': {
    when: 'an answer says that no errors lead to a state, and not which states improvements reach',
    cause: () => misjudgeWith({ ...unreachable, proof: { ...open, kind: 'unreachable' } }),
  },
  'not-closed': {
    when: 'improvements lead out of the states that they are said to reach',
    cause: () =>
      misjudgeWith({
        ...unreachable,
        proof: { ...fatal.proof, kind: 'unreachable', closed: ['s2'] },
      }),
  },
  'path-elsewhere': {
    when: 'a way ends in a state that was not asked about',
    cause: () => storyWith({ path: story!.path.slice(0, 1) }),
  },
  'no-errors': {
    when: 'a way is shown with no set of errors',
    unreached: 'a way without sets has no smallest one, which is seen when sizes are read',
  },
  'same-pictures': {
    when: 'two sets of errors lead to the same pictures',
    cause: () => storyWith({ sets: [story!.sets[0], story!.sets[0], story!.sets[1]] }),
  },
  'error-about-no-picture': {
    when: 'an error is about what somebody wants, and not about how another sees that',
    cause: () => erring({ kind: 'drop', of: 'b', place: 1 }),
  },
  'facts-not-misread': {
    when: 'an error is about a fact where facts are not misread',
    cause: () => misreading(),
  },
  'path-not-proved': {
    when: 'the moves of a way are not safe for those who err',
    cause: () => erring({ kind: 'drop', viewer: 'b', of: 'a', place: 2 }),
  },
};

/** What is said of the way after this error alone. */
function erring(error: object): unknown {
  return misjudgeWith({ count: 1, stories: [{ ...story, sets: [[error]], size: 1, count: 1 }] });
}
