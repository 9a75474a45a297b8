import type { decisionProblems } from '../../../packages/wording/src/en/problems/decisions.ts';
import { asked, type ExamplesOf, graph, statusQuo, three } from '../example.ts';

const explained = (that: string, text = three + statusQuo) => asked('explain', { that }, text);

/** Two states of which one leaves it open how it likes them. */
const open = graph.replace('ranking: [peace, war]', 'relation: []');

export const decisionExamples: ExamplesOf<typeof decisionProblems> = {
  'not-decided': {
    when: 'a program asks whether something is so that does not stand by itself',
    unreached: 'what is written as text stands by itself',
    about: { kind: 'settled' },
  },
  'asked-of-variant': {
    when: 'a proposition is about a variant that was not asked about',
    cause: () => explained('in (variant doves) stable s1 nash'),
  },
  'no-foresight-given': {
    when: 'a proposition is about the foresight of each, and none is given',
    cause: () => explained('stable-by-foresight s1'),
  },
  'no-concept-given': {
    when: 'a foresight is given that leaves out whom a proposition is about',
    cause: () => explained('in (foresight request us=seq) stable-by-foresight s1 china'),
  },
  'together-in-reading-asked': {
    when: 'a coalition is asked about in another reading of preferences than the general one',
    cause: () => explained('in (reading strong) stable s1 nash us+china'),
  },
  'better-is-open': {
    when: 'it is left open how somebody likes a state that may be better',
    cause: () => explained('some-better us than peace', open),
  },
  'no-such-move': {
    when: 'a proposition is about a move that cannot be made',
    cause: () => explained('goes us from s1 to s1 under nash'),
  },
  'way-to-itself': {
    when: 'a way is asked about that ends where it begins',
    cause: () => explained('least-losses s1 to s1 1'),
  },
  'ways-too-many': {
    when: 'all ways are asked about, and the states are too many to go through them',
    unreached: 'it takes millions of states',
    about: { states: 4194304 },
  },
  'nothing-foreseen': {
    when: 'an end is said to be foreseen under a concept that looks at replies alone',
    cause: () => explained('goes us from s1 to s2 under seq foreseeing s3'),
  },
};
