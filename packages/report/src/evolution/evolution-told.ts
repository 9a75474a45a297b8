import {
  type Destination,
  type Evolution,
  tellAlike,
  tellDestination,
  tellNext,
  tellStart,
} from '@standoff/study';
import { type SentenceTold, tellSentences } from '../sentences/sentences-told.ts';

/** Where ways lead, and to how many states. */
export function sayStart(evolution: Evolution): SentenceTold[] {
  return tellFrom(evolution, tellStart(evolution));
}

/** Who stays where it starts, and under which concepts. */
export function sayNext(evolution: Evolution): SentenceTold[] {
  return tellFrom(evolution, tellNext(evolution));
}

/** A destination in sentences: what it is, and the ways there. */
export function sayDestination(
  evolution: Evolution,
  destination: Destination,
): { readonly standing: readonly SentenceTold[]; readonly ways: readonly SentenceTold[] } {
  const { standing, ways } = tellDestination(evolution, destination);
  const sentences = tellFrom(evolution, [...standing, ...ways]);
  return {
    standing: sentences.slice(0, standing.length),
    ways: sentences.slice(standing.length),
  };
}

/** Destinations that are gathered with those like them, each group in a sentence that lists them. */
export function sayAlike(evolution: Evolution, some: readonly Destination[]): SentenceTold[] {
  return tellAlike(evolution, some).flatMap((told) => tellFrom(evolution, [told]));
}

function tellFrom(
  { casebook, from }: Evolution,
  tellings: Parameters<typeof tellSentences>[1],
): SentenceTold[] {
  return tellSentences(casebook, tellings, { start: casebook.stateId(from) });
}
