import { type Circuit, type CircuitNode, childrenOf, type NodeIndex } from '@standoff/engine';
import { finishInOrder } from '../logic/in-order.ts';
import { sumWithin } from '../logic/numbers.ts';
import { FALSE, type Term, type Terms, TRUE } from '../logic/terms.ts';
import type { SymbolicState } from './symbolic-state.ts';

/** The truth of a circuit node in a state, as a term. */
export type Truth = (node: NodeIndex, state: SymbolicState) => Term;

/** Translates the nodes of a circuit; each is translated once for each state. */
export function translateFormulas(terms: Terms, circuit: Circuit): Truth {
  const translated = new WeakMap<SymbolicState, Map<NodeIndex, Term>>();
  return (root, state) => {
    const known = translated.get(state) ?? new Map<NodeIndex, Term>();
    translated.set(state, known);
    const truth = (node: NodeIndex): Term => known.get(node)!;
    finishInOrder(
      root,
      (node) => childrenOf(circuit[node]!),
      (node) => known.has(node),
      (node) => known.set(node, translate(terms, circuit[node]!, state, truth)),
    );
    return truth(root);
  };
}

function translate(
  terms: Terms,
  node: CircuitNode,
  state: SymbolicState,
  truth: (node: NodeIndex) => Term,
): Term {
  switch (node.op) {
    case 'constant':
      return node.value ? TRUE : FALSE;
    case 'level':
      return terms.or(state[node.option]!.filter((_, level) => node.in[level]));
    case 'sum':
      return sumWithin(
        terms,
        [
          ...node.levels.flatMap(({ option, times }) =>
            state[option]!.map((term, level) => ({ term, weight: times * level })),
          ),
          ...node.truths.map((one) => ({ term: truth(one.node), weight: one.times })),
        ],
        node,
      );
    case 'states':
      throw new RangeError('states of a graph have no options');
    case 'not':
      return -truth(node.of);
    case 'and':
      return terms.and(node.of.map(truth));
    case 'or':
      return terms.or(node.of.map(truth));
    case 'iff':
      return terms.iff(truth(node.of[0]), truth(node.of[1]));
  }
}
