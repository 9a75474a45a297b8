/** One or more options as one direction of the product of all options: what a fold runs along. */
export interface Line {
  readonly levels: number;
  /** Distance in cells between neighbouring levels. */
  readonly stride: number;
  readonly reach: Reach;
}

/** What a level may become, itself included: everything, what comes after it, or what is listed. */
type Reach = 'all' | 'onward' | readonly Levels[];

/** Levels in ascending order. */
export type Levels = ArrayLike<number> & Iterable<number>;
