import { defineProposition } from '../define/define-proposition.ts';
import { aMover, aState, listOf, maybe } from '../define/members.ts';

const passes = defineProposition({
  kind: 'passes',
  about: 'A draft, put to a body at a state, passes.',
  members: {
    body: aMover,
    from: aState,
    draft: aState,
    /** States that were asked for by levels over the status quo, and are called so. */
    byLevels: maybe(listOf(aState)),
  },
  deniable: true,
  denied: 'It fails: it is not proposed, vetoed, or has too few votes.',
  standalone: true,
  decided: 'exactly',
});

export const voteKinds = { passes };
