import type { stateProblems } from '../../../packages/wording/src/en/problems/states.ts';
import { asked, type ExamplesOf, graph, statusQuo, three } from '../example.ts';

const explained = (state: string, text?: string) => asked('explain', { state }, text);
const ruledOut = `${three}infeasible: [{ when: us.x and china.x, says: They do not act together }]\n`;
const start = ruledOut + statusQuo;
const agreed = (terms: string) => `deals: { pact: { parties: [us, china], terms: ${terms} } }\n`;

export const stateExamples: ExamplesOf<typeof stateProblems> = {
  'no-state': { when: 'the text for a state is empty', cause: () => explained(' ') },
  'no-status-quo': {
    when: 'the status quo is meant, and the file gives none',
    cause: () => explained('status-quo', three),
  },
  'infeasible-status-quo': {
    when: 'the status quo is meant, and the rules of the file rule it out',
    cause: () => explained('status-quo', `${three}infeasible: [not us.x]\n${statusQuo}`),
  },
  'unknown-state': {
    when: 'the states of the model have names, and none has this one',
    cause: () => explained('s9', graph),
  },
  'no-state-of-that-number': {
    when: 'there are not so many states',
    cause: () => explained('s9'),
  },
  'infeasible-state': {
    when: 'a named state or a deal of the file is ruled out by its rules',
    cause: () =>
      explained('both', `${start}states: { both: { us.x: yes, china.x: yes, dprk.x: no } }\n`),
  },
  'infeasible-levels': {
    when: 'levels over the status quo, or over the state from which a draft starts, are ruled out',
    cause: () => explained('us.x = yes and china.x = yes', start),
  },
  'infeasible-deal': {
    when: 'the state to which a deal leads is ruled out',
    cause: () => asked('deal', { deal: 'pact' }, start + agreed('{ us.x: yes, china.x: yes }')),
  },
  'infeasible-else': {
    when: 'what comes about without a deal by its `else` is ruled out',
    cause: () =>
      asked(
        'deal',
        { deal: 'pact' },
        start +
          agreed('{ dprk.x: yes }').replace('china]', 'dprk], else: { us.x: yes, china.x: yes }'),
      ),
  },
  'true-nowhere': {
    when: 'a formula is true in no feasible state',
    cause: () => explained('us.x and china.x and not dprk.x or us.x and china.x', ruledOut),
  },
  'no-state-where': {
    when: 'a condition is true in no feasible state',
    cause: () => asked('inverse', { where: 'us.x and china.x' }, start),
  },
  'true-in-several': {
    when: 'a formula is true in several states where one is asked for',
    cause: () => explained('us.x or china.x'),
  },
  'states-not-numbered': {
    when: 'the solver, which does not number the states, is asked about a number',
    cause: () => asked('ask', { state: 's1' }),
  },
  'state-not-by-levels': {
    when: 'the solver is asked about a state by a formula other than levels joined by and',
    cause: () => asked('ask', { state: 'us.x or china.x' }),
  },
  'two-levels': {
    when: 'a formula gives one option two levels',
    cause: () => explained('us.x and not us.x'),
  },
  'unread-formula': {
    when: 'a text is neither a name nor a formula',
    cause: () => explained('us.y'),
  },
  'unknown-deal': {
    when: 'no deal of the file has the id or name',
    cause: () => asked('deal', { deal: 'pact' }),
  },
  'states-without-options': {
    when: 'the solver is asked about a state of a model that lists its states and moves',
    cause: () => asked('ask', { state: 'peace' }, graph),
  },
  'state-not-feasible': {
    when: 'the solver is asked about a state that is ruled out',
    cause: () => asked('ask', { state: 'us.x and china.x' }, start),
  },
};
