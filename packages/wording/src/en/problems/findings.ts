import { listOf } from '../grammar/lists.ts';
import { type KnownNames, sayKnown, sayKnownOr } from './known.ts';
import { problemsOf } from './problem.ts';

interface Who {
  readonly who: string;
}

interface Given {
  readonly given: string;
}

interface Name extends KnownNames {
  readonly name: string;
}

/** Why a text is no finding that can be asked about. */
export const findingProblems = {
  'unread-proposition': ({ why, help }: { readonly why: string; readonly help: string }) =>
    `${why}; ${help}`,
  'unknown-finding': ({ name, ...known }: Name) =>
    `no finding is called ${name}${sayKnownOr('the file names none', known)}`,
  'unknown-party-of-finding': ({ name, ...known }: Name) =>
    `nobody is called ${name}${sayKnown(known)}`,
  'body-in-finding': ({ who }: Who) => `${who} prefers nothing by itself; ask what passes`,
  'no-start-of-proposition': ({ opening }: { readonly opening: string }) =>
    `"${opening}" begins at the status quo, and there is none`,
  'unknown-concept-of-finding': ({ name, ...known }: Name) =>
    `no solution concept is called ${name}${sayKnown(known)}`,
  'unknown-fact-of-finding': ({ name, ...known }: Name) =>
    `no fact is called ${name}${sayKnownOr('the file names none', known)}`,
  'unknown-reading-of-finding': ({ name, ...known }: Name) =>
    `no reading is called ${name}${sayKnown(known)}`,
  'wrong-word-of-finding': ({ words, given }: { readonly words: readonly string[] } & Given) =>
    `here stands one of ${words.join(', ')}, not "${given}"`,
  'no-number-of-finding': ({ given }: Given) => `here stands a number, not "${given}"`,
  'none-in-finding': ({ opening }: { readonly opening: string }) =>
    `of none nothing is claimed; name at least one behind "${opening}"`,
  'twice-in-finding': ({ who }: Who) => `${who} is named twice`,
  'two-concepts-in-finding': ({ who }: Who) => `${who} has two concepts here`,
  'not-decided-in-models': ({
    form,
    openings,
  }: {
    readonly form: string;
    readonly openings: readonly string[];
  }) => `"${form}" is not decided in many models; a finding begins with ${listOf(openings, 'or')}`,
  'finding-elsewhere':
    'a finding is about the file as it is, in the general reading; leave out "in (…)"',
  'finding-without-concept': 'say under which concept, as in "stable STATE CONCEPT"',
  'comparison-not-followed':
    'only who prefers which state is decided in many models: write "prefers WHO STATE STATE"',
  'way-not-followed':
    'of ways only those from the status quo are followed in many models: write "reached STATE" of improvements, or who must lose there',
  'draft-not-followed':
    'drafts are followed in many models from the status quo: write "passes BODY STATE"',
  'comparison-not-known': ({
    first,
    second,
  }: {
    readonly first: string;
    readonly second: string;
  }) =>
    `how somebody compares ${first} with ${second} is not known in any model: leave out "surely"`,
  'no-voter': ({ who }: Who) => `${who} does not vote`,
  'no-draft-at-status-quo': ({ state, body }: { readonly state: string; readonly body: string }) =>
    `${state} is no draft of ${body} at the status quo`,
};

export const findingProblem = problemsOf(findingProblems);
