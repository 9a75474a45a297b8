import type { CodeDescription, Meanings } from './code-description.ts';

/** Codes of agreements, and of rules over tallies. */
export const agreementCodes = {
  'too-few-parties': { severity: 'error' },
  'party-not-decision-maker': { severity: 'error' },
  'repeated-transition': {
    severity: 'error',
    help: 'delete one of the two',
  },
  'binds-itself': { severity: 'error' },
  'no-tallies': { severity: 'error' },
  'member-called-tally': { severity: 'error' },
  'yes-can-harm': {
    severity: 'warning',
    help: 'nothing has to be done if that is meant; else ask for yes votes with >=',
  },
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
  'no-tallies': {
    title: 'A text is no formula over tallies',
    explanation:
      'A rule of voting compares numbers of votes: `yes`, `no`, `abstain`, `absent` and `all` members, times numbers, added and subtracted (with blanks around `-`); `65 %` is a share of all members. `us = yes` is the vote of a member. Comparisons are joined by `not`, `and`, `or` and brackets.',
  },
  'member-called-tally': {
    title: 'A member is called like a tally',
    explanation:
      'In a rule over tallies `yes`, `no`, `abstain`, `absent` and `all` are numbers of votes, so no member of that body has such an id. A body whose rule is a number of votes may have such members.',
  },
  'yes-can-harm': {
    title: 'A yes can make a draft fail',
    explanation:
      'With this rule there are votes that carry a draft, and one of them turned to yes would not. Such rules are followed as they are; of them it is not said who could block a draft.',
  },
};
