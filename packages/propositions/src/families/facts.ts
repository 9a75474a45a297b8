import { defineProposition } from '../define/define-proposition.ts';
import { aFact, aState, groundsOfFact } from '../define/members.ts';

const comesAbout = defineProposition({
  kind: 'comesAbout',
  beside: 'step',
  about:
    'A fact holds in a state, as far as it is likely where it is not certain, and this is the least that makes it so there: levels of options, facts that hold and facts that do not.',
  members: { fact: aFact, at: aState, because: groundsOfFact },
  deniable: false,
  standalone: false,
  decided: 'not',
});

export const factKinds = { comesAbout };
