import { listOf } from '../grammar/lists.ts';
import { problemsOf } from './problem.ts';

const HOW_EVENTS_ARE_GIVEN =
  'give events under timeline, with the levels to which they set options: { on: 2017-08-01, what: …, sets: { us.posture: talks } }';

/** What the file would need for a question to make sense. */
export const lackProblems = {
  'no-threats': 'the file has no threats or promises',
  'no-signals': 'the file has no signals',
  'all-signals-received': 'all signals of the file have been received',
  'no-timeline': { problem: 'the file has no timeline', help: [HOW_EVENTS_ARE_GIVEN] },
  'no-event-sets-options': {
    problem: 'no event of the timeline sets an option, so there is no step to judge',
    help: [HOW_EVENTS_ARE_GIVEN],
  },
  'no-status-quo-for-timeline':
    'the status quo says how options stand that no event sets, and the file gives none',
  'no-status-quo-for-deals': 'a deal changes the status quo, and the file gives none',
  'no-status-quo-for-paths': 'paths begin at the status quo, and the file gives none',
  'no-status-quo-to-close':
    'what is hidden is closed off from the status quo, and the file gives none; leave out hidden, or give a status quo',
  'no-status-quo-for-headline':
    'without a status quo the headline names no finding; say which you mean by findings, such as "stable s1 seq"',
  'at-once-without-options':
    'a deal that is struck at once is made of changes of options, and the states of this model are not made of options',
  'infeasible-status-quo-for-headline':
    'the status quo is not feasible, so the headline names no finding',
  'no-draft': ({ state, bodies, from }: NoDraft) =>
    `${state} is no draft of ${listOf(bodies, 'or')} from ${from}: a draft changes options of the body and nothing else, as far as limits of options and forbidden moves allow`,
};

interface NoDraft {
  readonly state: string;
  readonly bodies: readonly string[];
  readonly from: string;
}

export const lackProblem = problemsOf(lackProblems);
