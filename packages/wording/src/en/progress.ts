import { inWords } from './grammar/lists.ts';

/** What is done while somebody waits. */
export const doing = {
  comparing: 'comparing states',
  trying: 'trying moves',
  followingSafe: 'following what seems safe',
  followingImprovements: 'following improvements to what is asked about',
  errorSets: (size: number) => `sets of ${inWords(size, 'error')}`,
  leavingOut: 'leaving out what is not needed',
  changing: 'changing preferences',
  tryingChanges: 'trying what may change',
  checkingSets: 'checking sets of edits',
  checkingVerdicts: 'checking verdicts',
  tellingStories: 'telling stories',
} as const;
