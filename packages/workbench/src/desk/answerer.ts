import type { Model } from '@standoff/study';
import type { Analysed } from './analyse-text.ts';
import type { Reply } from './inquiry-reply.ts';
import type { Watch } from './latest-asked.ts';
import type { VariantAnalyses } from './variant-cruxes.ts';

/** The variants that were compared, for what is asked about the comparison. */
export interface ComparedVariants {
  readonly model: Model;
  readonly analyses: VariantAnalyses;
}

/** What was found, for what is asked about an answer, and what is told of it. */
export interface Kept<T = unknown> {
  readonly result: unknown;
  readonly told: T;
  /** Tells it anew for other readers, where that takes less than to find it again. */
  readonly again?: (analysed: Analysed, watch: Watch) => Promise<Reply<Kept<T>>>;
}

/** How one kind of question is answered. What answers it comes with the first. */
export interface Answerer<Q = object, T = unknown> {
  /** What the answers are about: they are forgotten once it is something else. */
  about(analysed: Analysed): unknown;
  find(
    analysed: Analysed,
    question: Q,
    watch: Watch,
    compared: () => ComparedVariants | undefined,
  ): Promise<Reply<Kept<T>>>;
}
