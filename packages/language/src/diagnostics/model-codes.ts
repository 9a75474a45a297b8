import type { CodeDescription, Meanings } from './code-description.ts';

/** Codes of what is wrong with a model as a whole, or suspect in it. */
export const modelCodes = {
  'mixed-model': { severity: 'error' },
  'no-options': { severity: 'error' },
  'level-order': { severity: 'error' },
  'move-to-itself': {
    severity: 'error',
    help: 'delete it',
  },
  'fact-circle': { severity: 'error' },
  'quantity-circle': { severity: 'error' },
  'too-many-values': {
    severity: 'error',
    help: 'write how much makes a difference, as in in-steps-of: 10',
  },
  'amount-in-group': { severity: 'error' },
  'amount-under-word': {
    severity: 'error',
    help: 'write a comparison, as in never: share < 40',
  },
  'incomplete-state': { severity: 'error' },
  'stray-gap': {
    severity: 'error',
    help: "put '>>' between the two places that lie far apart",
  },
  'degree-order': { severity: 'error' },
  'mixed-degrees': { severity: 'error' },
  'option-of-another': { severity: 'error' },
  'impossible-rule': {
    severity: 'error',
    help: 'ask for fewer votes, list more members, or mend how they vote',
  },
  'sees-itself': {
    severity: 'error',
    help: 'name someone else',
  },
  'no-order-to-edit': { severity: 'error' },
  'preference-of-body': { severity: 'error' },
  'doubt-misfit': { severity: 'error' },
  'doubt-range': { severity: 'error' },
  'doubt-twice': { severity: 'error', help: 'say it once' },
  'concept-needs-options': {
    severity: 'error',
    help: 'choose another concept, such as nash, gmr, smr, seq or sseq',
  },
  'concept-misfit': {
    severity: 'error',
    help: 'choose another concept, such as nash, gmr, smr, seq or sseq',
  },
  'no-preference': { severity: 'warning' },
  'claim-without-place': { severity: 'warning' },
  'statement-without-claim': { severity: 'warning' },
  'unused-claim': { severity: 'warning' },
  'unused-option': {
    severity: 'warning',
    help: 'use it in a preference, a fact or a rule, or leave it out',
  },
  'unused-level': { severity: 'warning' },
  'replaced-by-number': { severity: 'warning' },
  'vote-on-repeal': { severity: 'warning' },
  'misread-without-effect': { severity: 'warning' },
  'signal-without-effect': { severity: 'warning' },
  'finding-misfit': { severity: 'error' },
  'event-order': { severity: 'warning' },
} as const satisfies Record<string, CodeDescription>;

