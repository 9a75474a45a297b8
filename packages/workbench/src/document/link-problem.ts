import type { EditFault } from './pack-edit.ts';

/** Why what a link changes was not made, and what is shown in its place. */
export interface LinkProblem {
  readonly fault: EditFault;
  readonly shown: 'kept' | 'case' | 'nothing';
}

const faults: Readonly<Record<EditFault, string>> = {
  incomplete: 'The link is incomplete: its end is missing.',
  unreadable: 'The link is incomplete or damaged: the changes in it cannot be read.',
  'too-large':
    'The changes in the link are larger than any that the page makes, and were not read.',
  misfit: 'The changes in the link do not fit the conflict, which is another one now.',
};

const shown: Readonly<Record<LinkProblem['shown'], string>> = {
  kept: 'What is shown is what this browser keeps.',
  case: 'What is shown is the conflict without these changes.',
  nothing: 'There is nothing to show without them.',
};

/** What happened, what is shown, and what can be done. */
export function sayLinkProblem(problem: LinkProblem): string {
  return `${faults[problem.fault]} ${shown[problem.shown]} Whoever sent the link can send it again, or the file.`;
}
