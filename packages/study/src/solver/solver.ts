import type * as symbolic from '@standoff/symbolic';

/** The solver as those who ask load it: it is large, and only faces know where it can run. */
export type Solver = Pick<
  typeof symbolic,
  'decideCoalitionStability' | 'decideStability' | 'findEquilibria' | 'isFeasible'
>;
