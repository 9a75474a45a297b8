import { decisionMaker, improvementsOf } from '../../analysed-case.ts';
import { text } from '../reading.ts';
import { namedTargets } from '../subject.ts';
import { defineKind, stateSets } from '../value-kind.ts';

/** The unilateral improvements of a decision maker, from every state. */
export const improvements = defineKind({
  what: 'improvements',
  keys: ['by'],
  questions: (fields) => [{ by: fields.required('by', text) }],
  about: ({ by }) => `by ${by}`,
  answer: stateSets,
  given(subject, { by }) {
    const dm = decisionMaker(subject.analysed, by);
    return namedTargets(subject, (cell) => improvementsOf(subject.analysed, dm, cell));
  },
});
