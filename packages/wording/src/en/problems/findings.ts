import { type KnownNames, sayKnown, sayKnownOr } from './known.ts';
import { problemsOf } from './problem.ts';

interface Who {
  readonly who: string;
}

interface Name extends KnownNames {
  readonly name: string;
}

/** Why a text is no finding that can be asked about. */
export const findingProblems = {
  'unread-finding': ({ forms, quoted }: { readonly forms: string; readonly quoted: boolean }) =>
    quoted ? `${forms}; a state of several words stands in quotation marks` : forms,
  'unknown-finding': ({ name, ...known }: Name) =>
    `no finding is called ${name}${sayKnownOr('the file names none', known)}`,
  'unknown-party-of-finding': ({ name, ...known }: Name) =>
    `nobody is called ${name}${sayKnown(known)}`,
  'body-in-finding': ({ who }: Who) => `${who} prefers nothing by itself; ask what passes`,
  'no-start-of-ways': 'ways begin at the status quo, and there is none',
  'no-start-of-drafts': 'drafts are put at the status quo, and there is none',
  'no-voter': ({ who }: Who) => `${who} does not vote`,
  'no-draft-at-status-quo': ({ state, body }: { readonly state: string; readonly body: string }) =>
    `${state} is no draft of ${body} at the status quo`,
};

export const findingProblem = problemsOf(findingProblems);
