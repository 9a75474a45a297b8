import type { conceptProblems } from '../../../packages/wording/src/en/problems/concepts.ts';
import { asked, type ExamplesOf, graph, two } from '../example.ts';

const together = { coalitions: [['us', 'china']] };

export const conceptExamples: ExamplesOf<typeof conceptProblems> = {
  'concepts-misfit': {
    when: 'concepts are asked for by name for which the model lacks something',
    cause: () => asked('analyze', { concepts: ['l3'] }),
  },
  'concepts-in-reading': {
    when: 'concepts are asked for that have no version in the reading of preferences',
    cause: () => asked('analyze', { concepts: ['l3'], strength: 'strong' }, two),
  },
  'concept-misfit': {
    when: 'the concept that a question is about cannot be applied to the model',
    cause: () => asked('inverse', { state: 'peace', concept: 'sim' }, graph),
  },
  'concept-judges-no-moves': {
    when: 'moves are to be judged one by one, and the concept does not',
    cause: () => asked('misjudge', { avoid: 'us.x', concept: 'l3' }),
  },
  'concept-not-by-comparisons': {
    when: 'changes of preferences are looked for under a concept that does not go by single comparisons',
    cause: () => asked('inverse', { state: 'status-quo', concept: 'l3' }),
  },
  'concepts-without-coalitions': {
    when: 'coalitions are asked about under concepts none of which has a version for them',
    cause: () => asked('analyze', { ...together, concepts: ['l3'] }),
  },
  'concept-without-coalitions': {
    when: 'a coalition is given, or a finding names for it, a concept without a version for coalitions',
    cause: () => asked('analyze', { ...together, foresight: { 'us+china': 'l3' } }),
  },
  'coalition-not-counted': {
    when: 'a foresight is given for a coalition that is not asked about',
    cause: () => asked('analyze', { foresight: { 'us+china': 'seq' } }),
  },
};
