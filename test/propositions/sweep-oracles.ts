import { type Claim, claimed, type Proposition, type Quoted } from '@standoff/propositions';
import type { LiteralModel, LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';

type Sweeps =
  | 'sameInAll'
  | 'standsInDrawn'
  | 'failsWhere'
  | 'failsMoreWhere'
  | 'otherDrivers'
  | 'enoughToTurn'
  | 'noneTurns'
  | 'modelsFollow'
  | 'heldFixed'
  | 'namedInFile'
  | 'matters';

type IsTrue = (proposition: Proposition, world: LiteralWorld) => boolean;

const modelsOf = ({ models }: LiteralWorld): readonly LiteralModel[] => {
  if (models === undefined) throw new RangeError('the models were not laid out');
  return models;
};

const isChanged = (by: string, { changed }: LiteralModel) => changed.has(by.split('=')[0]!);
const placeOf = (id: string) => id.split('=')[0]!.split('.').slice(0, 2).join('.');

/** Where a share of all lies with 95 %, as Wilson has it. */
function wilson(n: number, of: number): readonly [number, number] {
  const z = 1.959963984540054;
  const [p, q] = [n / of, (z * z) / of];
  const middle = p + q / 2;
  const half = z * Math.sqrt((p * (1 - p)) / of + q / (4 * of));
  return [(middle - half) / (1 + q), (middle + half) / (1 + q)];
}

const saysSo = (words: string | undefined, told: Quoted | undefined) =>
  told === undefined ? words === undefined : 'words' in told && told.words === words;

/** Each way in which everything may be is gone through. */
export const sweepOracles = (isTrue: IsTrue): { readonly [K in Sweeps]: Oracle<K> } => {
  const fails = (claim: Claim, { world }: LiteralModel) => !isTrue(claimed(claim), world);
  const count = (claim: Claim, some: readonly LiteralModel[]) =>
    String(some.filter((one) => fails(claim, one)).length);
  const counted = (each: readonly Claim[], some: readonly LiteralModel[]) => ({
    is: ({ fails: n, of }: { readonly fails: string; readonly of: string }) =>
      each.every((one) => count(one, some) === n) && String(some.length) === of,
  });
  const byJudgement = (by: string, w: LiteralWorld) => {
    const changed = modelsOf(w).filter((one) => isChanged(by, one));
    const written = modelsOf(w).filter((one) => !isChanged(by, one));
    return { changed, written };
  };
  return {
    sameInAll: ({ each, n, models }, w) =>
      String(modelsOf(w).length) === models &&
      each.filter((one) => modelsOf(w).every((model) => !fails(one, model))).length === n,
    standsInDrawn({ n, drawn, low, high }) {
      const [from, to] = wilson(n, drawn);
      return Math.abs(from - low) < 1e-6 && Math.abs(to - high) < 1e-6;
    },
    failsWhere({ each, where, by, some }, w) {
      const { changed, written } = byJudgement(by, w);
      const never = each.every((one) => count(one, written) === '0');
      const there = some ?? { fails: String(changed.length), of: String(changed.length) };
      return !isTrue(claimed(where), w) && never && counted(each, changed).is(there);
    },
    failsMoreWhere({ each, where, by, changed: told, written: elsewhere }, w) {
      const { changed, written } = byJudgement(by, w);
      return (
        !isTrue(claimed(where), w) &&
        counted(each, changed).is(told) &&
        counted(each, written).is(elsewhere)
      );
    },
    enoughToTurn: ({ each, size, sets, n }, w) =>
      each.every((one) => {
        const falling = modelsOf(w).filter((model) => fails(one, model));
        const fewest = falling.filter(({ changed }) => changed.size <= size);
        return (
          fewest.every(({ changed }) => changed.size === size) &&
          fewest.length === n &&
          sets.every(({ by, told }) => {
            const places = by.map(placeOf).sort().join();
            const meant = fewest.filter(
              ({ changed }) => [...changed].map(placeOf).sort().join() === places,
            );
            return told.length === size && meant.length > 0;
          })
        );
      }),
    noneTurns: ({ each, upTo }, w) =>
      modelsOf(w).every(
        (model) => model.changed.size > upTo || each.every((one) => !fails(one, model)),
      ),
    modelsFollow({ n, even }, w) {
      const [first] = modelsOf(w);
      const isEven = modelsOf(w).every(({ weight }) => Math.abs(weight - first!.weight) < 1e-12);
      return String(modelsOf(w).length) === n && isEven === even;
    },
    otherDrivers: () => true,
    heldFixed: () => true,
    namedInFile: ({ name, says }, { conflict }) =>
      conflict.findings.some((one) => one.id === name && saysSo(one.says, says)),
    matters: ({ name, why }, { conflict }) =>
      conflict.findings.some((one) => one.id === name && saysSo(one.why, why)),
  };
};
