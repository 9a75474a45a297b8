/** What an agreement stands at that is no part of the terms as they are: an option and a level, by position. */
export interface Signed {
  readonly option: number;
  readonly level: number;
}
