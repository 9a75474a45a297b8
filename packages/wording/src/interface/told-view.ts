/** What would keep one from a move that it likes, under a concept. */
export type Deterrent =
  | 'play'
  | 'moves at once'
  | 'moves at once or replies'
  | 'a policy'
  | 'an exchange'
  | 'replies';

/** What is known of how one likes a move that counts as an improvement. */
export type Liking = 'likes' | 'may like' | 'is known to like';

/** What it means in a state how far its parties look; parties and concepts by their ids. */
export type ToldForesight =
  /** Who could be served better by the others. */
  | { readonly kind: 'served'; readonly who: readonly string[] }
  | { readonly kind: 'untempted'; readonly liking: Liking }
  /** Of those who have a move that they like better: whom a concept keeps, and who would leave. */
  | {
      readonly kind: 'alike';
      readonly concept: string;
      readonly deterrent: Deterrent;
      readonly liking: Liking;
      readonly kept: readonly string[];
      readonly leaving: readonly string[];
    }
  /** The same of each by a concept of its own. */
  | {
      readonly kind: 'each';
      readonly liking: Liking;
      readonly each: readonly {
        readonly who: string;
        readonly concept: string;
        readonly does: 'stays' | 'leaves' | 'served';
      }[];
    };

/** How one compares what a move leads to with what was. */
export type Order = 'better' | 'worse' | 'equal' | 'incomparable' | 'unknown';

/** One move on a way; of a body what it adopts. */
export interface ToldMove {
  readonly who: string;
  readonly isBody: boolean;
  readonly from: string;
  readonly to: string;
}

/** The same with what it is for whoever makes it. */
export interface ToldStep extends ToldMove {
  readonly order: Order;
  readonly greatly: boolean;
}

/** Where a state stands on a map. */
export type ToldLayer =
  | 'unreached'
  | 'status quo'
  | 'start'
  | { readonly moves: number }
  /** So many of all like it better, or are known to. */
  | { readonly likers: number; readonly of: number; readonly isKnown: boolean };

/** Who likes a state better or worse than where a map starts, and of whom that is not known. */
export interface ToldLiking {
  readonly start: 'status quo' | 'start';
  readonly of: number;
  readonly better: readonly string[];
  readonly worse: readonly string[];
  readonly open: readonly string[];
}
