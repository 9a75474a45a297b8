import type { Concept } from '@standoff/engine';
import { decisionMaker, improvementsOf } from '../../analysed-case.ts';
import { singleConcept } from '../concept-choice.ts';
import { oneOrMore, text } from '../reading.ts';
import { certifiedSanction, sanctioningCells } from '../sanctioning.ts';
import { cellNamed, namesOf, type Subject } from '../subject.ts';
import { defineKind, stateName, stateSet } from '../value-kind.ts';

interface SanctionedImprovement {
  readonly concept: Concept;
  readonly by: string;
  readonly from: string;
  readonly to: string;
}

/** All states that deter an improvement under a concept. */
export const sanctions = defineKind({
  what: 'sanctions',
  keys: ['concept', 'by', 'from', 'to'],
  questions(fields, names) {
    const improvement = {
      by: fields.required('by', text),
      from: fields.required('from', stateName(names)),
      to: fields.required('to', stateName(names)),
    };
    const concepts = fields.required('concept', oneOrMore(singleConcept));
    return concepts.map((concept): SanctionedImprovement => ({ concept, ...improvement }));
  },
  about: ({ concept, by, from, to }) => `of ${from} to ${to} by ${by} ${concept.id}`,
  answer: stateSet,
  given: sanctioningStates,
});

/** What deters the improvement; the certificate for the state has to agree. */
function sanctioningStates(subject: Subject, asked: SanctionedImprovement): string[] {
  const { analysed } = subject;
  const dm = decisionMaker(analysed, asked.by);
  const [state, improvement] = [cellNamed(subject, asked.from), cellNamed(subject, asked.to)];
  if (!improvementsOf(analysed, dm, state).includes(improvement)) {
    throw new RangeError(`${asked.from} to ${asked.to} is no improvement of ${asked.by}`);
  }
  const about = { concept: asked.concept, dm, state, improvement };
  const cells = sanctioningCells(analysed, about);
  const certified = certifiedSanction(analysed, about);
  const agrees =
    certified === 'none'
      ? cells.length === 0
      : certified === 'not needed' || cells.includes(certified);
  if (!agrees) throw new Error('the certificate names another sanction, or none');
  return namesOf(subject, cells);
}