export const modelMeanings: Meanings<typeof modelCodes> = {
  'mixed-model': {
    title: 'Options and listed states are mixed',
    explanation:
      'A conflict is given either by options, from which states and moves follow, or by a list of states and of moves between them. What belongs to one of the two has no meaning in the other.',
  },
  'no-options': {
    title: 'Nothing can be decided',
    explanation:
      'At least one decision maker or body has an option, there is an agreement, or the file lists states and moves.',
  },
  'level-order': {
    title: 'The levels of a yes/no option stand the wrong way round',
    explanation:
      'The levels no and yes come in this order, so that a move forward is one from no to yes.',
  },
  'move-to-itself': {
    title: 'A move leads to where it starts',
    explanation: 'A move changes something. To stay is always possible and is not listed.',
  },
  'fact-circle': {
    title: 'Facts need one another in a circle',
    explanation:
      'A fact may use other facts, but in the end it follows from options. The message names the facts of the circle in order.',
  },
  'quantity-circle': {
    title: 'Quantities need one another in a circle',
    explanation:
      'A quantity may be made of other quantities, but in the end it comes from options and numbers. The message names the quantities of the circle in order.',
  },
  'too-many-values': {
    title: 'An amount has too many values',
    explanation:
      'Where more or less of something is wanted, every value that makes a difference is looked at: at most 10,001 of them. `in-steps-of` says how much makes a difference.',
  },
  'amount-in-group': {
    title: 'More or less of something stands in a group',
    explanation:
      'Under `equally` it is counted how many statements hold, and of two under `or-else` one is right; `more` and `less` do not hold or fail, but order all values.',
  },
  'amount-under-word': {
    title: 'More or less of something stands under never, must, want or not',
    explanation:
      '`never` and `must` say what is greatly worse when it is the case or not. `more` and `less` are neither the case nor not: every value is a bit better than the one before. What is not tolerated is a comparison.',
  },
  'incomplete-state': {
    title: 'A state does not say where every option stands',
    explanation:
      'The status quo gives every option a level. A named state may leave out what is as in the status quo; without a status quo it gives every option a level itself.',
  },
  'stray-gap': {
    title: 'The sign of a great gap stands at the edge of a ranking',
    explanation: "In a ranking '>>' stands between two places: what follows is greatly worse.",
  },
  'degree-order': {
    title: 'A statement with never or must comes too late',
    explanation:
      'A breach of `never` and `must` is greatly worse than any other difference, so these statements have to be written before all others. Otherwise the degree would contradict the order. Nothing puts them in order by itself, since which of the two is meant is not known.',
  },
  'mixed-degrees': {
    title: 'Statements of different degree stand in one group',
    explanation:
      'Statements of equal rank, and alternatives, have the same degree: all of them `never` or `must`, or none.',
  },
  'option-of-another': {
    title: 'An option belongs to someone else',
    explanation:
      'A decision maker can threaten only with its own options, a deal can bind only its parties, and only options of the one who is seen can be hidden.',
  },
  'impossible-rule': {
    title: 'A body could never adopt anything',
    explanation:
      'More votes are needed than members can give, a member with a veto always votes no, or a sponsor is absent.',
  },
  'sees-itself': {
    title: 'Someone is set to misperceive itself',
    explanation:
      'Perceptions and signals are about others: first stands who sees or receives, then who is seen.',
  },
  'no-order-to-edit': {
    title: 'A statement is added to something that has no statements',
    explanation:
      'Only an order of statements (`prefers`) can be changed by adding and dropping. Where a preference is a ranking, weights, utility or a relation, write the one that is seen in full.',
  },
  'preference-of-body': {
    title: 'A body is said to want something',
    explanation:
      'A body moves as its members vote: it has no preference of its own, and sees nobody. What can be seen wrong of it are its options (`hides`, and `reveals` in a signal) and its foresight; how its members are seen is said of them.',
  },
  'doubt-misfit': {
    title: 'A doubt does not fit what it is about',
    explanation:
      'Statements can be swapped with neighbours, dropped or changed in degree; a fact has another chance; weights lie within a share or an amount of themselves; a foresight or an option is one of several values.',
  },
  'doubt-range': {
    title: 'Weights cannot lie within that of themselves',
    explanation:
      'Within 20 % a weight of 10 lies anywhere from 8 to 12. Beyond 100 % it could turn into its opposite, which only an amount can say; and within nothing it is what is written.',
  },
  'doubt-twice': {
    title: 'The same weights are doubted twice',
    explanation:
      'How far a weight may lie from what is written is said once: of all weights of a decision maker, of single ones besides, for which that of all does not count then. Swaps of neighbours are another way to doubt the same order.',
  },
  'concept-needs-options': {
    title: 'A solution concept is not defined for listed states',
    explanation:
      'Simultaneous moves combine the options of several decision makers, so these concepts need a model with options.',
  },
  'concept-misfit': {
    title: 'A solution concept is not defined for such a conflict',
    explanation:
      'Some concepts are defined for two that can move, some only where every preference ranks the states. A relation need not rank them, and neither does the vote of a body.',
  },
  'no-preference': {
    title: 'A decision maker has no preferences',
    explanation:
      'Without preferences all states are the same to a decision maker, and every state is stable for it. That is rarely meant.',
  },
  'claim-without-place': {
    title: 'A claim has no place in a source',
    explanation:
      'A claim that cannot be looked up cannot be checked. Add `at:` with a source and a place.',
  },
  'statement-without-claim': {
    title: 'A preference rests on no claim',
    explanation:
      'The file has claims, and this preference cites none, so a reader cannot see why it is assumed. Files without any claims get no such warnings.',
  },
  'unused-claim': {
    title: 'Nothing cites a claim',
    explanation:
      'The claim has no bearing on the model. Cite it under `because` where it belongs, or mark it with `context: yes` as background.',
  },
  'unused-option': {
    title: 'Nothing depends on an option',
    explanation:
      'No formula tells the levels of the option apart, so whoever decides on it changes nothing that matters to anyone.',
  },
  'unused-level': {
    title: 'Nothing tells two levels apart',
    explanation:
      'Every formula that names the option has the same value at these levels, so for the model they are one.',
  },
  'replaced-by-number': {
    title: 'A variant replaces something else than it seems to mean',
    explanation:
      'A path in a variant counts the places of a list from 1. When a statement before that place comes or goes, the same number means another one, and the variant replaces that. Here what the variant puts in has no option in common with what it replaces.',
  },
  'vote-on-repeal': {
    title: 'A given vote is a vote for repeal as well',
    explanation:
      'A member that is no decision maker votes the same on every draft. Given as `yes` it votes for a change and for its repeal, so the body may go to and fro where no member would want that. With `sponsors` a draft comes to the vote only if one of them wants it; with `moves: one-way` nothing is taken back.',
  },
  'misread-without-effect': {
    title: 'Nothing depends on a misread fact',
    explanation:
      'A fact that somebody misreads matters only through what is wanted. No order of the file names this one, neither by itself nor by a fact that rests on it.',
  },
  'signal-without-effect': {
    title: 'A signal tells what is known already',
    explanation:
      'A signal corrects a fact that nobody who receives it misreads, or reveals an option that is hidden from none of them, in the file and in all its variants.',
  },
  'finding-misfit': {
    title: 'A finding cannot be asked of this model',
    explanation:
      'A finding names a concept that fits it: where it says that a party goes from one state to another, one that says of a single move whether something deters from it, and of a coalition one that has a version for coalitions. The states that it names are feasible. Only decision makers prefer one state to another, and only bodies adopt drafts. Ways and drafts begin at the status quo, so the file has to give one.',
  },
  'event-order': {
    title: 'An event stands after a later one',
    explanation:
      'The timeline is replayed in the order of the file; where it is not in order, by the dates.',
  },
};
