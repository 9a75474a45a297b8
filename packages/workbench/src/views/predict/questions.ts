import {
  type ConceptId,
  GIVEN,
  type ShownConcept,
  type ShownConflict,
  type ShownState,
  type StateKey,
} from '../../desk/shown-conflict.ts';
import { conceptFor, formatLook } from '../../document/look.ts';
import type { Said } from './answer-code.ts';
import { fingerprint } from './fingerprint.ts';

/** Whether one of them stays in a state under a concept, with the engine's verdict. */
export interface Question {
  readonly state: ShownState;
  readonly concept: ConceptId;
  /** Position of the decision maker. */
  readonly position: number;
  readonly truth: Said;
}

/**
 * Who is asked about in a state: whoever can leave it. Without a move everybody stays, but under a concept that
 * asks what the others could do.
 */
export function positionsAsked(
  conflict: ShownConflict,
  { standings }: ShownState,
  concept: ConceptId,
): number[] {
  return [...standings.keys()].filter(
    (position) =>
      standings[position]!.moves > 0 || conceptFor(conflict, concept, position).aboutOthers,
  );
}

export function questionsAt(
  conflict: ShownConflict,
  state: ShownState,
  concept: ConceptId,
): Question[] {
  return positionsAsked(conflict, state, concept).map((position) => ({
    state,
    concept,
    position,
    truth: state.standings[position]!.staysUnder.includes(concept) ? 'stays' : 'leaves',
  }));
}

/** All that is asked, state by state, and in each under one concept after the other. */
export function questionsOf(
  conflict: ShownConflict,
  states: readonly ShownState[],
  concepts: readonly ConceptId[],
): Question[] {
  return states.flatMap((state) =>
    concepts.flatMap((concept) => questionsAt(conflict, state, concept)),
  );
}

/** What tells one set of questions about a text from another. */
export function fingerprintOfQuestions(
  conflict: ShownConflict,
  keys: readonly StateKey[],
  concepts: readonly ConceptId[],
  variant: string | undefined,
): string {
  const look = concepts.includes(GIVEN) ? formatLook(conflict) : '';
  const asked = [keys, concepts, variant ?? '', conflict.preferenceReading, look];
  return fingerprint(JSON.stringify(asked)).slice(0, 8);
}

/** What a verdict says of one, in the words of its concept. */
export function sayVerdict(concept: ShownConcept, said: Said): string {
  return concept.says[said === 'stays' ? 0 : 1];
}

/** How everybody is read under a concept, as the end of a sentence. */
export function sayForesight(conflict: ShownConflict, id: ConceptId): string {
  const looking = sayLooking(conflict, id);
  return id === GIVEN || looking === '' ? looking : `everybody ${looking}`;
}

/** The same where everybody was named. */
export function sayLooking({ concepts }: ShownConflict, id: ConceptId): string {
  if (id === GIVEN) return 'each looking ahead as it is read here';
  const concept = concepts.find((each) => each.id === id);
  return concept === undefined ? '' : `${concept.words} (${concept.symbol})`;
}
