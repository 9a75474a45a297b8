import { conceptChoice } from '../concept-choice.ts';
import { oneOrMore } from '../reading.ts';
import { cellNamed, isStableUnder, namesOf } from '../subject.ts';
import { defineKind, stateSet } from '../value-kind.ts';

/** The states that are stable for every decision maker, or those of them that are in a list. */
export const equilibria = defineKind({
  what: 'equilibria',
  keys: ['concept', 'among'],
  questions(fields, names) {
    const among = fields.optional('among', stateSet(names));
    const concepts = fields.required('concept', oneOrMore(conceptChoice));
    return concepts.map((concept) => ({ concept, among }));
  },
  about: ({ concept, among }) => `${concept.written}${among ? ' among some states' : ''}`,
  answer: stateSet,
  given(subject, { concept, among }) {
    const { conflict, cells } = subject.analysed;
    const candidates = among?.map((name) => cellNamed(subject, name)) ?? cells;
    const held = candidates.filter((cell) =>
      conflict.decisionMakers.every((_, dm) => isStableUnder(subject, concept, dm, cell)),
    );
    return namesOf(subject, held);
  },
});
