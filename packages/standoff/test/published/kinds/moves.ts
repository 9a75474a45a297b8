import { decisionMaker, movesFrom } from '../../analysed-case.ts';
import { text } from '../reading.ts';
import { namedTargets } from '../subject.ts';
import { defineKind, stateSets } from '../value-kind.ts';

/** Where a decision maker can go in one move, from every state. */
export const moves = defineKind({
  what: 'moves',
  keys: ['by'],
  questions: (fields) => [{ by: fields.required('by', text) }],
  about: ({ by }) => `by ${by}`,
  answer: stateSets,
  given(subject, { by }) {
    const dm = decisionMaker(subject.analysed, by);
    return namedTargets(subject, (cell) => movesFrom(subject.analysed, dm, cell));
  },
});
