import type { Concept } from '@standoff/engine';
import {
  type Perceptions,
  tellMisjudged,
  tellPerceptionsHeld,
  tellSeenClasses,
  tellSeenCounts,
} from '@standoff/study';
import { notTaken } from '../sentences/not-taken.ts';
import { type SentenceTold, tellSentences } from '../sentences/sentences-told.ts';

/** What is held fixed, in sentences. */
export function sayPerceptionsHeld(perceptions: Perceptions): SentenceTold[] {
  const { casebook } = perceptions.games.truth;
  return [...tellSentences(casebook, tellPerceptionsHeld(perceptions)), ...notTaken(casebook)];
}

/** How many states are equilibria under some concepts, and in how many everybody stays. */
export function sayCounts(perceptions: Perceptions, concepts: readonly Concept[]): SentenceTold {
  const { casebook } = perceptions.games.truth;
  return tellSentences(casebook, [tellSeenCounts(perceptions, concepts)])[0]!;
}

/** What beliefs do to states and moves under them, each sentence by itself. */
export function sayBeliefs(perceptions: Perceptions, concepts: readonly Concept[]): SentenceTold[] {
  const { casebook } = perceptions.games.truth;
  const told = [...tellSeenClasses(perceptions, concepts), ...tellMisjudged(perceptions, concepts)];
  return told.flatMap((one) => tellSentences(casebook, [one]));
}
