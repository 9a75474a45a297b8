import type { Clauses } from './clauses.ts';
import { fromState, parties, state } from './parts.ts';

export const voteClauses: Clauses<'passes'> = {
  passes({ body, from, draft, so, byLevels }) {
    return {
      subject: parties([body]),
      verb: 'adopts',
      rest: [...state(draft, byLevels), ...fromState(from)],
      so,
    };
  },
};
