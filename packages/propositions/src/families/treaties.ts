import { defineProposition } from '../define/define-proposition.ts';
import {
  aBody,
  aFlag,
  aFormula,
  aMover,
  aQuotation,
  aState,
  listOf,
  oneOf,
} from '../define/members.ts';
import { someMembers } from './joint.ts';

const apart = { deniable: false, standalone: false, decided: 'not' } as const;

/** An agreement, and one of the formulas that it binds its parties to where it stands. */
const binding = { agreement: aBody, bound: aFormula } as const;

const barredBy = defineProposition({
  kind: 'barredBy',
  beside: 'step',
  about:
    'As an agreement stands in a state it binds a party to what a change of its own options from there to another state would break: to what is so in the first and not in the second, or to what is so in neither and names an option of the party that changes. *notice*: the agreement is left at the same time, and it would have to be left before.',
  members: { who: aMover, from: aState, to: aState, ...binding, notice: aFlag },
  ...apart,
});

const inBreach = defineProposition({
  kind: 'inBreach',
  beside: 'step',
  about:
    'As an agreement stands in a state it binds its parties to what is not the case there, and exactly these of them have options that it names.',
  members: { who: someMembers, at: aState, ...binding },
  ...apart,
});

const bindsWhile = defineProposition({
  kind: 'bindsWhile',
  beside: 'written',
  about:
    'While an agreement stands at this level, it binds its parties to just these formulas. *leaving*: whether any party by itself may take it from there to a level that binds to none of them, by a move that breaks them as well (`with`) or only before such a move (`before`).',
  members: {
    agreement: aBody,
    level: aQuotation,
    bound: listOf(aFormula),
    leaving: oneOf('no', 'with', 'before'),
  },
  ...apart,
});

/** Of what agreements bind their parties to. */
export const treatyKinds = { barredBy, inBreach, bindsWhile };
