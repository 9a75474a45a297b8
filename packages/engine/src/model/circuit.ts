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
  | SumNode
  /** True in the listed states of a graph model (positions in the file). */
  | { readonly op: 'states'; readonly in: readonly number[] }
  | { readonly op: 'not'; readonly of: NodeIndex }
  | { readonly op: 'and'; readonly of: readonly NodeIndex[] }
  | { readonly op: 'or'; readonly of: readonly NodeIndex[] }
  | { readonly op: 'iff'; readonly of: readonly [NodeIndex, NodeIndex] };

/**
 * True where so many times the levels of options, by their positions, and so many for each node that is true come to a sum from
 * `least` to `most`. All numbers are whole, and every sum that there can be is exact.
 */
export interface SumNode {
  readonly op: 'sum';
  /** `top` is the last level. */
  readonly levels: readonly {
    readonly option: number;
    readonly times: number;
    readonly top: number;
  }[];
  readonly truths: readonly { readonly node: NodeIndex; readonly times: number }[];
  readonly least: number;
  readonly most: number;
}

export type Circuit = readonly CircuitNode[];
