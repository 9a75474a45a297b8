/** What a list of conflicts tells of one: its finding and a small map. */
export type ShownSummary =
  | {
      readonly status: 'found';
      /** The finding in one sentence. */
      readonly headline: string;
      readonly map: SmallMap;
    }
  /** Why there is none. */
  | { readonly status: 'none'; readonly why: string };

/** A map without words: layers of states by the moves it takes to get there, and the improvements between them. */
export interface SmallMap {
  readonly layers: readonly (readonly SmallState[])[];
  readonly arcs: readonly SmallArc[];
}

export interface SmallState {
  readonly id: string;
  /** Whether it holds under some concept. */
  readonly holds: boolean;
}

export interface SmallArc {
  readonly from: string;
  readonly to: string;
  /** Position of the decision maker whose improvement it is. */
  readonly mover: number;
}
