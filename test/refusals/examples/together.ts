import type { Solver } from '../../../packages/study/src/index.ts';
import { askSolver } from '../../../packages/study/src/solver/ask-solver.ts';
import type { togetherProblems } from '../../../packages/wording/src/en/problems/together.ts';
import { asked, type ExamplesOf, modelOf, statusQuo, three } from '../example.ts';

const solverAsked = (question: object) =>
  askSolver(modelOf(three + statusQuo).base, question, {} as Solver, {});
const both = [['us', 'china']];
const pact = `${three}${statusQuo}deals: { pact: { parties: [us, china], terms: { us.x: yes } } }\n`;

export const togetherExamples: ExamplesOf<typeof togetherProblems> = {
  'formula-and-state': {
    when: 'the solver is asked for a formula and about a state',
    cause: () => asked('ask', { formula: 'us.x', state: 'status-quo' }),
  },
  'coalitions-and-one': {
    when: 'the solver is asked for equilibria that coalitions do not leave, and for one alone',
    cause: () => asked('ask', { coalitions: both, decisionMaker: 'us' }),
  },
  'coalitions-and-state': {
    when: 'the solver is asked for equilibria that coalitions do not leave, and about a state',
    cause: () => asked('ask', { coalitions: both, state: 'status-quo' }),
  },
  'one-and-coalition': {
    when: 'a program asks the solver about one and about a coalition',
    cause: () => solverAsked({ decisionMaker: 'us', coalition: ['us', 'china'] }),
  },
  'state-and-survival': {
    when: 'a program asks the solver which coalitions one state survives',
    cause: () => solverAsked({ state: 'status-quo', survives: both }),
  },
  'state-and-only': {
    when: 'equilibria alone are asked about, and a state',
    cause: () => asked('coalitions', { only: 'equilibria', state: 'status-quo' }),
  },
  'parties-or-deal': {
    when: 'neither who agrees nor a deal is given, or both',
    cause: () => asked('deal', {}),
  },
  'deal-and-target': {
    when: 'a target is given beside a deal of the file',
    cause: () => asked('deal', { deal: 'pact', target: 'us.x' }, pact),
  },
  'certificate-of-groups': {
    when: 'certificates of the deals of all groups are asked for',
    cause: () => asked('deal', { parties: 'all', certificate: true }),
  },
  'without-additions': {
    when: 'an option about additions is given, and none are asked for',
    cause: () => asked('deal', { parties: ['us', 'china'], willing: true }),
  },
  'additions-of-groups': {
    when: 'additions are asked for of all groups',
    cause: () => asked('deal', { parties: 'all', additions: 1 }),
  },
  'avoid-or-reach': {
    when: 'neither what must not happen nor what is to come about is given, or both',
    cause: () => asked('misjudge', {}),
  },
  'state-or-where': {
    when: 'neither what is to hold nor what is to be true in it is given, or both',
    cause: () => asked('inverse', {}),
  },
  'idle-reading-of-coalitions': {
    when: 'it is said whom joint moves must serve, and no coalition is asked about',
    cause: () => asked('explain', { reading: 'pareto' }),
  },

  'coalitions-in-reading': {
    when: 'coalitions are asked about beside another reading of preferences than the general one',
    cause: () => asked('analyze', { coalitions: both, strength: 'strong' }),
  },
  'together-in-reading': {
    when: 'what several do together is to be explained in another reading of preferences',
    cause: () => asked('explain', { decisionMaker: 'us+china', strength: 'strong' }),
  },
  'doubt-in-reading': {
    when: 'it is asked how sure a verdict is in another reading of preferences',
    cause: () => asked('analyze', { doubt: true, strength: 'strong' }),
  },
  'said-by-proposition': {
    when: 'a proposition is asked about, and what it says itself is given as well',
    cause: () => asked('explain', { that: 'stable s1 nash', state: 's1' }),
  },
  'doubt-of-several': {
    when: 'it is asked in how many models several would act together',
    cause: () => asked('explain', { decisionMaker: 'us+china', doubt: true }),
  },
};
