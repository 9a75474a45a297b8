import type { Problem } from '@standoff/wording';

/** That a text means no state, and why. */
export interface NotFound extends Problem {
  readonly status: 'not-found';
}

export function notFound(problem: Problem): NotFound {
  return { ...problem, status: 'not-found' };
}
