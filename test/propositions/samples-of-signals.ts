import type { Of } from '@standoff/propositions';

const word = { signals: ['word'], after: [], under: ['seq', 'sseq'] } as const;
const later = { signals: ['word'], after: ['vow'], under: ['nash'] } as const;
const shared = { is: 'shared', by: [] } as const;
const misread = { is: 'held-though-misread', by: [] } as const;
const neither = { is: 'neither', by: [] } as const;
const heldByOne = { is: 'held-by-error', by: ['us'] } as const;
const leftByTwo = { is: 'left-by-error', by: ['us', 'greens'] } as const;
const move = { who: 'us', from: 's1', to: 's4' };
const places = { best: 1, worst: 4 };

type SignalKind =
  | 'signalHeld'
  | 'signalNothing'
  | 'signalReceiver'
  | 'signalClass'
  | 'signalMoves'
  | 'signalServes'
  | 'signalUnmoved'
  | 'signalBest'
  | 'signalKeeps'
  | 'signalMeans'
  | 'signalTried';

/** Of signals: what changes and what does not, one state and several, each class, each service. */
export const signalSamples: { readonly [K in SignalKind]: readonly Omit<Of<K>, 'kind'>[] } = {
  signalHeld: [
    { ...word, before: 8, now: 3, gained: 0, lost: 5 },
    { ...word, before: 8, now: 7, gained: 1, lost: 2 },
    { ...word, before: 1, now: 1, gained: 0, lost: 0 },
    { ...word, before: 3, now: 3, gained: 0, lost: 0 },
    { ...word, before: 0, now: 0, gained: 0, lost: 0 },
  ],
  signalNothing: [{ ...later, so: true }],
  signalReceiver: [
    { ...word, who: 'nk', now: 'leaves', n: 4, such: 's2' },
    { ...word, who: 'greens', now: 'stays', n: 1, such: 's1' },
  ],
  signalClass: [
    { ...word, n: 4, was: shared, is: misread, such: 's1' },
    { ...word, n: 1, was: misread, is: shared, such: 's2' },
    { ...word, n: 2, was: heldByOne, is: neither, such: 's2' },
    { ...word, n: 1, was: neither, is: leftByTwo, such: 's2' },
    { ...word, n: 3, was: leftByTwo, is: heldByOne, such: 's3' },
  ],
  signalMoves: [
    { ...word, how: 'foreseen', n: 3, such: move },
    { ...word, how: 'found', n: 1, such: move },
    { ...word, how: 'surprises', n: 1, such: move },
    { ...word, how: 'missed', n: 2, such: move },
  ],
  signalServes: [
    { ...word, who: 'us', before: places, now: { best: 1, worst: 2 }, service: 'gains' },
    { ...word, who: 'greens', before: places, now: { best: 2, worst: 4 }, service: 'loses' },
    { ...word, who: 'us', before: places, now: { best: 2, worst: 3 }, service: 'mixed' },
    { ...word, who: 'us', before: places, now: places, service: 'same' },
    { ...word, who: 'greens', before: places, service: 'incomparable' },
  ],
  signalUnmoved: [{ signals: ['word'], after: [], who: ['nk', 'greens'] }],
  signalBest: [
    {
      who: 'us',
      under: ['seq'],
      tried: 1200,
      serving: 4,
      best: 2,
      before: places,
      now: { best: 1, worst: 2 },
    },
    {
      who: 'us',
      under: ['seq'],
      tried: 9,
      serving: 1,
      best: 1,
      before: places,
      now: { best: 1, worst: 3 },
    },
    { who: 'us', under: ['nash', 'seq'], tried: 1200, serving: 0, best: 0, before: places },
    { who: 'greens', under: ['nash'], tried: 1200, serving: 0, best: 0 },
  ],
  signalKeeps: [
    { ...word, state: 's2', so: true },
    { ...later, state: 's2', so: false },
  ],
  signalMeans: [{}],
  signalTried: [{ who: 'us' }],
};
