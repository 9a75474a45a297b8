/** @typedef {import('./seeded-conflict.mjs').Rung} Rung */

/** @type {Rung} */
const plain = { options: 0, decisionMakers: 5, oneWay: false, infeasible: 0 };

/**
 * Conflicts of growing size, and around one size those that differ in one thing.
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
  ];
}

/** @param {Rung} rung */
export function rungName({ options, decisionMakers, oneWay, infeasible }) {
  const limits = [
    oneWay ? 'one-way' : '',
    infeasible > 0 ? `${100 * infeasible}% infeasible` : '',
  ].filter((text) => text !== '');
  return [`2^${options}, ${decisionMakers} DMs`, ...limits].join(', ');
}
