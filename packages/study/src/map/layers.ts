import { distanceTo, prefers } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import type { Surroundings } from '../analysis/surroundings.ts';
import type { Layer, Layering } from './conflict-map.ts';

/** The layer of every cell. The start has layer 0 to itself. */
export function layersBy(
  layering: Layering,
  { casebook, situation }: Analysis,
  { cell: start, byAnyMoves }: Surroundings,
): (cell: number) => Layer {
  if (layering === 'moves') return (cell) => distanceTo(byAnyMoves, cell);
  const { space, decisionMakers, isUnknown } = casebook;
  const from = space.codeOf(start);
  const likes = (dm: number, cell: number) =>
    prefers(situation.orders[dm]!, cell, start) && !isUnknown(dm, space.codeOf(cell), from);
  // Liked by nobody is layer 1, so that the start keeps a layer of its own.
  return (cell) =>
    cell === start ? 0 : 1 + decisionMakers.filter((_, dm) => likes(dm, cell)).length;
}

/** Layers in the order of a drawing, those to which no moves lead last. */
export function compareLayers(a: Layer, b: Layer): number {
  return (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER);
}
