import type { CodeDescription, Meanings } from './code-description.ts';

/** Codes of ids, and of references to them outside formulas. */
export const nameCodes = {
  'invalid-id': {
    severity: 'error',
    causes: true,
  },
  'reserved-word': { severity: 'error' },
  'name-clash': { severity: 'error' },
  'deal-and-state-differ': {
    severity: 'error',
    help: 'rename one of them, or give both the same levels',
  },
  'deal-and-state': {
    severity: 'note',
    help: 'nothing has to be done: both names mean the same',
  },
  'repeated-entry': {
    severity: 'error',
    help: 'delete one of the two',
  },
  'unknown-claim': {
    severity: 'error',
    help: 'add it under "claims"',
  },
  'unknown-source': {
    severity: 'error',
    help: 'add it under "sources"',
  },
  'unknown-state': {
    severity: 'error',
    help: 'add it under "states"',
  },
  'unknown-fact': {
    severity: 'error',
    help: 'add it under "facts"',
  },
  'unknown-signal': {
    severity: 'error',
    help: 'add it under "signals"',
  },
  'unknown-deal': {
    severity: 'error',
    help: 'add it under "deals"',
  },
  'unknown-member': {
    severity: 'error',
    help: 'add it to the members',
  },
  'unknown-variant': { severity: 'error' },
  'unknown-path': {
    severity: 'error',
    help: 'write keys of the file with points between them, such as decision-makers.us.prefers',
  },
  'unknown-place': { severity: 'error' },
  'place-by-number': { severity: 'warning' },
  'replaces-another': { severity: 'warning' },
} as const satisfies Record<string, CodeDescription>;

export const nameMeanings: Meanings<typeof nameCodes> = {
  'invalid-id': {
    title: 'A word cannot be an id',
    explanation:
      'An id consists of the ASCII letters, digits, `_` and `-`, and neither begins nor ends with `-`. That of a statement, a weight or a rule is no number, since a number means a place. Ids stand in formulas and addresses; what is shown to readers is up to `name:`, which takes any script.',
  },
  'reserved-word': {
    title: 'An id has a meaning already',
    explanation:
      'The words `and`, `or`, `not`, `implies`, `iff`, `true` and `false` belong to formulas. In a model with options `s1`, `s2` and so on are the numbers of states, and `status-quo` is everywhere the state in which the conflict stands: no other state and no deal can be called so. No variant is called `all`: where a variant is asked for, that means all of them.',
  },
  'name-clash': {
    title: 'Two things have the same name',
    explanation:
      'A fact cannot have the id of an option or of a state, nor a body that of a decision maker or of a member of its own: nobody could tell which one is meant.',
  },
  'deal-and-state-differ': {
    title: 'A deal is called as a state to which it does not lead',
    explanation:
      'A deal and a state may have the same id, or be shown by the same name, if the deal leads to that state. Otherwise some answers would be about the one and some about the other: a name of both is the state wherever a state is asked for, and the deal where a deal is.',
  },
  'deal-and-state': {
    title: 'A deal is called as the state to which it leads',
    explanation:
      'A deal and the state to which it leads may have the same id, or be shown by the same name. Wherever either is asked for, the answer is about the same state.',
  },
  'repeated-entry': {
    title: 'Something stands in a list twice',
    explanation:
      'In lists of levels, states, moves, parties, members and claims everything stands once, and so does each id of a statement, a weight or a rule in its list.',
  },
  'unknown-claim': {
    title: 'No claim has this id',
    explanation: 'What `because` cites is looked up under `claims`.',
  },
  'unknown-source': {
    title: 'No source has this id',
    explanation: 'The first word after `at` in a claim is the id of a source under `sources`.',
  },
  'unknown-state': {
    title: 'No state has this name',
    explanation:
      'In a model that lists its states the name is looked up there. In a model with options a state is called by its number, `s1`, `s2` and so on, or by a name given under `states`.',
  },
  'unknown-fact': {
    title: 'No fact has this id',
    explanation: 'A fact that a doubt, a misreading or a signal names is looked up under `facts`.',
  },
  'unknown-signal': {
    title: 'No signal has this id',
    explanation:
      'A signal that was received at a date of the timeline is looked up under `signals`.',
  },
  'unknown-deal': {
    title: 'No deal has this id',
    explanation:
      'A deal that a finding says to hold is looked up under `deals`, by its id or name.',
  },
  'unknown-member': {
    title: 'No member of the body has this id',
    explanation: 'Only members of a body can have a veto in it or propose a draft.',
  },
  'unknown-variant': {
    title: 'The file has no variant of this name',
    explanation:
      'A variant was asked for that the file does not have; it is looked up under `variants`.',
  },
  'unknown-path': {
    title: 'A path leads nowhere',
    explanation:
      'A path names keys of the file one after the other, with points between them, and entries of lists by their id, or by number, counted from 1: `decision-makers.us.prefers.2`. Only its last key may be new, and only in a variant.',
  },
  'unknown-place': {
    title: 'An order of statements has no such place',
    explanation:
      'Places count from 1, the most important statement first. A statement with an id may be named by it, where it is in the order that is changed.',
  },
  'place-by-number': {
    title: 'Something that has an id is named by its number',
    explanation:
      'A number means a place. When a statement or rule is added before it or taken out, the number goes on to mean the place, where another one stands then. An id goes with what has it.',
  },
  'replaces-another': {
    title: 'Something else is replaced than is said',
    explanation:
      'What `was` says in a variant or a view is held against what stands at the place: its id, its formula (`not F` of what is not wanted), or keys that it has. It is not so any more when entries of the list were added, taken out or changed.',
  },
};
