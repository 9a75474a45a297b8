import { claimed, type Proposition } from '@standoff/propositions';
import type { LiteralModel, LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';

type Doubts =
  | 'standsIn'
  | 'hangsOn'
  | 'turnedBy'
  | 'inDoubt'
  | 'besideInDoubt'
  | 'nothingInDoubt'
  | 'orderHeld'
  | 'weightsInRanges'
  | 'tiedAsWritten'
  | 'notDoubted'
  | 'notCounted'
  | 'shareMeans'
  | 'doubtsHeld';

const modelsOf = ({ models }: LiteralWorld): readonly LiteralModel[] => {
  if (models === undefined) throw new RangeError('the models were not laid out');
  return models;
};

/** Without the value that a judgement gives. */
const bare = (id: string) => id.split('=')[0]!;

type IsTrue = (proposition: Proposition, world: LiteralWorld) => boolean;

/** Of which place it is: members of a place are counted as those before it have left them. */
const placeOf = (id: string) => bare(id).split('.').slice(0, 2).join('.');

/** Each way in which everything may be is gone through. */
export const doubtOracles = (isTrue: IsTrue): { readonly [K in Doubts]: Oracle<K> } => ({
  standsIn: ({ of, each = [of!], n, models, weight }, w) =>
    each.every((one) => {
      const all = modelsOf(w);
      const so = all.filter(({ world }) => isTrue(claimed(one), world));
      const share = so.reduce((sum, { weight: own }) => sum + own, 0);
      const told = weight ?? so.length / all.length;
      return (
        String(so.length) === n && String(all.length) === models && Math.abs(share - told) < 1e-9
      );
    }),
  hangsOn({ of, on, by, always, others }, w) {
    const falls = ({ world }: LiteralModel) => !isTrue(claimed(of!), world);
    const turning = modelsOf(w).filter((one) => one.changed.size === 1 && falls(one));
    const isChanged = ({ changed }: LiteralModel) => changed.has(bare(by));
    return (
      isTrue(claimed(on), w) &&
      turning.some(isChanged) &&
      turning.length - 1 === others &&
      modelsOf(w).filter(isChanged).every(falls) === always
    );
  },
  turnedBy({ of, by, size, told, sets }, w) {
    const falling = modelsOf(w).filter(({ world }) => !isTrue(claimed(of!), world));
    const fewest = falling.filter(({ changed }) => changed.size <= by.length);
    return (
      fewest.every(({ changed }) => changed.size === by.length) &&
      fewest.length === sets &&
      fewest.some(({ changed }) => {
        const places = [...changed].map(placeOf);
        return by.every((id) => places.includes(placeOf(id)));
      }) &&
      size === by.length &&
      (told.length === size || size > 3)
    );
  },
  inDoubt: () => true,
  besideInDoubt: () => true,
  nothingInDoubt: ({ held }, w) => held || modelsOf(w).length === 1,
  orderHeld: () => true,
  weightsInRanges({ who, percent, amount, some }, { conflict }) {
    const { preference } = conflict.decisionMakers.find(({ id }) => id === who)!;
    if (preference.kind !== 'weights') return false;
    const own = conflict.doubts.flatMap(({ of, how }) =>
      of[0] === who && of[1] === 'weights' && how.kind === 'within' ? [{ at: of[2], how }] : [],
    );
    // What is said of one weight goes before what is said of all.
    const ranges = preference.terms.flatMap((_, k) => {
      const found =
        own.find(({ at }) => at === String(k + 1)) ?? own.find(({ at }) => at === undefined);
      return found ? [found.how] : [];
    });
    const isWithin = (how: (typeof ranges)[number]) =>
      'percent' in how ? how.percent === percent : how.amount === amount;
    const isOne = new Set(ranges.map((how) => JSON.stringify(how))).size === 1;
    return (
      ranges.length > 0 &&
      (ranges.length === preference.terms.length ? some === undefined : some === ranges.length) &&
      (isOne ? ranges.every(isWithin) : percent === undefined && amount === undefined)
    );
  },
  tiedAsWritten({ who }, w) {
    const m = w.who(who);
    return w.states.some((s) =>
      w.states.some((t) => s < t && !w.game.prefers(m, s, t) && !w.game.prefers(m, t, s)),
    );
  },
  notDoubted: () => true,
  notCounted: () => true,
  shareMeans: () => true,
  doubtsHeld({ weights, orders, others }, { conflict: { decisionMakers, doubts } }) {
    // Each doubt is told once: with those of whom it says a range or a swap, or counted.
    const isTold = (kind: string, whom: readonly string[]) =>
      decisionMakers.every(
        ({ id }) =>
          whom.includes(id) === doubts.some(({ of, how }) => of[0] === id && how.kind === kind),
      );
    const counted = doubts.filter(
      ({ of, how }) =>
        !(how.kind === 'within' && weights.includes(of[0]!)) &&
        !(how.kind === 'swap-neighbours' && orders.includes(of[0]!)),
    );
    return (
      isTold('within', weights) &&
      isTold('swap-neighbours', orders) &&
      counted.length === others &&
      weights.length + orders.length + others > 0
    );
  },
});
