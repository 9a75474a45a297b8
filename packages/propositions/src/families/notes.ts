import { defineProposition } from '../define/define-proposition.ts';

/** What was held fixed, or not looked at: it is said, and is neither true nor false of a conflict. */
const gainsAsWritten = defineProposition({
  kind: 'gainsAsWritten',
  about:
    'Gains, and improvements on the way to them, go by the preferences as written, also where these are marked as unknown.',
  members: {},
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

/** What a word means here. */
const weakMeans = defineProposition({
  kind: 'weakMeans',
  about: 'Equilibria that are not strong are called weak.',
  members: {},
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'definition',
});

export const noteKinds = { gainsAsWritten, weakMeans };
