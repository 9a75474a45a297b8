import { type ConceptChoice, conceptChoice } from '../concept-choice.ts';
import { mapOf, oneOrMore, text } from '../reading.ts';
import { isStableUnder, namesOf, type Subject } from '../subject.ts';
import { defineKind, stateSet } from '../value-kind.ts';

/** The stable states of each decision maker. */
export const stable = defineKind({
  what: 'stable',
  keys: ['concept'],
  questions: (fields) => fields.required('concept', oneOrMore(conceptChoice)),
  about: (concept) => concept.written,
  answer: (names) => mapOf(text, stateSet(names)),
  given: stableStates,
});

function stableStates(subject: Subject, concept: ConceptChoice): Map<string, string[]> {
  const { conflict, cells } = subject.analysed;
  const perDecisionMaker = conflict.decisionMakers.map(({ id }, dm) => {
    const held = cells.filter((cell) => isStableUnder(subject, concept, dm, cell));
    return [id, namesOf(subject, held)] as const;
  });
  return new Map(perDecisionMaker);
}
