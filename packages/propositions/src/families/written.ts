import { defineProposition } from '../define/define-proposition.ts';
import {
  aFact,
  aFlag,
  aMover,
  aNumber,
  anAmount,
  anOption,
  aQuotation,
  aState,
  listOf,
  maybe,
  oneOf,
  together,
} from '../define/members.ts';

/** What stands at a place of an order: wishes, or states. Of what has no words it is only told at which place it stands. */
export const entry = together({
  wishes: maybe(listOf(aQuotation)),
  /** Whether several wishes count alike there. */
  alike: maybe(aFlag),
  states: maybe(listOf(aState)),
  /** From 1; beside wishes where one of them stands at another place as well. */
  place: maybe(aNumber),
});

/** How sure the file is that a statement is wanted, where that is less than certain. */
const sure = maybe(anAmount);

const ranks = defineProposition({
  kind: 'ranks',
  beside: 'written',
  about: 'In its order somebody has what stands at one place above what stands at another.',
  members: { who: aMover, upper: entry, lower: entry },
  deniable: true,
  denied: 'It has the second above the first.',
  standalone: false,
  decided: 'not',
});

const wants = defineProposition({
  kind: 'wants',
  beside: 'written',
  about:
    'All of some statements count among what somebody wants; *own* are its words where the file has them.',
  members: { who: aMover, wish: entry, own: maybe(aQuotation), sure },
  deniable: true,
  denied: 'None of them counts.',
  standalone: false,
  decided: 'not',
});

const wantsRather = defineProposition({
  kind: 'wantsRather',
  beside: 'written',
  about: 'Of two alternatives somebody wants the first.',
  members: { who: aMover, first: aQuotation, second: aQuotation },
  deniable: true,
  denied: 'It wants the second.',
  standalone: false,
  decided: 'not',
});

const breachIsGrave = defineProposition({
  kind: 'breachIsGrave',
  beside: 'written',
  about:
    'For somebody a state in which a wish is not met is greatly worse than one in which it is.',
  members: { who: aMover, wish: entry },
  deniable: true,
  denied: 'It is worse, but not greatly.',
  standalone: false,
  decided: 'not',
});

const follows = defineProposition({
  kind: 'follows',
  beside: 'written',
  about:
    'A fact is read as following where its condition is met; how likely the file takes that to be.',
  members: { fact: aFact, chance: maybe(together({ from: anAmount, to: anAmount })) },
  deniable: true,
  denied: 'It is read as not following.',
  standalone: false,
  decided: 'not',
});

const mayChange = defineProposition({
  kind: 'mayChange',
  beside: 'written',
  about:
    'Somebody can change an option from any level to any other, only forward in the order of its levels, only to a neighbouring level, or only from some levels to some others.',
  members: {
    who: aMover,
    option: anOption,
    how: oneOf('freely', 'forward', 'by steps', 'in pairs'),
    /** From which level to which, by their numbers. */
    pairs: maybe(listOf(together({ from: aNumber, to: aNumber }))),
  },
  deniable: true,
  denied: 'It can change it in other ways.',
  standalone: false,
  decided: 'not',
});

/** What a file says that may be otherwise than written. */
export const writtenKinds = { ranks, wants, wantsRather, breachIsGrave, follows, mayChange };
