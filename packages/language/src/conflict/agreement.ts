import { allowsMove } from '@standoff/engine';
import type { Agreement, Body } from './conflict.ts';

type Pair = readonly [number, number];

/** The changes of an agreement that are made in one way, as far as its option may move so at all. */
export function transitionsBy(
  { options }: Body,
  { transitions }: Agreement,
  kind: 'votes' | 'each',
): Pair[] {
  const moves = options[0]?.moves ?? { kind: 'free' };
  return transitions.flatMap(({ from, to, by }) =>
    by.kind === kind && allowsMove(moves, from, to) ? [[from, to] as const] : [],
  );
}
