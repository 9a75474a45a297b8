import type { Of } from '@standoff/propositions';

const replies = [{ who: 'nk', from: 's4', to: 's2' }];
const none = { replies: [], atOnce: false } as const;
const two = [
  { who: 'us', n: 3 },
  { who: 'nk', n: 2 },
];
const one = [{ who: 'greens', n: 1 }];
const strike = { who: 'us', from: 's1', to: 's4', under: 'seq' } as const;

type PerceptionKind =
  | 'seenCounts'
  | 'seenClass'
  | 'movesMisjudged'
  | 'moveMisjudged'
  | 'restsOnError'
  | 'seenAsWritten'
  | 'noErrorsGiven';

/** Of what everybody sees: one state and several, errors of one and of several, moves deterred and such as are no gain. */
export const perceptionSamples: {
  readonly [K in PerceptionKind]: readonly Omit<Of<K>, 'kind'>[];
} = {
  seenCounts: [
    { under: ['seq', 'sseq'], equilibria: 4, stays: 5 },
    { under: ['nash'], equilibria: 1, stays: 0 },
  ],
  seenClass: [
    { under: ['seq'], is: 'shared', n: 4, by: [], such: ['s1', 's2', 's3'] },
    { under: ['seq'], is: 'shared', n: 1, by: [], such: ['s1'] },
    { under: ['seq'], is: 'held-though-misread', n: 2, by: [], such: ['s2', 's3'] },
    { under: ['seq'], is: 'held-though-misread', n: 1, by: [], such: ['s2'] },
    { under: ['seq'], is: 'held-by-error', n: 4, by: two, such: ['s2'] },
    { under: ['seq'], is: 'held-by-error', n: 1, by: one, such: ['s2'] },
    { under: ['seq'], is: 'left-by-error', n: 4, by: two, such: ['s2'] },
    { under: ['seq'], is: 'left-by-error', n: 1, by: one, such: ['s1'] },
  ],
  movesMisjudged: [
    { under: ['seq'], safe: 'as-seen', not: 'deterred', n: 12 },
    { under: ['seq'], safe: 'as-seen', not: 'no-gain', n: 1 },
    { under: ['seq'], safe: 'in-truth', not: 'deterred', n: 1 },
    { under: ['seq'], safe: 'in-truth', not: 'no-gain', n: 2 },
  ],
  moveMisjudged: [
    { ...strike, safe: 'as-seen', replies, atOnce: false },
    { ...strike, who: 'greens', safe: 'in-truth', replies, atOnce: false },
    { ...strike, safe: 'in-truth', ...none },
  ],
  restsOnError: [
    { who: 'us', state: 's1', under: 'seq', effect: 'held', to: 's4', replies, atOnce: false },
    { who: 'greens', state: 's1', under: 'seq', effect: 'left', to: 's4', replies, atOnce: false },
    { who: 'us', state: 's1', under: 'seq', effect: 'held', to: 's4', ...none },
    { who: 'greens', state: 's1', under: 'seq', effect: 'left', to: 's4', ...none },
    { who: 'us', state: 's1', under: 'seq', effect: 'held', ...none },
    { who: 'us', state: 's1', under: 'seq', effect: 'left', ...none },
  ],
  seenAsWritten: [{}],
  noErrorsGiven: [{}],
};
