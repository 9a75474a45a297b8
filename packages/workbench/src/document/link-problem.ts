import type { Address } from './address.ts';
import { mapWords } from './map-choices.ts';
import type { EditFault } from './pack-edit.ts';

/** Why a link does not open what it was made of. */
export interface LinkProblem {
  /** What is wrong with the changes in it, or only with the place that it leads to. */
  readonly fault: EditFault | 'altered' | 'no-view';
  readonly shown: 'kept' | 'case' | 'perhaps' | 'nothing' | 'changes' | 'place';
  /** What could be read all the same, in words. */
  readonly read: readonly string[];
}

const faults: Readonly<Record<LinkProblem['fault'], string>> = {
  incomplete: 'The link is incomplete: its end is missing.',
  unreadable: 'The link is incomplete or damaged: the changes in it cannot be read.',
  'too-large':
    'The changes in the link are larger than any that the page makes, and were not read.',
  misfit: 'The changes in the link do not fit the conflict, which is another one now.',
  altered: 'The link is damaged: it is not as the page wrote it.',
  'no-view': 'The link is incomplete or damaged: it names a view that there is not.',
};

const shown: Readonly<Record<LinkProblem['shown'], string>> = {
  kept: 'What is shown is what this browser keeps.',
  case: 'What is shown is the conflict without these changes.',
  perhaps:
    'What is shown is the conflict as it comes with Standoff; whether the link had changes of it cannot be told.',
  nothing: 'There is nothing to show without them.',
  changes: 'The changes in it could be read; the view of them may be another one.',
  place: 'The view that it was made of may be another one.',
};

/** What happened, what is shown, and what can be done. */
export function sayLinkProblem({ fault, shown: what, read }: LinkProblem): string {
  const rest = read.length === 0 ? [] : [`Read from it: ${read.join(', ')}.`];
  const help = 'Whoever sent the link can send it again, or the file.';
  return [faults[fault], shown[what], ...rest, help].join(' ');
}

const nouns = {
  at: 'the state',
  look: 'how far each looks',
  read: 'what deters',
  variant: 'the variant',
  not: 'what it is compared with',
  body: 'the vote',
  draft: 'the draft',
  also: 'further concepts',
  together: 'the coalitions',
  who: 'whose reasons are open',
  trail: 'the moves so far',
} as const;

/** What of an address could be read, in words. */
export function sayRead(address: Address): string[] {
  const words = Object.keys(nouns) as (keyof typeof nouns)[];
  const isMapped = mapWords.some((word) => address.map?.[word] !== undefined);
  return [
    'the conflict',
    'the view',
    ...words.filter((word) => address[word] !== undefined).map((word) => nouns[word]),
    ...(isMapped ? ['how the map is drawn'] : []),
    ...(address.own ? ['how the view is set'] : []),
  ];
}
