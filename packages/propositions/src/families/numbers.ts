import { defineProposition } from '../define/define-proposition.ts';
import {
  aDecisionMaker,
  aNumber,
  aQuotation,
  aState,
  listOf,
  maybe,
  oneOf,
  together,
} from '../define/members.ts';

/** Two decision makers, and of what each wants more or less. */
const sides = listOf(
  together({ who: aDecisionMaker, amount: aQuotation, wants: oneOf('more', 'less') }),
);

const frontierOfTwo = defineProposition({
  kind: 'frontierOfTwo',
  beside: 'count',
  about:
    'Two want more or less of an amount each: of so many states there are *n* such that in no other state one of them gets more of what it wants, and the other no less.',
  members: { of: sides, n: aNumber, states: aNumber },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const onFrontier = defineProposition({
  kind: 'onFrontier',
  beside: 'count',
  about:
    'A state is one of these; or it is none, and the *better* state is one that gives neither of the two less of what it wants, and one of them more.',
  members: { of: sides, state: aState, better: maybe(aState) },
  deniable: false,
  standalone: false,
  decided: 'not',
});

/** What two can get at all, where amounts are numbers. */
export const numbersKinds = { frontierOfTwo, onFrontier };
