import type { limitProblems } from '../../../packages/wording/src/en/problems/limits.ts';
import { asked, type ExamplesOf, many, statusQuo, three } from '../example.ts';

const group = Array.from({ length: 11 }, (_, k) => `dm${k + 1}`);
const facts = Array.from({ length: 13 }, (_, k) => `  f${k}: { when: us.x, chance: even }\n`).join(
  '',
);

export const limitExamples: ExamplesOf<typeof limitProblems> = {
  'too-many-coalitions': {
    when: 'more decision makers can move than all coalitions are gone through of',
    cause: () => asked('coalitions', {}, many(11)),
  },
  'too-many-drafts': {
    when: 'more drafts would be put to the vote than are, to see whose vote decides them',
    unreached: 'it takes a body with thousands of drafts from thousands of states',
    about: { drafts: 5_000_000, most: 4_000_000 },
  },
  'too-long-for-coalitions': {
    when: 'joint moves from a state take more than the work that is spent on them',
    unreached: 'it takes five minutes of work',
    about: { coalitions: 247, coalition: 'coalition', only: 'only' },
  },
  'too-many-parts': {
    when: 'by the rule movers a coalition is asked about with more parts than are gone through',
    cause: () => asked('analyze', { coalitions: [group], coalitionReading: 'movers' }, many(11)),
  },
  'too-many-groups': {
    when: 'deals of all groups are asked for among too many decision makers',
    cause: () => asked('deal', { parties: 'all' }, many(13)),
  },
  'too-many-states-to-coalesce': {
    when: 'states alike are to be told together, and there are too many',
    unreached: 'it takes a model of more states than a test lists',
    about: { states: 2_000_000, most: 1_048_576 },
  },
  'too-many-improvements': {
    when: 'more improvements lead on from the status quo than are followed',
    unreached: 'it takes millions of improvements',
    about: { most: 4_000_000 },
  },
  'too-many-sets-of-errors': {
    when: 'more sets of errors would have to be kept than there is room for',
    unreached: 'it takes a search that fills the memory',
    about: { most: 1_000_000, size: 4, upTo: 'upTo' },
  },
  'too-many-orders': {
    when: 'swaps within so many places lead to more orders than are told apart',
    cause: () => asked('sweep', { within: 40 }, wishes(40)),
  },
  'too-many-edited-orders': {
    when: 'so many changes lead to more orders than are told apart',
    cause: () => asked('inverse', { state: 'status-quo', upTo: 3, concept: 'nash' }, wishes(60)),
  },
  'too-many-traces': {
    when: 'more traces of a state would have to be looked at than are asked for',
    cause: () => asked('inverse', { state: 'status-quo', maxTraces: 1 }),
  },
  'too-many-smallest-sets': {
    when: 'there are more smallest sets of changes than are listed',
    unreached: 'it takes a hundred thousand sets of one size',
    about: { most: 100_000 },
  },
  'too-many-worlds': {
    when: 'facts and moves in doubt can be in more ways together than are gone through',
    cause: () =>
      asked('sweep', { findings: ['stable s1 nash'] }, `${three}facts:\n${facts}${statusQuo}`),
  },
  'no-sense-in-doubt': {
    when: 'the file has an error once a fact or a move in doubt is otherwise than written',
    unreached: 'no file is known to bring it about',
    about: { message: 'the status quo is not feasible' },
  },
  'not-for-solver': {
    when: 'the model or the concept cannot be put into Boolean terms',
    cause: () => asked('ask', { concept: 'l3' }),
  },
  'no-answer-in-time': {
    when: 'the solver has no answer in the time that it is given',
    unreached: 'it takes at least a second of search',
    about: { seconds: 60, timeout: 'timeout', most: 'most', concept: 'concept' },
  },
};

/** Somebody with so many wishes, each about an option of its own. */
function wishes(count: number): string {
  const ids = Array.from({ length: count }, (_, k) => `x${k}`);
  const options = ids.map((id) => `${id}: yes/no`).join(', ');
  const quo = ids.map((id) => `us.${id}: no`).join(', ');
  const rule = ids
    .slice(3)
    .map((id) => `us.${id}`)
    .join(' or ');
  return `standoff: 1
title: Wishes
decision-makers:
  us: { options: { ${options} }, prefers: [${ids.join(', ')}] }
  china: { options: { y: yes/no }, prefers: [y] }
infeasible: [${rule}]
status-quo: { ${quo}, china.y: no }
`;
}
