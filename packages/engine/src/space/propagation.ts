import type { NodeIndex } from '../model/circuit.ts';
import type { ConstraintNetwork } from './constraint-network.ts';

const UNKNOWN = -1;

/**
 * What follows from the decisions taken so far: for each node of the circuit true, false or not
 * known yet, for each option the levels that are left. Everything that follows by looking at one
 * node and its neighbours is drawn, upwards and downwards.
 *
 * With every conclusion goes the set of decisions that it rests on, as bits: decision d is bit d of
 * two words. A contradiction thereby names the decisions that led to it, and the search need not
 * vary any other. There are at most 53 decisions, since there are at most 2^53 combinations.
 */
export class Propagation {
  /** 1, 0, or -1 where not known. */
  readonly values: Int8Array;
  /** 1 for the levels that are left, over all options. */
  readonly left: Uint8Array;
  /** How many levels are left to each option. */
  readonly leftCount: Int32Array;
  /** The decisions that the last contradiction rests on. */
  conflictLow = 0;
  conflictHigh = 0;
  /** Conclusions drawn so far: the measure of the work. */
  conclusions = 0;

  readonly #network: ConstraintNetwork;
  /** Number of children whose value is not known. */
  readonly #open: Int32Array;
  readonly #nodeLow: Int32Array;
  readonly #nodeHigh: Int32Array;
  readonly #levelLow: Int32Array;
  readonly #levelHigh: Int32Array;
  /** Conclusions in the order in which they were drawn: a node, or the complement of a level. */
  readonly #trail: Int32Array;
  #length = 0;
  #next = 0;

  constructor(network: ConstraintNetwork) {
    const nodes = network.circuit.length;
    const levels = network.optionOfLevel.length;
    this.#network = network;
    this.values = new Int8Array(nodes).fill(UNKNOWN);
    this.left = new Uint8Array(levels).fill(1);
    this.leftCount = new Int32Array(network.levelNodes.length);
    for (const option of network.optionOfLevel) this.leftCount[option]!++;
    this.#open = Int32Array.from(network.children, (children) => children.length);
    this.#nodeLow = new Int32Array(nodes);
    this.#nodeHigh = new Int32Array(nodes);
    this.#levelLow = new Int32Array(levels);
    this.#levelHigh = new Int32Array(levels);
    this.#trail = new Int32Array(nodes + levels);
  }

  /** Where the trail stands; `undo` returns to it. */
  get mark(): number {
    return this.#length;
  }

  /** Draws what follows from the demands alone; false if they contradict each other. */
  start(): boolean {
    const { constants, demands, circuit } = this.#network;
    for (const index of constants) {
      const node = circuit[index]!;
      const value = node.op === 'constant' && node.value ? 1 : 0;
      if (!this.#assign(index, value, 0, 0)) return false;
    }
    return demands.every(({ node, value }) => this.#assign(node, value, 0, 0)) && this.#propagate();
  }

  /** Takes a decision: of the option's levels this one. False if a contradiction follows. */
  decide(option: number, level: number, decision: number): boolean {
    const low = decision < 32 ? 1 << decision : 0;
    const high = decision < 32 ? 0 : 1 << (decision - 32);
    const first = this.#network.firstLevel[option]!;
    const end = this.#network.firstLevel[option + 1]!;
    for (let place = first; place < end; place++) {
      if (place !== first + level && !this.#remove(place, low, high)) return false;
    }
    return this.#propagate();
  }

  /** Takes everything back that was concluded since the mark. */
  undo(mark: number): void {
    const { parents, optionOfLevel } = this.#network;
    while (this.#length > mark) {
      const entry = this.#trail[--this.#length]!;
      if (entry < 0) {
        this.left[~entry] = 1;
        this.leftCount[optionOfLevel[~entry]!]!++;
      } else {
        this.values[entry] = UNKNOWN;
        for (const parent of parents[entry]!) this.#open[parent]!++;
      }
    }
    this.#next = mark;
  }

  /** Adds the decisions because of which levels of an option are gone to the last contradiction. */
  blameRemovals(option: number): void {
    const { firstLevel } = this.#network;
    for (let place = firstLevel[option]!; place < firstLevel[option + 1]!; place++) {
      if (this.left[place] === 1) continue;
      this.conflictLow |= this.#levelLow[place]!;
      this.conflictHigh |= this.#levelHigh[place]!;
    }
  }

  #propagate(): boolean {
    while (this.#next < this.#length) {
      const entry = this.#trail[this.#next++]!;
      if (!(entry < 0 ? this.#afterRemoval(~entry) : this.#afterValue(entry))) return false;
    }
    return true;
  }

  #assign(node: NodeIndex, value: number, low: number, high: number): boolean {
    const known = this.values[node]!;
    if (known === value) return true;
    if (known !== UNKNOWN) {
      this.conflictLow = low | this.#nodeLow[node]!;
      this.conflictHigh = high | this.#nodeHigh[node]!;
      return false;
    }
    this.values[node] = value;
    this.#nodeLow[node] = low;
    this.#nodeHigh[node] = high;
    for (const parent of this.#network.parents[node]!) this.#open[parent]!--;
    this.#record(node);
    return true;
  }

  #remove(place: number, low: number, high: number): boolean {
    if (this.left[place] === 0) return true;
    const option = this.#network.optionOfLevel[place]!;
    this.left[place] = 0;
    this.#levelLow[place] = low;
    this.#levelHigh[place] = high;
    this.#record(~place);
    if (--this.leftCount[option]! > 0) return true;
    this.conflictLow = 0;
    this.conflictHigh = 0;
    this.blameRemovals(option);
    return false;
  }

  #record(entry: number): void {
    this.#trail[this.#length++] = entry;
    this.conclusions++;
  }

  #afterValue(node: NodeIndex): boolean {
    if (!this.#settle(node)) return false;
    for (const parent of this.#network.parents[node]!) {
      if (!this.#tell(parent, node)) return false;
    }
    return true;
  }

  /** What a parent makes of a child that has just become known. */
  #tell(parent: NodeIndex, child: NodeIndex): boolean {
    const { op } = this.#network.circuit[parent]!;
    if (op !== 'and' && op !== 'or') return this.#settle(parent);
    const value = this.values[child]!;
    if (value === settlingValue(op)) {
      return this.#assign(parent, value, this.#nodeLow[child]!, this.#nodeHigh[child]!);
    }
    return this.#open[parent]! > 1 || this.#settleGate(parent, settlingValue(op));
  }

  /** Draws what follows between a node and its children. */
  #settle(index: NodeIndex): boolean {
    const node = this.#network.circuit[index]!;
    switch (node.op) {
      case 'level':
        return this.#restrict(index, node.option, node.in);
      case 'not':
        return this.#settleNot(index, node.of);
      case 'iff':
        return this.#settleIff(index, node.of[0], node.of[1]);
      case 'and':
      case 'or':
        return this.#settleGate(index, settlingValue(node.op));
      default:
        return true;
    }
  }

  /** Takes the levels from an option that contradict a known level node. */
  #restrict(node: NodeIndex, option: number, marked: readonly boolean[]): boolean {
    const first = this.#network.firstLevel[option]!;
    const keep = this.values[node] === 1;
    for (let level = 0; level < marked.length; level++) {
      if (marked[level] === keep) continue;
      if (!this.#remove(first + level, this.#nodeLow[node]!, this.#nodeHigh[node]!)) return false;
    }
    return true;
  }

  #settleNot(node: NodeIndex, child: NodeIndex): boolean {
    return this.values[node] === UNKNOWN
      ? this.#conclude(node, 1 - this.values[child]!, child)
      : this.#conclude(child, 1 - this.values[node]!, node);
  }

