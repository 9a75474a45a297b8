import type { Circuit, CircuitNode, NodeIndex } from '@standoff/engine';

/**
 * Builds a circuit in which no two nodes say the same: a node that already exists is used again, and
 * what is true or false whatever the levels becomes a constant.
 */
export interface CircuitBuilder {
  /** All nodes so far. */
  readonly circuit: Circuit;
  constant(value: boolean): NodeIndex;
  /** Where the option stands at one of the marked levels. */
  level(option: number, marked: readonly boolean[]): NodeIndex;
  /** In the listed states of a graph model with `count` states. */
  states(listed: readonly number[], count: number): NodeIndex;
  not(of: NodeIndex): NodeIndex;
  and(of: readonly NodeIndex[]): NodeIndex;
  or(of: readonly NodeIndex[]): NodeIndex;
  iff(left: NodeIndex, right: NodeIndex): NodeIndex;
}

export function createCircuitBuilder(): CircuitBuilder {
  const circuit: CircuitNode[] = [];
  const known = new Map<string, NodeIndex>();

  const add = (node: CircuitNode): NodeIndex => {
    const key = keyOf(node);
    const index = known.get(key) ?? circuit.push(node) - 1;
    known.set(key, index);
    return index;
  };
  const constant = (value: boolean): NodeIndex => add({ op: 'constant', value });
  const constantValue = (index: NodeIndex): boolean | undefined => {
    const node = circuit[index]!;
    return node.op === 'constant' ? node.value : undefined;
  };
  const level = (option: number, marked: readonly boolean[]): NodeIndex => {
    const [first] = marked;
    return marked.every((mark) => mark === first)
      ? constant(first ?? false)
      : add({ op: 'level', option, in: marked });
  };
  const not = (of: NodeIndex): NodeIndex => {
    const node = circuit[of]!;
    if (node.op === 'constant') return constant(!node.value);
    if (node.op === 'not') return node.of;
    if (node.op === 'level')
      return level(
        node.option,
        node.in.map((mark) => !mark),
      );
    return add({ op: 'not', of });
  };
  const negationOf = (index: NodeIndex): NodeIndex | undefined => {
    const node = circuit[index]!;
    if (node.op === 'not') return node.of;
    const negation: CircuitNode =
      node.op === 'level'
        ? { ...node, in: node.in.map((mark) => !mark) }
        : { op: 'not', of: index };
    return known.get(keyOf(negation));
  };
  /** `end` is the value that decides: false for "and", true for "or". */
  const join = (op: 'and' | 'or', of: readonly NodeIndex[], end: boolean): NodeIndex => {
    const parts = new Set(of.filter((index) => constantValue(index) !== !end));
    const decided = [...parts].some(
      (index) => constantValue(index) === end || parts.has(negationOf(index) ?? -1),
    );
    if (decided) return constant(end);
    const [first, ...others] = [...parts].sort((a, b) => a - b);
    if (first === undefined) return constant(!end);
    return others.length === 0 ? first : add({ op, of: [first, ...others] });
  };

  return {
    circuit,
    constant,
    level,
    states: (listed, count) => {
      const sorted = [...new Set(listed)].sort((a, b) => a - b);
      if (sorted.length === 0 || sorted.length === count) return constant(sorted.length > 0);
      return add({ op: 'states', in: sorted });
    },
    not,
    and: (of) => join('and', of, false),
    or: (of) => join('or', of, true),
    iff: (left, right) => {
      if (left === right) return constant(true);
      if (constantValue(left) !== undefined) return constantValue(left) ? right : not(right);
      if (constantValue(right) !== undefined) return constantValue(right) ? left : not(left);
      return add({ op: 'iff', of: left < right ? [left, right] : [right, left] });
    },
  };
}

/** Two nodes with the same key are equal. */
function keyOf(node: CircuitNode): string {
  switch (node.op) {
    case 'constant':
      return `${node.value}`;
    case 'level':
      return `level ${node.option} ${node.in.map(Number).join('')}`;
    case 'states':
      return `states ${node.in.join()}`;
    default:
      return `${node.op} ${node.of}`;
  }
}
