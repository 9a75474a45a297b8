import { listOf } from '../grammar/lists.ts';
import { type KnownNames, sayKnown, sayKnownOr } from './known.ts';
import { problemsOf } from './problem.ts';

/** What options expect, by the kind of the value. */
const expected = {
  text: 'a text',
  'true-or-false': 'true or false',
  'whole-number-from-0': 'a whole number, 0 or more',
  'whole-number-from-1': 'a whole number, 1 or more',
  bytes: 'a number of bytes above 0',
  variant: 'the id of a variant',
  claim: 'the id of a claim',
  means: 'a list of means',
  findings: 'a list of findings',
  concepts: 'a list of ids of solution concepts',
  foresight: 'a solution concept, or one for each decision maker by id',
  signals: 'none, all, or a list of ids of signals',
  bodies: 'a list of ids of bodies',
  'decision-makers': 'a list of ids of decision makers',
  members: 'a list of the ids of its members',
  states: 'a list of states',
  coalitions: 'a list of coalitions, each a list of ids',
  party: 'the id of a decision maker, or several joined by +',
} as const;

export type ExpectedValue = keyof typeof expected;

/** What was given in its place: `list`, `object`, or the value as JSON writes it. */
function sayGiven(given: string): string {
  if (given === 'list') return 'a list';
  return given === 'object' ? 'an object' : given;
}

interface Given {
  readonly given: string;
}

interface Who {
  readonly who: string;
}

interface Name extends KnownNames {
  readonly name: string;
}

/** What options of a question say that they cannot say. */
export const askingProblems = {
  'wrong-value': (about: { readonly option: string; readonly expected: ExpectedValue } & Given) =>
    `${about.option} is ${expected[about.expected]}, not ${sayGiven(about.given)}`,
  'unknown-word': (about: { readonly option: string; readonly words: readonly string[] } & Given) =>
    `${about.option} is one of ${about.words.join(', ')}, not ${about.given}`,
  'no-number': ({ least }: { readonly least: 0 | 1 }) =>
    `give ${expected[`whole-number-from-${least}`]}`,
  'no-amount-of-memory': 'give an amount of memory, such as 4GB or 500MB',
  'empty-id': 'give ids separated by commas',
  'several-concepts': 'give one solution concept',
  'concept-no-text': ({ given }: Given) =>
    `the id of a solution concept is a text, not ${sayGiven(given)}`,
  'unknown-concept': ({ name, known }: Pick<Name, 'name' | 'known'>) =>
    `no solution concept is called "${name}"; there are: ${known.join(', ')}`,
  'unread-foresight': 'give a concept, or entries such as dprk=smr,us=nash',
  'foresight-twice': ({ who }: Who) => `the foresight of ${who} is given twice`,
  'unknown-means': ({ words, given }: { readonly words: readonly string[] } & Given) =>
    `means are of ${words.join(', ')}, not ${given}`,
  'no-means': ({ words }: { readonly words: readonly string[] }) =>
    `give some of ${words.join(', ')}`,
  'no-finding-given': 'give findings separated by semicolons',
  'no-finding-in-file': 'the file holds no finding',

  'unknown-mover': ({ name, bodies, ...known }: Name & { readonly bodies: boolean }) =>
    `there is no ${bodies ? 'decision maker or body' : 'decision maker'} "${name}"${sayKnown(known)}`,
  'ambiguous-name': ({ name, ids, names }: Ambiguous) =>
    `"${name}" can mean ${listOf(
      ids.map((id, k) => `${id} (${names[k]})`),
      'or',
    )}; give the id`,
  'several-named': ({ name, ids }: { readonly name: string; readonly ids: readonly string[] }) =>
    `"${name}" names several; for what they do together write ${ids.join('+')}`,
  'named-twice': ({ who }: Who) => `${who} is named twice`,
  'body-prefers-nothing': ({ who }: Who) => `${who} is a body, which prefers nothing by itself`,
  'body-sends-nothing': ({ who }: Who) => `${who} is a body, which sends no signals`,
  'unknown-body': ({ name, known }: Pick<Name, 'name' | 'known'>) =>
    `no body is called ${name}; ${known.length === 1 ? `the only one is ${known[0]}` : `there are ${listOf(known)}`}`,
  'no-bodies': 'the model has no bodies, so nothing is voted on',
  'no-amounts': 'the model has no amounts: no option is a range of numbers, and nothing is counted',
  'not-two': ({ count }: { readonly count: number }) =>
    `name two decision makers to hold their amounts against each other, not ${count}`,
  'wants-no-amount': ({ who }: Who) => `${who} wants more or less of no amount`,
  'no-states-given': 'give states divided by semicolons',
  'unknown-signal': ({ name, ...known }: Name) =>
    `no signal is called ${name}${sayKnownOr('the model has none', known)}`,
  'unknown-claim': ({ name, ...known }: Name) =>
    `there is no claim "${name}"${sayKnownOr('the file has no claims', known)}`,

  'no-members': 'a coalition has members',
  'few-members': 'a coalition has at least two members, such as us+china',
  'missing-member': ({ coalition }: { readonly coalition: string }) =>
    `in the coalition "${coalition}" a member is missing`,
  'member-twice': ({ who }: Who) => `${who} is named twice in the coalition`,
  'body-in-coalition': ({ who }: Who) => `${who} is a body, and a body joins no coalition`,
};

interface Ambiguous {
  readonly name: string;
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

export const askingProblem = problemsOf(askingProblems);
