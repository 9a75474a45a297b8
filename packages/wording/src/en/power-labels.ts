/** What stands above and below how much votes weigh. */
export const powerLabels = {
  heading: (body: string) => `${body}: what each vote weighs`,
  columns: ['member', 'Banzhaf', 'Shapley–Shubik', 'decides'],
  rounded:
    'Percent, rounded to tenths. “decides”: of all votes of the others. --json has the fractions.',
  ofTheOthers: 'Percent, rounded to tenths. “decides”: of all votes of the others.',
  deciding: (from: string | undefined) =>
    from === undefined ? 'Which drafts it decides here' : `Which drafts it decides from ${from}`,
} as const;
