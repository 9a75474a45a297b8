import type { Computation } from '../concepts/define-concept.ts';

/**
 * Bytes that a kind of computation takes for each cell at its peak, besides what the space, the orders and
 * the concepts of an ordinary analysis take. Foreseen play sorts the states into classes of its own:
 * measured with two decision makers at 2^20 states, of which nobody likes two equally well.
 */
const bytesBeside: Readonly<Record<Computation['kind'], number>> = {
  sanction: 0,
  simultaneous: 0,
  exchange: 0,
  anticipation: 100,
  support: 0,
};

/** Bytes for each cell and mover of the lengths of sequences from one state. */
const FOLLOWING = 3.3;

/**
 * The same of whatever is to be computed: one thing at a time, and classes are shared. Where moves are
 * followed from a state, by how many movers.
 */
export function extraBytes(computations: readonly Computation[], followed = 0): number {
  const most = computations.reduce((bytes, { kind }) => Math.max(bytes, bytesBeside[kind]), 0);
  return most + FOLLOWING * followed;
}
