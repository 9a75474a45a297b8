import type { lackProblems } from '../../../packages/wording/src/en/problems/lacks.ts';
import { asked, council, type ExamplesOf, graph, statusQuo, three } from '../example.ts';

const ruledOut = `${three}infeasible: [not us.x]\n${statusQuo}`;
const hidden = `${three}perceptions: { china: { us: { hides: [x] } } }\n`;
const letter = `${hidden}${statusQuo}signals: { letter: { by: us, to: china, says: S, shows: { us: { reveals: [x] } } } }\n`;
const happened = (sets: string) => `timeline: [{ on: 2017, what: A test${sets} }]\n`;

export const lackExamples: ExamplesOf<typeof lackProblems> = {
  'no-threats': {
    when: 'threats are asked about, and the file has none',
    cause: () => asked('threats', {}),
  },
  'no-signals': {
    when: 'signals are asked about, and the file has none',
    cause: () => asked('signals', {}),
  },
  'all-signals-received': {
    when: 'signals are asked about, and all have been received',
    cause: () => asked('signals', { received: 'all' }, letter),
  },
  'no-timeline': {
    when: 'what happened is to be judged, and the file has no timeline',
    cause: () => asked('history', {}),
  },
  'no-event-sets-options': {
    when: 'what happened is to be judged, and no event of the timeline sets an option',
    cause: () => asked('history', {}, three + statusQuo + happened('')),
  },
  'no-status-quo-for-timeline': {
    when: 'what happened is to be judged, and the file gives no status quo',
    cause: () => asked('history', {}, three + happened(', sets: { us.x: yes }')),
  },
  'no-status-quo-for-deals': {
    when: 'deals are asked about, and the file gives no status quo',
    cause: () => asked('deal', { parties: ['us', 'china'] }, three),
  },
  'at-once-without-options': {
    when: 'a deal is struck at once in a model whose states are listed',
    cause: () => asked('deal', { parties: ['us'], atOnce: true }, graph),
  },
  'no-status-quo-for-paths': {
    when: 'errors are looked for, and the file gives no status quo',
    cause: () => asked('misjudge', { avoid: 'us.x' }, three),
  },
  'no-status-quo-to-close': {
    when: 'what is hidden is to be closed off, and the file gives no status quo',
    cause: () => asked('perceive', { hidden: 'closed' }, hidden),
  },
  'no-status-quo-for-headline': {
    when: 'no finding is given, the file names none and gives no status quo',
    cause: () => asked('sweep', {}, three),
  },
  'infeasible-status-quo-for-headline': {
    when: 'no finding is given, the file names none, and its status quo is ruled out',
    cause: () => asked('sweep', {}, ruledOut),
  },
  'no-draft': {
    when: 'a vote is asked about on a state that no body could adopt',
    cause: () => asked('vote', { draft: 's1' }, three + council),
  },
};
