import type { Clauses } from './clauses.ts';

export const noteClauses: Clauses<'gainsAsWritten' | 'weakMeans'> = {
  gainsAsWritten: () => ({
    verbless: [
      'gains, and improvements on the way to them, are told by the preferences as written, also where these are marked as unknown',
    ],
  }),
  weakMeans: () => ({
    verbless: ['the others are weak: they are equilibria only where smaller losses deter as well'],
  }),
};
