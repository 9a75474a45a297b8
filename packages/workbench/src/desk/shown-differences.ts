/** How a text differs from the original that it started from, each difference in words without a full stop. */
export interface ShownDifferences {
  /** Whether both could be read; where not, nothing more is known than that they differ. */
  readonly isRead: boolean;
  /** The judgements that lead from the original to the text. */
  readonly judgements: readonly string[];
  /** What else differs of that on which verdicts rest, such as options that one of them lacks. */
  readonly others: readonly string[];
  /** What differs besides: names, descriptions, sources, claims, comments. */
  readonly words: readonly string[];
}
