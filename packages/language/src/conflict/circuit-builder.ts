import type { Circuit, CircuitNode, NodeIndex, SumNode } from '@standoff/engine';

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
  /** Where so many times the levels and the truths come to a sum within limits, which may be infinite. */
  sum(sum: Omit<SumNode, 'op'>): NodeIndex;
  /** In the listed states of a graph model with `count` states. */
  states(listed: readonly number[], count: number): NodeIndex;
  not(of: NodeIndex): NodeIndex;
  and(of: readonly NodeIndex[]): NodeIndex;
  or(of: readonly NodeIndex[]): NodeIndex;
  iff(left: NodeIndex, right: NodeIndex): NodeIndex;
}

/** Options with fewer levels are read level by level even where they are numbers. */
const NARROW = 256;

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
  /** Thresholds of one amount have its levels as one object, by which whoever evaluates them sees that they are the same. */
  const amounts = new Map<string, SumNode['levels']>();
  const shared = (levels: SumNode['levels']): SumNode['levels'] => {
    const key = JSON.stringify(levels);
    const found = amounts.get(key) ?? levels;
    amounts.set(key, found);
    return found;
  };
  /** Between what the sums of nodes lie at all. */
  const bounds = new Map<NodeIndex, readonly [number, number]>();
  const sum = (given: Omit<SumNode, 'op'>): NodeIndex => {
    const known = given.truths.filter(({ node }) => constantValue(node) === undefined);
    const shift = given.truths.reduce(
      (all, { node, times }) => all + (constantValue(node) ? times : 0),
      0,
    );
    const parts = [
      ...given.levels.map(({ times, top }) => times * top),
      ...known.map(({ times }) => times),
    ];
    const [min, max] = [Math.min, Math.max].map((end) =>
      parts.reduce((all, part) => all + end(0, part), 0),
    ) as [number, number];
    const least = Math.max(min, given.least - shift);
    const most = Math.min(max, given.most - shift);
    if (least > most || (least === min && most === max)) return constant(least <= most);
    const [only] = given.levels;
    if (only && given.levels.length === 1 && known.length === 0 && only.top < NARROW) {
      const marks = Array.from({ length: only.top + 1 }, (_, at) => only.times * at);
      return level(
        only.option,
        marks.map((value) => value >= least && value <= most),
      );
    }
    const levels = [...given.levels].sort((a, b) => a.option - b.option);
    const truths = [...known].sort((a, b) => a.node - b.node);
    const index = add({ op: 'sum', levels: shared(levels), truths, least, most });
    bounds.set(index, [min, max]);
    return index;
  };
  const not = (of: NodeIndex): NodeIndex => {
    const node = circuit[of]!;
    if (node.op === 'sum') {
      const [min, max] = bounds.get(of)!;
      if (node.least === min) return sum({ ...node, least: node.most + 1, most: max });
      if (node.most === max) return sum({ ...node, least: min, most: node.least - 1 });
    }
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
    sum,
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
    case 'sum':
      return `sum ${JSON.stringify([node.levels, node.truths, node.least, node.most])}`;
    default:
      return `${node.op} ${node.of}`;
  }
}
