import { defineProposition } from '../define/define-proposition.ts';
import { aBody, aFlag, aFormula, aLevel, aMover, listOf, together } from '../define/members.ts';
import { agreed } from './agreed.ts';
import { someMembers } from './joint.ts';

const apart = { deniable: false, standalone: false, decided: 'not' } as const;

const parts = listOf(together({ who: aMover, are: listOf(aLevel) }));

const dealParts = defineProposition({
  kind: 'dealParts',
  beside: 'question',
  about:
    'A deal is struck by one joint move, in which each of these, and nobody else, brings its own options to these levels.',
  members: { ...agreed, parts },
  ...apart,
});

const partForbidden = defineProposition({
  kind: 'partForbidden',
  beside: 'question',
  about:
    'In one joint move to a state, limits of moves or a rule on them keep somebody from bringing its own options, exactly those that differ, to these levels.',
  members: { ...agreed, who: aMover, are: listOf(aLevel) },
  ...apart,
});

const partBound = defineProposition({
  kind: 'partBound',
  beside: 'question',
  about:
    'An agreement, as it stands where one joint move begins, binds a party to what would be broken where that move leads: to what is so before and not after, or to what is so in neither and names an option that the party brings, exactly those of its own that differ, to these levels. *notice*: the agreement is left by the same move, and it would have to be left before.',
  members: {
    ...agreed,
    who: aMover,
    are: listOf(aLevel),
    agreement: aBody,
    bound: aFormula,
    notice: aFlag,
  },
  ...apart,
});

const withoutTrust = defineProposition({
  kind: 'withoutTrust',
  beside: 'question',
  about:
    'Struck by one joint move a deal is one as well, and there is no state in between in which a party would have to wait for some others while it is worse off.',
  members: { ...agreed, who: aMover, whom: someMembers },
  ...apart,
});

/** Of deals that are struck by one joint move. */
export const atOnceKinds = { dealParts, partForbidden, partBound, withoutTrust };
