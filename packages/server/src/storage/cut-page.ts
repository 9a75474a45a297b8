/**
 * A page as it was drawn, around what is said and asked when it is served: by its place, `notices`, `readers` (what they judge),
 * `comments`, the pin of what a comment may be about, or `address` for that of the server.
 */
export interface CutPage {
  /** One more than stand between them. */
  readonly pieces: readonly string[];
  readonly between: readonly string[];
}
