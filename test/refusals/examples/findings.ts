import type { findingProblems } from '../../../packages/wording/src/en/problems/findings.ts';
import { asked, council, type ExamplesOf, graph, three } from '../example.ts';

const swept = (finding: string, text = three + council) =>
  asked('sweep', { findings: [finding] }, text);

export const findingExamples: ExamplesOf<typeof findingProblems> = {
  'unread-proposition': {
    when: 'a text is no proposition',
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
  'no-start-of-proposition': {
    when: 'a finding begins at the status quo, and there is none',
    cause: () => swept('unreached s1', three),
  },
  'unknown-concept-of-finding': {
    when: 'a finding names no solution concept',
    cause: () => swept('stable s1 nahs us'),
  },
  'unknown-fact-of-finding': {
    when: 'a proposition names no fact',
    unreached: 'no kind that is written so far names a fact alone',
    about: { name: 'war', known: ['peace'] },
  },
  'unknown-reading-of-finding': {
    when: 'a proposition is so in no reading that there is',
    cause: () => swept('in (reading storng) stable s1 nash'),
  },
  'wrong-word-of-finding': {
    when: 'where one of a few words stands there is another',
    cause: () => swept('compares us s1 bettr s2'),
  },
  'no-number-of-finding': {
    when: 'where a number stands there is none',
    cause: () => swept('least-losses s1 to s2 many'),
  },
  'none-in-finding': {
    when: 'a proposition is about nobody, or about no concept',
    cause: () => swept('prefers none s1 s2'),
  },
  'twice-in-finding': {
    when: 'somebody is named twice in a list of a finding',
    cause: () => swept('stable s1 nash us+us'),
  },
  'two-concepts-in-finding': {
    when: 'where a foresight is given somebody has two concepts',
    cause: () => swept('in (foresight request us=nash us=seq) stable-by-foresight s1'),
  },
  'finding-elsewhere': {
    when: 'a finding is about a variant',
    cause: () =>
      swept(
        'in (variant calm) stable s1 nash',
        `${three}${council}variants: { calm: { set: { decision-makers.us.name: America } } }\n`,
      ),
  },
  'comparison-not-known': {
    when: 'a finding says that a comparison is known which the file leaves open',
    cause: () =>
      swept(
        'harmless china war over peace surely',
        graph.replace('ranking: [peace, war]', 'relation: []'),
      ),
  },
  'better-left-open': {
    when: 'a finding asks for a better state, and an order leaves open how somebody likes some',
    cause: () =>
      swept('some-better all than war', graph.replace('ranking: [peace, war]', 'relation: []')),
  },
  'no-voter': {
    when: 'a finding asks what a decision maker adopts, who does not vote',
    cause: () => swept('passes us s1'),
  },
  'no-draft-there': {
    when: 'a finding asks about a draft that the body cannot adopt',
    cause: () => swept('passes council s1'),
  },
};
