import type { Kind, Of } from '@standoff/propositions';
import type { Wanted } from '../../interface/wording.ts';
import type { Said } from '../clause/clause.ts';

/** How some kinds are put as clauses. */
export type Clauses<K extends Kind> = {
  readonly [One in K]: (proposition: Of<One>, to: Wanted<Said>) => Said;
};
