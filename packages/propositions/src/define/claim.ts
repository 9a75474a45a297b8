/**
 * A proposition within another one. Kinds follow from their declarations, so that here no more can be said of it than that it has
 * one; `claimed` gives it back as what it is.
 */
export interface Claim {
  readonly kind: string;
}
