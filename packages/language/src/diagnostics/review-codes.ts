import type { CodeDescription, Meanings } from './code-description.ts';

/** Codes of what shows only when the states of a model are looked at. */
export const reviewCodes = {
  'no-feasible-state': {
    severity: 'warning',
    help: 'weaken a rule; perhaps one says "or" where it means "and"',
  },
  'rule-excludes-everything': {
    severity: 'warning',
    help: 'say what cannot be: perhaps the rule says the opposite',
  },
  'rule-excludes-nothing': {
    severity: 'warning',
    help: 'leave it out, or mend its formula',
  },
  'no-status-quo': { severity: 'note' },
  'status-quo-infeasible': { severity: 'warning' },
  'in-breach': {
    severity: 'note',
    help: 'nothing has to be done if that is meant: who is in breach may stay so',
  },
  'fact-always-true': {
    severity: 'warning',
    help: 'mend its condition, or leave it out',
  },
  'fact-never-true': {
    severity: 'warning',
    help: 'mend its condition, or leave it out',
  },
  'statement-without-effect': { severity: 'warning' },
  'no-condition-holds': {
    severity: 'warning',
    help: 'add a statement without "if" that says what it wants there, or leave out an "if"',
  },
  'unnamed-gain': {
    severity: 'note',
    help: 'give it a name under "states"',
  },
  'levels-of-several-states': {
    severity: 'warning',
    help: 'if one state is meant, name it under "states" and write its name; if all are, write the name of a fact with this condition',
  },
} as const satisfies Record<string, CodeDescription>;

export const reviewMeanings: Meanings<typeof reviewCodes> = {
  'no-feasible-state': {
    title: 'The rules of infeasibility leave no state',
    explanation:
      'Each rule may be right by itself, but together they rule out every combination of options, so there is nothing to analyse. Often a rule says "or" where it means "and".',
  },
  'rule-excludes-everything': {
    title: 'A rule of infeasibility is true in every state',
    explanation:
      'The rule alone rules out every combination of options. It probably says the opposite of what was meant.',
  },
  'rule-excludes-nothing': {
    title: 'A rule of infeasibility rules nothing out',
    explanation:
      'The formula of the rule is true in no combination of options, so the model is the same without it.',
  },
  'no-status-quo': {
    title: 'There is no status quo',
    explanation:
      'Which outcomes hold can be said without it. From where the conflict could move, what the parties could agree on, what could go wrong and how a body would vote begins at the status quo, so such questions are refused.',
  },
  'status-quo-infeasible': {
    title: 'The status quo is infeasible',
    explanation:
      'A rule of infeasibility is true in the status quo, so it is no state of the conflict and nothing can start from it. Either the rule or the status quo is wrong.',
  },
  'in-breach': {
    title: 'A party is in breach of an agreement',
    explanation:
      'In the status quo or a named state an agreement stands at a level at which it binds its parties to what is not the case there, and the party has an option which that names. It may stay so, but it may not break the agreement in another way.',
  },
  'fact-always-true': {
    title: 'A fact holds in every state',
    explanation:
      'The condition of the fact is true in every feasible state, so nothing that anybody does makes a difference to it.',
  },
  'fact-never-true': {
    title: 'A fact holds in no state',
    explanation:
      'The condition of the fact is true in no feasible state, so nothing that depends on it can ever happen.',
  },
  'statement-without-effect': {
    title: 'A preference statement never decides anything',
    explanation:
      'Wherever two feasible states differ in this statement, a statement of more importance has already decided between them, or the statement is true in all states or in none. The order of the states is the same without it.',
  },
  'no-condition-holds': {
    title: 'States are alike only because no condition holds in them',
    explanation:
      'A statement with `if` counts as met where its condition fails. Where all statements of a decision maker have one, and in some states none of them holds, these states meet all statements: they are the best ones for it, and it is indifferent between them. That is rarely meant.',
  },
  'unnamed-gain': {
    title: 'The best state for everybody has no name',
    explanation:
      'The headline of an analysis tells of a state that everybody prefers to the status quo, where there is one. Where more than one option differs in it, and it has no name, it has to be told by its levels, or as *another outcome* where that takes too many words. Only `standoff check` looks for it, in the file as it stands, and where an analysis is estimated to take at most a quarter of a second; where it does not, it says so.',
  },
  'levels-of-several-states': {
    title: 'A finding about levels is about every state that has them',
    explanation:
      '`reached` and `unreached` take a state or a formula: a name or an id is a state, anything else a formula, and stands for all states in which it is true. Where only one state can stand, as in `stable`, levels joined by `and` mean the status quo with these levels. Here the two would say different things. A name makes plain which is meant: that of a state, or that of a fact for all states in which it is so.',
  },
};
