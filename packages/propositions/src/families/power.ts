import { defineProposition } from '../define/define-proposition.ts';
import {
  aBody,
  aCount,
  aFlag,
  aMover,
  aNumber,
  anOption,
  aQuotation,
  aState,
  aText,
  listOf,
  maybe,
  oneOf,
  together,
} from '../define/members.ts';

/** A rule of a body: for which of its options it is, or of an agreement which changes; for all where none are named. */
const aRule = {
  body: aBody,
  options: listOf(anOption),
  changes: listOf(together({ from: aQuotation, to: aQuotation })),
} as const;

const coalitionsWin = defineProposition({
  kind: 'coalitionsWin',
  beside: 'count',
  about:
    'By a rule of a body of so many members, so many of all sets of members carry a draft if these vote yes and all others no. Unless no harms, to abstain or stay away in place of a no can make a draft fail; the flag is left out where the rule is no formula, or where that was not shown.',
  members: {
    ...aRule,
    members: aNumber,
    winning: aCount,
    of: aCount,
    noHarms: maybe(aFlag),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const powerOf = defineProposition({
  kind: 'powerOf',
  beside: 'count',
  about:
    'By a rule of a body, each of some members has this power, as fractions: *banzhaf* of all sets of the others carry a draft with its yes and not without; this *share* of what all turn so is turned by it; and it turns the result in *shapley* of all orders in which members could say yes one after another. The share is absent where no vote turns anything.',
  members: {
    ...aRule,
    who: listOf(aMover),
    banzhaf: aText,
    share: maybe(aText),
    shapley: aText,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const powerUntold = defineProposition({
  kind: 'powerUntold',
  beside: 'limit',
  about:
    'How much votes weigh by a rule of a body is not told: a yes in place of a no can make a draft fail, or there are more than 27 members and too many sums of votes.',
  members: { ...aRule, why: oneOf('yes-can-harm', 'too-many-sums') },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const decidesDrafts = defineProposition({
  kind: 'decidesDrafts',
  beside: 'count',
  about:
    'Of all drafts of a body, from one state or from all, each of some members decides so many, from so many states: they pass with its yes and fail with its no, if all others vote as they do but for those who vote like it. Some of these are listed.',
  members: {
    body: aBody,
    from: maybe(aState),
    who: listOf(aMover),
    n: aNumber,
    of: aNumber,
    states: aNumber,
    examples: listOf(together({ from: aState, draft: aState })),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

/** How much votes weigh, and what they decide. */
export const powerKinds = { coalitionsWin, powerOf, powerUntold, decidesDrafts };