  /** Of a node and its two children any two settle the third. */
  #settleIff(node: NodeIndex, left: NodeIndex, right: NodeIndex): boolean {
    const [value, a, b] = [this.values[node]!, this.values[left]!, this.values[right]!];
    if (a !== UNKNOWN && b !== UNKNOWN) return this.#conclude(node, a === b ? 1 : 0, left, right);
    if (value === UNKNOWN) return true;
    if (a !== UNKNOWN) return this.#conclude(right, value === 1 ? a : 1 - a, node, left);
    if (b !== UNKNOWN) return this.#conclude(left, value === 1 ? b : 1 - b, node, right);
    return true;
  }

  /**
   * A conjunction or disjunction: one child with the settling value (false in a conjunction, true in
   * a disjunction) settles it; without one, all children have the other value.
   */
  #settleGate(gate: NodeIndex, settling: number): boolean {
    const children = this.#network.children[gate]!;
    const value = this.values[gate]!;
    if (value === 1 - settling) {
      for (const child of children) if (!this.#conclude(child, value, gate)) return false;
      return true;
    }
    if (this.#open[gate]! > 1) return true;
    let low = 0;
    let high = 0;
    let last = -1;
    for (const child of children) {
      const known = this.values[child]!;
      if (known === settling) return this.#conclude(gate, settling, child);
      if (known === UNKNOWN) last = child;
      else {
        low |= this.#nodeLow[child]!;
        high |= this.#nodeHigh[child]!;
      }
    }
    if (last < 0) return this.#assign(gate, 1 - settling, low, high);
    if (value === UNKNOWN) return true;
    return this.#assign(last, settling, low | this.#nodeLow[gate]!, high | this.#nodeHigh[gate]!);
  }

  #conclude(node: NodeIndex, value: number, from: NodeIndex, and: NodeIndex = from): boolean {
    const low = this.#nodeLow[from]! | this.#nodeLow[and]!;
    const high = this.#nodeHigh[from]! | this.#nodeHigh[and]!;
    return this.#assign(node, value, low, high);
  }

  /** What follows for the nodes that read an option's level, now that one is gone. */
  #afterRemoval(place: number): boolean {
    const option = this.#network.optionOfLevel[place]!;
    for (const index of this.#network.levelNodes[option]!) {
      if (this.values[index] !== UNKNOWN) continue;
      const node = this.#network.circuit[index]!;
      if (node.op === 'level' && !this.#readLevel(index, option, node.in)) return false;
    }
    return true;
  }

  #readLevel(node: NodeIndex, option: number, marked: readonly boolean[]): boolean {
    const first = this.#network.firstLevel[option]!;
    let inside = 0;
    for (let level = 0; level < marked.length; level++) {
      if (marked[level]) inside += this.left[first + level]!;
    }
    if (inside > 0 && inside < this.leftCount[option]!) return true;
    let low = 0;
    let high = 0;
    for (let level = 0; level < marked.length; level++) {
      if (marked[level] === inside > 0) continue;
      low |= this.#levelLow[first + level]!;
      high |= this.#levelHigh[first + level]!;
    }
    return this.#assign(node, inside > 0 ? 1 : 0, low, high);
  }
}

/** The value of a child that settles the gate by itself. */
export function settlingValue(op: 'and' | 'or'): 0 | 1 {
  return op === 'and' ? 0 : 1;
}
