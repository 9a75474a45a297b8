import { means } from '../../../packages/study/src/asking/additions.ts';
import { signals } from '../../../packages/study/src/asking/beliefs.ts';
import { concept, foresight } from '../../../packages/study/src/asking/concepts.ts';
import { limits, threadCount } from '../../../packages/study/src/asking/limits.ts';
import { states } from '../../../packages/study/src/asking/states.ts';
import { findings } from '../../../packages/study/src/asking/sweeps.ts';
import { partiesAsked } from '../../../packages/study/src/solver/asked-parties.ts';
import type { askingProblems } from '../../../packages/wording/src/en/problems/asking.ts';
import { asked, council, type ExamplesOf, modelOf, statusQuo, three } from '../example.ts';

const withCouncil = three + council;
const withAmounts = `standoff: 1
title: Oil
decision-makers:
  us: { options: { oil: 0 to 9 }, prefers: [more: oil] }
  china: { options: { x: yes/no }, prefers: [x] }
status-quo: { us.oil: 0, china.x: no }
`;
const twins = three.replace('name: China', 'name: US');

export const askingExamples: ExamplesOf<typeof askingProblems> = {
  'wrong-value': {
    when: 'an option has a value of another type, or out of range',
    cause: () => asked('deal', { parties: ['us', 'china'], additions: '3' }),
  },
  'unknown-word': {
    when: 'an option is one of a few words, and another is given',
    cause: () => asked('analyze', { strength: 'weak' }),
  },
  'no-number': {
    when: 'a command gives no whole number',
    cause: () => threadCount.fromText('many'),
  },
  'no-amount-of-memory': {
    when: 'a command gives no amount of memory',
    cause: () => limits.maxMemory.kind.fromText('much'),
  },
  'empty-id': {
    when: 'a command gives a list in which an id is empty',
    cause: () => signals.fromText('a,,b'),
  },
  'several-concepts': {
    when: 'a command gives several solution concepts where one is asked for',
    cause: () => concept.fromText('nash,seq'),
  },
  'concept-no-text': {
    when: 'a solution concept is given by something that is no text',
    cause: () => asked('analyze', { concepts: [1] }),
  },
  'unknown-concept': {
    when: 'no solution concept has the id',
    cause: () => asked('analyze', { concepts: ['nahs'] }),
  },
  'unread-foresight': {
    when: 'a foresight is neither a concept nor one for each',
    cause: () => foresight.fromText('us='),
  },
  'foresight-twice': {
    when: 'a foresight is given twice for the same',
    cause: () => asked('analyze', { foresight: { us: 'nash', US: 'seq' } }),
  },
  'unknown-means': {
    when: 'what may be added to a deal is none of the means',
    cause: () => means.fromText('bribes'),
  },
  'no-means': {
    when: 'the list of what may be added to a deal is empty',
    cause: () => asked('deal', { parties: ['us', 'china'], additions: 1, means: [] }),
  },
  'no-finding-given': {
    when: 'a command gives a list of findings in which there is none',
    cause: () => findings.fromText(' ; '),
  },
  'no-finding-in-file': {
    when: 'the file that a command names holds no finding',
    cause: () => findings.fromFile?.('# nothing yet\n'),
  },

  'unknown-mover': {
    when: 'no decision maker or body has the id or name',
    cause: () => asked('explain', { decisionMaker: 'chna' }),
  },
  'ambiguous-name': {
    when: 'a name is that of several',
    cause: () => asked('explain', { decisionMaker: 'US' }, twins + statusQuo),
  },
  'several-named': {
    when: 'several are named by commas where what they do together is written with +',
    cause: () => asked('explain', { decisionMaker: 'us,china' }),
  },
  'named-twice': {
    when: 'a list names somebody twice',
    cause: () => asked('inverse', { state: 'status-quo', of: ['us', 'us'] }),
  },
  'body-prefers-nothing': {
    when: 'a body is named where preferences are asked about',
    cause: () => asked('inverse', { state: 'status-quo', of: ['council'] }, withCouncil),
  },
  'body-sends-nothing': {
    when: 'a body is named as the sender of a signal',
    cause: () => asked('signals', { serving: 'council' }, withCouncil),
  },
  'unknown-body': {
    when: 'no body has the id',
    cause: () => asked('vote', { body: 'senate' }, withCouncil),
  },
  'no-bodies': {
    when: 'votes are asked about, and the model has no bodies',
    cause: () => asked('vote', {}),
  },
  'no-amounts': {
    when: 'amounts are asked about, and the model has none',
    cause: () => asked('numbers', {}),
  },
  'not-two': {
    when: 'amounts of another number than two are to be held against each other',
    cause: () => asked('numbers', { between: ['us'] }, withAmounts),
  },
  'wants-no-amount': {
    when: 'one of the two wants more or less of nothing',
    cause: () => asked('numbers', { between: ['us', 'china'] }, withAmounts),
  },
  'no-states-given': {
    when: 'a list of states has none',
    cause: () => states.fromText(' ; '),
  },
  'unknown-signal': {
    when: 'no signal of the file has the id',
    cause: () => asked('perceive', { signals: ['letter'] }),
  },
  'unknown-claim': {
    when: 'no claim of the file has the id',
    cause: () => asked('evidence', { claim: 'c1' }),
  },

  'no-members': {
    when: 'a coalition is named by an empty list',
    cause: () => asked('explain', { decisionMaker: [] }),
  },
  'few-members': {
    when: 'a coalition has one member',
    cause: () => asked('coalitions', { coalition: ['us'] }),
  },
  'missing-member': {
    when: 'between two + of a coalition there is nobody',
    cause: () => asked('explain', { decisionMaker: 'us+' }),
  },
  'member-twice': {
    when: 'a coalition has a member twice',
    cause: () => asked('explain', { decisionMaker: 'us+us' }),
  },
  'body-in-coalition': {
    when: 'a question for the solver names a body as a member of a coalition',
    cause: () => partiesAsked(modelOf(withCouncil).base.conflict, { coalition: ['us', 'council'] }),
  },
};
