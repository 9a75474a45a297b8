import type { findingProblems } from '../../../packages/wording/src/en/problems/findings.ts';
import { asked, council, type ExamplesOf, three } from '../example.ts';

const swept = (finding: string, text = three + council) =>
  asked('sweep', { findings: [finding] }, text);

export const findingExamples: ExamplesOf<typeof findingProblems> = {
  'unread-finding': {
    when: 'a text is no finding',
    cause: () => swept('prefers us a state another state'),
  },
  'unknown-finding': {
    when: 'no finding of the file or of the headline has the name',
    cause: () => swept('peace'),
  },
  'unknown-party-of-finding': {
    when: 'a finding names nobody who can move',
    cause: () => swept('stable s1 nash chna'),
  },
  'body-in-finding': {
    when: 'a finding asks what a body prefers',
    cause: () => swept('prefers council s1 s2'),
  },
  'no-start-of-ways': {
    when: 'a finding asks where improvements lead, and there is no status quo',
    cause: () => swept('unreached s1', three),
  },
  'no-start-of-drafts': {
    when: 'a finding asks what passes, and there is no status quo',
    cause: () => swept('passes us s1', three),
  },
  'no-voter': {
    when: 'a finding asks what a decision maker adopts, who does not vote',
    cause: () => swept('passes us s1'),
  },
  'no-draft-at-status-quo': {
    when: 'a finding asks about a draft that the body cannot adopt',
    cause: () => swept('passes council s1'),
  },
};
