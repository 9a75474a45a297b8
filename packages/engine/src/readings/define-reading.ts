/** Ids of readings are open: the registry in `index.ts` is the list. */
export type ReadingId = string;

/**
 * A reading of preferences: which differences count when verdicts are found. Every concept whose
 * computation is by sanctions can be read in each. What a command, a page or a document needs to
 * know of it stands here; nothing else names a reading.
 */
export interface Reading {
  readonly id: ReadingId;
  /** The word by which it is asked how great a loss has to be to deter. */
  readonly strength: string;
  /** The word by which it is asked how what is not known is treated; preferences are taken as written without. */
  readonly unknown?: string;
  readonly name: string;
  /** One sentence: what counts. */
  readonly definition: string;
  /** Where the definition comes from. */
  readonly citation: string;
  /** Readings in which every state that is stable in this one is stable as well, concept by concept. */
  readonly implies: readonly ReadingId[];
  /** The reading of which is said that what is stable there and not here is weakly stable, if any is. */
  readonly weakIn?: Reading;
  readonly counts: Counts;
}

/** What counts, as a declaration over the comparisons of a preference. */
export interface Counts {
  /** Where a decision maker must be able to go to have a reason to leave. */
  readonly leaves: 'better' | 'better-or-unknown';
  /** Which ends keep it from leaving a state: seen from the state that it would leave. */
  readonly deters: 'no-better' | 'greatly-worse';
  /**
   * Whether an end of which it is not known how it compares deters as well; left out where nothing is
   * asked of what is known. So does then one that may be greatly worse, where that is what deters.
   */
  readonly unknownDeters?: boolean;
  /** Where the others may go in a credible reply. */
  readonly replies: 'better' | 'better-or-unknown';
}

/** Declares a reading; the identity function, there for its type. */
export function defineReading(reading: Reading): Reading {
  return reading;
}
