/** A state by the levels of its options. */
export type Levels = readonly number[];
