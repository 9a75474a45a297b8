import type { CodeDescription, Meanings } from './code-description.ts';

/** Codes of agreements. */
export const agreementCodes = {
  'too-few-parties': { severity: 'error' },
  'party-not-decision-maker': { severity: 'error' },
  'repeated-transition': {
    severity: 'error',
    help: 'delete one of the two',
  },
  'binds-itself': { severity: 'error' },
} as const satisfies Record<string, CodeDescription>;

export const agreementMeanings: Meanings<typeof agreementCodes> = {
  'too-few-parties': {
    title: 'An agreement has fewer than two parties',
    explanation:
      'Nobody agrees alone. What one decision maker decides is an option of its own, and a promise of one a threat or promise of the section `threats`.',
  },
  'party-not-decision-maker': {
    title: 'A party to an agreement is no decision maker',
    explanation:
      'A party votes by what it prefers, and a body or another agreement prefers nothing by itself. Who signs for a body are its members.',
  },
  'repeated-transition': {
    title: 'It is said twice who takes an agreement from one level to another',
    explanation:
      'Each change from one level to another has one rule: `all`, `2 of`, `each` or `nobody`. Where any of the parties may leave, it is `each`, and no vote is needed beside it.',
  },
  'binds-itself': {
    title: 'An agreement binds to what it stands at itself',
    explanation:
      'What an agreement binds to are other options, named directly or by way of a fact. Who may change the agreement is said by its `moves`, and that it has to be left before it may be broken by `notice: yes`.',
  },
};
