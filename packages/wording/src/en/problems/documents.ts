import { counted, listOf } from '../grammar/lists.ts';
import { problemsOf } from './problem.ts';

/** What a member of a document is to be. */
const members = {
  list: 'a list',
  object: 'an object',
  text: 'a text',
  'whole-number': 'a whole number',
  'true-or-false': 'true or false',
  share: 'a number from 0 to 1',
  'decision-maker': 'a decision maker',
  body: 'a body',
} as const;

/** Where a problem stands that is of all that was given. */
export const PLACES = { document: 'the document', certificate: 'the certificate' } as const;

export type ExpectedMember = keyof typeof members;

interface Name {
  readonly name: string;
}

interface Who {
  readonly who: string;
}

interface InState {
  readonly state: string;
}

interface Verdict extends InState {
  readonly concept: string;
}

interface Why {
  readonly why: string;
}

/** Why a document that is to be checked cannot be read, or says what is not so of itself. */
export const documentProblems = {
  'unexpected-member': ({ expected }: { readonly expected: ExpectedMember }) =>
    `${members[expected]} is expected`,
  'unexpected-word': ({ words }: { readonly words: readonly string[] }) =>
    `${oneOf(words)} is expected`,
  'not-one-of-two': ({ words }: { readonly words: readonly string[] }) =>
    `either ${oneOf(words)} is expected`,
  'other-model': 'it is about another model',
  'other-title': 'the model has another title',
  'unknown-mover-in-document': ({ name }: Name) => `no decision maker or body is called “${name}”`,
  'unknown-state-in-document': ({ name }: Name) => `there is no state “${name}”`,
  'unknown-option-in-document': ({ name }: Name) => `there is no option “${name}”`,
  'unknown-signal-in-document': ({ name }: Name) => `no signal is called “${name}”`,
  'unknown-fact-in-document': ({ name }: Name) => `no fact is called “${name}”`,
  'unknown-statement-in-document': ({ name }: Name) =>
    `“${name}” is no statement of the model; write PARTY.prefers.NUMBER, or its id`,
  'no-order-of-statements': 'a decision maker with statements in order is expected',
  'no-such-place': ({ most }: { readonly most: number }) => `a place from 1 to ${most} is expected`,
  'of-another-party': 'this is a statement of another party than the first',
  'not-among-them': 'this is not among the statements that are compared',
  'longer-than': ({ most }: { readonly most: number }) => `it is longer than ${most}`,
  'no-instant': 'a time such as 2026-12-01T10:00:00Z is expected',
  'too-deep-a-certificate': 'certificates are nested no deeper',
  'listed-twice': 'this is listed twice',
  'state-not-asked': 'this state was not asked about',
  'concept-not-analysed': 'this concept was not analysed',
  'reading-not-checked': 'an answer in another reading of preferences is not checked',
  'no-set-to-check': 'there is nothing to check: that no set is enough was found by trying all',
  'no-deal-to-check': 'there is nothing to check: it names no deal',
  'no-errors-to-check':
    'there is nothing to check: that no errors are enough was found by trying all',
  'other-count-of-sets': 'not as many as the sets that are listed',
  'sets-that-are-not-enough': 'there are sets, but none is said to be enough',
  'no-such-sets': 'there are no such sets',
  'proved-is-not-one-less': 'not one less than the size',
  'proved-is-not-what-was-tried': 'not so many as were tried',
  'more-than-looked-for': 'more than were looked for',
  'larger-sets-listed': 'larger sets are listed',
  'other-size-of-path': 'not the fewest of its sets',
  'other-size': 'not the fewest errors of its sets',
  'other-count-of-smallest': 'not as many as the sets of so few errors',
};

/** Why what a document claims is not borne out. */
export const claimProblems = {
  'certificate-proves-nothing': ({ why }: Why) => why,
  'verdict-not-proved': ({ who, why }: Who & Why) => `${who}: ${why}`,
  'no-state-said-to-hold': 'no state is said to hold',
  'edits-no-list': 'the edits are no list',
  'edit-not-made': ({ why }: Why) => why,
  'other-number-of-edits': ({ edits, said }: { readonly edits: number; readonly said: number }) =>
    `it has ${counted(edits, 'edit')} and not ${said}`,
  'edit-not-asked': 'an edit is none that was asked for',
  'edit-in-other-words': ({ number }: { readonly number: number }) =>
    `edit ${number} is told in words that are not its own`,
  'same-orders': 'another set leads to the same orders',
  'no-sense-with-edits': 'the file makes no sense with the edits',
  'holds-as-written': 'it is a deal that holds as written',
  'infeasible-then': ({ state }: InState) => `${state} is not feasible then`,
  'no-concept-of-model': ({ name }: Name) => `“${name}” is no concept of the model`,
  'no-concept-of-single-moves': ({ name }: Name) =>
    `“${name}” is no concept that judges single moves`,
  'somebody-leaves': ({ who }: Who) => `${who} would leave`,
  'nobody-leaves': ({ state, concept }: Verdict) => `nobody would leave ${state} under ${concept}`,
  'others-leave': ({ state, concept }: Verdict) =>
    `others than these would leave ${state} under ${concept}`,
  'no-gain': ({ who }: Who) => `${who} does not prefer it to the status quo`,
  'others-gain': ({ state }: InState) => `others than these prefer ${state} to the status quo`,
  'others-lose': ({ state }: InState) => `others than these prefer the status quo to ${state}`,
  'others-unwilling': ({ state }: InState) =>
    `others of the parties do not prefer ${state} to the status quo`,
  'no-start': 'the model has no status quo that is feasible',
  'path-to-the-unreachable': 'what a path leads to is not unreachable',
  'closed-where-facts-are-misread':
    'where facts may be misread, states that are closed prove nothing',
  'nothing-closed': 'nothing says which states improvements reach',
  'not-closed': ({ why }: Why) => why,
  'path-elsewhere': 'its path does not lead to what was asked about',
  'no-errors': 'it has no errors',
  'same-pictures': 'another set leads to the same pictures',
  'error-about-no-picture': 'a judgement is about no picture',
  'facts-not-misread': 'facts may not be misread',
  'path-not-proved': ({ why }: Why) => why,
};

export const documentProblem = problemsOf(documentProblems);
export const claimProblem = problemsOf(claimProblems);

function oneOf(words: readonly string[]): string {
  return listOf(
    words.map((word) => `“${word}”`),
    'or',
  );
}
