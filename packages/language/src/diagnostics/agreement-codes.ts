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
  'binds-nobody': {
    severity: 'warning',
    help: 'name options of its parties, or make who decides it a party',
  },
  'no-tallies': { severity: 'error' },
  'member-called-tally': { severity: 'error' },
  'unknown-scale': { severity: 'error' },
  'member-without-scale': { severity: 'error' },
  'empty-scale': {
    severity: 'error',
    help: 'give one of them a number above 0',
  },
  'tally-too-large': {
    severity: 'error',
    help: 'give scales in larger units, such as millions, or with fewer decimals',
  },
  'like-in-circle': {
    severity: 'error',
    help: 'give one of them a vote, or write "yes-to"',
  },
  'stray-else': {
    severity: 'error',
    help: 'a vote on all drafts is "vote"; "else" is that on drafts which "yes-to" does not speak of',
  },
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
  'binds-nobody': {
    title: 'An agreement binds to what none of its parties decides',
    explanation:
      'Bound are moves of parties. A formula that names only options of others, or of bodies, keeps nobody from anything: what a body adopts is not bound, whoever is a member of it.',
  },
  'no-tallies': {
    title: 'A text is no formula over tallies',
    explanation:
      'A rule of voting compares numbers of votes: `yes`, `no`, `abstain`, `absent` and `all` members, times numbers, added and subtracted (with blanks around `-`); `65 %` is a share of all members. `yes.population` is what those who vote yes count for together on a scale, and all tallies of one comparison are of one scale. `us = yes` is the vote of a member. Comparisons are joined by `not`, `and`, `or` and brackets.',
  },
  'member-called-tally': {
    title: 'A member is called like a tally',
    explanation:
      'In a rule over tallies `yes`, `no`, `abstain`, `absent` and `all` are numbers of votes, so no member of that body has such an id. A body whose rule is a number of votes may have such members.',
  },
  'unknown-scale': {
    title: 'A rule counts votes on a scale that no member has',
    explanation:
      '`yes.population` is what the members who vote yes count for together on the scale `population`, and each member says what it counts for: `{ germany: { population: 83 } }`. Without a scale, or with `members`, each counts for one.',
  },
  'member-without-scale': {
    title: 'A member has no number on a scale that others have',
    explanation:
      'Shares are of what all members of a body count for together, so each of them has a number on every scale, 0 included.',
  },
  'empty-scale': {
    title: 'All members count for nothing on a scale',
    explanation: 'A share of nothing is no number, so at least one member counts for something.',
  },
  'tally-too-large': {
    title: 'A sum over votes is too large to be exact',
    explanation:
      'Votes are counted in whole numbers, without rounding. Numbers with many decimals beside very large ones, or large factors, lead beyond what is exact (9,007,199,254,740,991).',
  },
  'like-in-circle': {
    title: 'Members vote like one another in a circle',
    explanation:
      '`like: germany` gives the vote of Germany in every case. The chain of those who vote like another has to end at a member that votes by itself.',
  },
  'stray-else': {
    title: 'A member has a vote for other drafts, and none for some',
    explanation:
      '`else` says how a member votes on drafts of which its `yes-to` does not speak, so it stands beside `yes-to` only.',
  },
  'yes-can-harm': {
    title: 'A yes can make a draft fail',
    explanation:
      'With this rule there are votes that carry a draft, and one of them turned to yes would not. Such rules are followed as they are; of them it is not said who could block a draft.',
  },
};
