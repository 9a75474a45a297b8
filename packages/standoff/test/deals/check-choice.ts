import { expect } from 'vitest';
import type { Answer } from './table.ts';

type Gains = ReadonlyMap<string, readonly number[]>;

/** A fraction of whole numbers; compared without rounding. */
type Share = readonly [part: number, whole: number];

const compareShares = ([a, b]: Share, [c, d]: Share) => Math.sign(a * d - c * b);

/** By exact products of whole numbers, and by shares compared crosswise. */
export function checkChoice({ choice, targets }: Answer, gains: Gains): void {
  if (targets.length === 0) {
    expect(choice).toBeUndefined();
    return;
  }
  if (choice === undefined || 'withoutNumbers' in choice) throw new Error('nothing chosen');
  const ids = [...gains.keys()];
  const product = (id: string) => gains.get(id)!.reduce((all, gain) => all * BigInt(gain), 1n);
  const best = ids.filter((id) => ids.every((other) => product(other) <= product(id)));
  const [nash, kalai] = choice.solutions;
  expect(nash!.rule).toBe('nash');
  expect(nash!.states.toSorted()).toEqual(best.toSorted());
  const most = gains.get(ids[0]!)!.map((_, k) => Math.max(...ids.map((id) => gains.get(id)![k]!)));
  const shares = (id: string) =>
    gains
      .get(id)!
      .map((gain, k): Share => [gain, most[k]!])
      .toSorted(compareShares);
  const compare = (one: string, other: string) => {
    const theirs = shares(other);
    const signs = shares(one).map((share, k) => compareShares(share, theirs[k]!));
    return signs.find((sign) => sign !== 0) ?? 0;
  };
  expect(kalai!.rule).toBe('kalai-smorodinsky');
  expect(kalai!.states.toSorted()).toEqual(
    ids.filter((id) => ids.every((other) => compare(id, other) >= 0)).toSorted(),
  );
  for (const { states, gains: told } of choice.solutions) {
    expect(told.map((own) => Object.values(own))).toEqual(states.map((id) => gains.get(id)));
    // What is chosen is on the frontier.
    for (const id of states) {
      expect(targets.find(({ state }) => state === id)!.frontier).toBe(true);
    }
  }
}
