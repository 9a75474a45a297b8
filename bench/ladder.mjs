/** @typedef {import('./seeded-conflict.mjs').Rung} Rung */

/** @type {Rung} */
const plain = { options: 0, decisionMakers: 5, oneWay: false, infeasible: 0 };

/** Of so many options that exclude each other, 138,240 and 100,000 combinations are feasible. */
const exclusive = [
  {
    ...plain,
    options: 20,
    decisionMakers: 6,
    groups: { sizes: [1, 1, 2, 1, 1, 4, 1, 1, 2, 1, 1, 1, 2, 1], mayBeEmpty: true },
  },
  { ...plain, options: 60, groups: { sizes: [20, 20, 10, 5, 5], mayBeEmpty: false } },
];

/**
 * Conflicts of growing size, and around one size those that differ in one thing; at last
 * some in which options exclude each other.
 * @param {number} largest The largest number of options: 2^largest cells.
 * @returns {Rung[]}
 */
export function ladder(largest) {
  const middle = Math.min(18, largest);
  const sizes = [10, 12, 14, 16, 18, 20, 22, 24, 26].filter((options) => options <= largest);
  return [
    ...sizes.map((options) => ({ ...plain, options })),
    { ...plain, options: middle, decisionMakers: 2 },
    { ...plain, options: middle, decisionMakers: 8 },
    { ...plain, options: middle, oneWay: true },
    { ...plain, options: middle, infeasible: 0.5 },
    { ...plain, options: middle, infeasible: 0.99 },
    { ...plain, options: middle, oneWay: true, infeasible: 0.5 },
    { ...plain, options: middle, byWeights: true },
    { ...plain, options: Math.min(12, largest), bodyOptions: 3 },
    ...exclusive,
  ];
}

/** @param {Rung} rung */
export function rungName(rung) {
  const { options, decisionMakers, oneWay, infeasible, groups, byWeights, bodyOptions } = rung;
  if (groups !== undefined) {
    const states = groups.sizes.reduce((n, size) => n * (size + (groups.mayBeEmpty ? 1 : 0)), 1);
    return `${options} options, ${decisionMakers} DMs, ${states.toLocaleString('en')} feasible`;
  }
  const limits = [
    oneWay ? 'one-way' : '',
    infeasible > 0 ? `${100 * infeasible}% infeasible` : '',
    byWeights ? 'weights' : '',
    bodyOptions ? `a body with ${bodyOptions} of the options` : '',
  ].filter((text) => text !== '');
  return [`2^${options}, ${decisionMakers} DMs`, ...limits].join(', ');
}
