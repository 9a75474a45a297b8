import type { Steps } from '@standoff/engine';
import type { ErrorsOfViewer } from '../misjudgement/errors.ts';

/** One statement of somebody that stands elsewhere among its others, or behind them if it is left out. */
export interface Misplacement {
  /** A position among the decision makers. */
  readonly of: number;
  readonly statement: number;
  readonly to: number;
}

/** What a viewer could be told of others, and what may hang on that. */
export interface ToldViewer {
  /** Under which concepts, by their positions, a statement in another place may serve the sender. */
  underPlace(change: Misplacement): Steps<Mattering>;
  /** The same of an option that the viewer does not know of, or where nothing is said, of one that it knows of again. */
  underKnowledge(errors?: ErrorsOfViewer): Steps<readonly number[]>;
}

/** Under which concepts a change may serve, and what is the same for two changes of which one serves as the other does. */
export interface Mattering {
  readonly under: readonly number[];
  readonly alike?: string;
}
