import type { Clauses } from './clauses.ts';
import { fromState, parties, state } from './parts.ts';

export const voteClauses: Clauses<'passes'> = {
  passes({ body, from, draft, so }) {
    return {
      subject: parties([body]),
      verb: 'adopts',
      rest: [...state(draft), ...fromState(from)],
      so,
    };
  },
};
