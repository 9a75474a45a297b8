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
  'finding-elsewhere':
    'a finding is about the version of the file that is asked about; leave out "variant"',
  'comparison-not-known': ({
    first,
    second,
  }: {
    readonly first: string;
    readonly second: string;
  }) =>
    `how somebody compares ${first} with ${second} is not known in any model: leave out "surely"`,
  'better-left-open': ({ than }: { readonly than: string }) =>
    `how somebody likes some states beside ${than} is left open, so that one may be better, or not; ask what is "known"`,
  'no-voter': ({ who }: Who) => `${who} does not vote`,
  'no-draft-there': ({
    state,
    body,
    from,
  }: {
    readonly state: string;
    readonly body: string;
    readonly from: string;
  }) => `${state} is no draft of ${body} in ${from}`,
};

export const findingProblem = problemsOf(findingProblems);
