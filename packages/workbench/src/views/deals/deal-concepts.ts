import {
  type ConceptId,
  GIVEN,
  type ShownConcept,
  type ShownConflict,
} from '../../desk/shown-conflict.ts';
import { usualConceptOf } from '../../desk/usual-concept.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { useDealSettings } from './deal-settings.ts';

/** The concepts under which it can be asked whether a deal would hold: those that are the same for everybody. */
export function conceptsOf({ concepts }: ShownConflict): readonly ShownConcept[] {
  return concepts.filter(({ id }) => id !== GIVEN);
}

/** The concept that was chosen for deals; else the one by which the page reads everybody, and where it reads them differently the usual one. */
export function useDealConcept(conflict: ShownConflict): ShownConcept {
  const concepts = conceptsOf(conflict);
  const chosen = useDealSettings((settings) => settings.under);
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const known = [chosen, foresight].find((id) => concepts.some((one) => one.id === id));
  const id: ConceptId = known ?? usualConceptOf(concepts);
  return concepts.find((one) => one.id === id)!;
}
