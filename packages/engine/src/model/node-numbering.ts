import type { Circuit, CircuitNode, NodeIndex } from './circuit.ts';

/** Gives the nodes of one circuit the numbers that they share with nodes of other circuits. */
export type NumberOf = (node: NodeIndex) => number;

/**
 * Numbers the nodes of any circuits so that two nodes get the same number exactly if they are built
 * in the same way, whatever their places in their circuits. The parts of a conjunction or a
 * disjunction count as a set, those of an equivalence as well. Equal numbers therefore mean equal
 * formulas; different ones do not mean that there is a state in which the formulas differ.
 */
export function createNodeNumbering(): (circuit: Circuit) => NumberOf {
  const known = new Map<string, number>();
  return (circuit) => {
    const numbers: number[] = [];
    return (node) => {
      for (let next = numbers.length; next <= node; next++) {
        const key = keyOf(circuit[next]!, numbers);
        const number = known.get(key) ?? known.size;
        known.set(key, number);
        numbers.push(number);
      }
      return numbers[node]!;
    };
  };
}

/** What a node says, in the numbers of the nodes before it. */
function keyOf(node: CircuitNode, numbers: readonly number[]): string {
  switch (node.op) {
    case 'constant':
      return `constant ${node.value}`;
    case 'level':
      return `level ${node.option} ${node.in.map(Number).join('')}`;
    case 'states':
      return `states ${distinct(node.in)}`;
    case 'sum': {
      const levels = node.levels.map(({ option, times }) => `${times}*${option}`).sort();
      const truths = node.truths.map((one) => `${one.times}*${numbers[one.node]}`).sort();
      return `sum ${node.least} ${node.most} ${levels} ${truths}`;
    }
    case 'not':
      return `not ${numbers[node.of]}`;
    case 'iff':
      return `iff ${sorted(node.of.map((child) => numbers[child]!))}`;
    default:
      return `${node.op} ${distinct(node.of.map((child) => numbers[child]!))}`;
  }
}

function distinct(numbers: readonly number[]): string {
  return sorted([...new Set(numbers)]);
}

function sorted(numbers: readonly number[]): string {
  return [...numbers].sort((a, b) => a - b).join(' ');
}
