import { defineProposition } from '../define/define-proposition.ts';
import { aLevel, aMover, listOf, together } from '../define/members.ts';
import { agreed } from './agreed.ts';

const apart = { deniable: false, standalone: false, decided: 'not' } as const;

const parts = listOf(together({ who: aMover, are: listOf(aLevel) }));

const dealParts = defineProposition({
  kind: 'dealParts',
  about:
    'A deal is struck by one joint move, in which each of these, and nobody else, brings its own options to these levels.',
  members: { ...agreed, parts },
  ...apart,
});

const partForbidden = defineProposition({
  kind: 'partForbidden',
  about:
    'In one joint move to a state, limits of moves or a rule on them keep somebody from bringing its own options, exactly those that differ, to these levels.',
  members: { ...agreed, who: aMover, are: listOf(aLevel) },
  ...apart,
});

/** Of deals that are struck by one joint move. */
export const atOnceKinds = { dealParts, partForbidden };
