import {
  type AnalysedCase,
  decisionMaker,
  improvementsOf,
  movesFrom,
} from '../../analysed-case.ts';
import { fieldsAmong, list, oneOf, type Read, text } from '../reading.ts';
import { cellNamed, type Subject } from '../subject.ts';
import { defineKind, type RecordNames, stateName } from '../value-kind.ts';

interface PublishedStep {
  readonly by: string;
  readonly from: string;
  readonly to: string;
  readonly improves: 'yes' | 'no' | 'there is no such move';
}

/** Moves that exist, with whether each is an improvement for whoever makes it. */
export const steps = defineKind({
  what: 'steps',
  keys: [],
  questions: () => [{}],
  about: () => '',
  answer: (names) => list(step(names)),
  given: (subject, _, asked) => asked.map((each) => ({ ...each, improves: effect(subject, each) })),
});

function step(names: RecordNames): Read<PublishedStep> {
  return (node) => {
    const fields = fieldsAmong('by', 'from', 'to', 'improves')(node);
    return {
      by: fields.required('by', text),
      from: fields.required('from', stateName(names)),
      to: fields.required('to', stateName(names)),
      improves: fields.required('improves', oneOf('yes', 'no')),
    };
  };
}

function effect(subject: Subject, { by, from, to }: PublishedStep): PublishedStep['improves'] {
  const analysed: AnalysedCase = subject.analysed;
  const dm = decisionMaker(analysed, by);
  const [start, end] = [cellNamed(subject, from), cellNamed(subject, to)];
  if (!movesFrom(analysed, dm, start).includes(end)) return 'there is no such move';
  return improvementsOf(analysed, dm, start).includes(end) ? 'yes' : 'no';
}
