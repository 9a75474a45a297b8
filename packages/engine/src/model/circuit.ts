/**
 * Formulas as the engine sees them: a Boolean circuit over the levels of options.
 *
 * A circuit is a flat list in which every node refers only to nodes before it. Facts that are used
 * many times are therefore stored and evaluated once, however deeply they are nested, and a circuit
 * can be copied to a worker or translated for a solver as it is.
 */

/** Position of a node in its circuit. */
export type NodeIndex = number;

export type CircuitNode =
  | { readonly op: 'constant'; readonly value: boolean }
  /** True where the option stands at one of the marked levels (`in[level]`). */
  | { readonly op: 'level'; readonly option: number; readonly in: readonly boolean[] }
  /** True in the listed states of a graph model (positions in the file). */
  | { readonly op: 'states'; readonly in: readonly number[] }
  | { readonly op: 'not'; readonly of: NodeIndex }
  | { readonly op: 'and'; readonly of: readonly NodeIndex[] }
  | { readonly op: 'or'; readonly of: readonly NodeIndex[] }
  | { readonly op: 'iff'; readonly of: readonly [NodeIndex, NodeIndex] };

export type Circuit = readonly CircuitNode[];
