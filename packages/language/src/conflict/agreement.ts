import type { Agreement, Body, OptionMoves } from './conflict.ts';

type Pair = readonly [number, number];

/** The changes of an agreement that are made in one way, as far as its option may move so at all. */
export function transitionsBy(
  { options }: Body,
  { transitions }: Agreement,
  kind: 'votes' | 'each',
): Pair[] {
  const moves = options[0]?.moves ?? { kind: 'free' };
  return transitions.flatMap(({ from, to, by }) =>
    by.kind === kind && mayMove(moves, from, to) ? [[from, to] as const] : [],
  );
}

function mayMove(moves: OptionMoves, from: number, to: number): boolean {
  switch (moves.kind) {
    case 'free':
      return true;
    case 'one-way':
      return to > from;
    case 'step':
      return Math.abs(to - from) === 1;
    case 'pairs':
      return moves.pairs.some(([start, end]) => start === from && end === to);
  }
}
