/** What stands above and below how much votes weigh. */
export const powerLabels = {
  heading: (body: string) => `${body}: what each vote weighs`,
  columns: ['member', 'Banzhaf', 'Shapley–Shubik', 'decides'],
  rounded:
    'Percent, rounded to tenths. “decides”: of all votes of the others. --json has the fractions.',
  member: 'Member',
  decides: 'Its vote decides',
  indices: ['Banzhaf', 'Shapley–Shubik'],
  ofTheOthers:
    'In how many of all ways in which the others can vote yes or no its own vote decides.',
  deciding: (from: string | undefined) =>
    `Whose vote decides which drafts ${from === undefined ? 'in this conflict' : `from ${from}`}`,
} as const;
