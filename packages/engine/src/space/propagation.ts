import type { NodeIndex, SumNode } from '../model/circuit.ts';
import type { ConstraintNetwork } from './constraint-network.ts';
import { DecisionSets } from './decision-sets.ts';
import { type Bounds, boundsOf, demanded, levelsWithin, settledBy } from './sum-bounds.ts';

const UNKNOWN = -1;

/**
 * What follows from the decisions taken so far: for each node of the circuit true, false or not
 * known yet, for each option the levels that are left. Everything that follows by looking at one
 * node and its neighbours is drawn, upwards and downwards.
 *
 * With every conclusion goes the set of decisions that it rests on. A contradiction thereby names the
 * decisions that led to it, and the search need not vary any other.
 */
export class Propagation {
  /** 1, 0, or -1 where not known. */
  readonly values: Int8Array;
  /** 1 for the levels that are left, over all options. */
  readonly left: Uint8Array;
  /** The least and the greatest level that is left to each option. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** How many levels are left to each option. */
  readonly leftCount: Int32Array;
  /**
   * What rests on which decisions. Rows of this table: one for each decision that there can be, for
   * whoever decides; then one for each node, one for each level of each option, and those below.
   */
  readonly sets: DecisionSets;
  /** The row of the decisions that the last contradiction rests on. */
  readonly conflict: number;
  /** Conclusions drawn so far: the measure of the work. */
  conclusions = 0;

  readonly #network: ConstraintNetwork;
  /** Number of children whose value is not known. */
  readonly #open: Int32Array;
  readonly #firstNode: number;
  readonly #firstPlace: number;
  /** A row that stays empty. */
  readonly #nothing: number;
  /** A row with the last decision alone, and one to gather in. */
  readonly #decided: number;
  readonly #gathered: number;
  /** Conclusions in the order in which they were drawn: a node, or the complement of a level. */
  readonly #trail: Int32Array;
  #length = 0;
  #next = 0;
  /** Options in sums that have lost levels since the sums were last looked at. */
  readonly #lessened: number[] = [];
  readonly #isLessened: Uint8Array;

  constructor(network: ConstraintNetwork) {
    const nodes = network.circuit.length;
    const levels = network.optionOfLevel.length;
    this.#network = network;
    this.values = new Int8Array(nodes).fill(UNKNOWN);
    this.left = new Uint8Array(levels).fill(1);
    this.leftCount = new Int32Array(network.levelNodes.length);
    for (const option of network.optionOfLevel) this.leftCount[option]!++;
    this.low = new Int32Array(network.levelNodes.length);
    this.high = this.leftCount.map((count) => count - 1);
    this.#isLessened = new Uint8Array(network.levelNodes.length);
    this.#open = Int32Array.from(network.children, (children) => children.length);
    this.#firstNode = network.levelNodes.length;
    this.#firstPlace = this.#firstNode + nodes;
    this.conflict = this.#firstPlace + levels;
    this.#nothing = this.conflict + 1;
    this.#decided = this.conflict + 2;
    this.#gathered = this.conflict + 3;
    this.sets = new DecisionSets(this.conflict + 4, network.levelNodes.length);
    this.#trail = new Int32Array(nodes + levels);
  }

  /** Where the trail stands; `undo` returns to it. */
  get mark(): number {
    return this.#length;
  }

  /** Draws what follows from the demands alone; false if they contradict each other. */
  start(): boolean {
    const { constants, sums, demands, circuit } = this.#network;
    for (const index of constants) {
      const node = circuit[index]!;
      const value = node.op === 'constant' && node.value ? 1 : 0;
      if (!this.#assign(index, value)) return false;
    }
    return (
      sums.every((sum) => this.#settle(sum)) &&
      demands.every(({ node, value }) => this.#assign(node, value)) &&
      this.#propagate()
    );
  }

  /** Takes a decision: of the option's levels this one. False if a contradiction follows. */
  decide(option: number, level: number, decision: number): boolean {
    this.sets.clear(this.#decided);
    this.sets.add(this.#decided, decision);
    const first = this.#network.firstLevel[option]!;
    const end = this.#network.firstLevel[option + 1]!;
    for (let place = first; place < end; place++) {
      if (place !== first + level && !this.#remove(place, this.#decided)) return false;
    }
    return this.#propagate();
  }

  /** Takes everything back that was concluded since the mark. */
  undo(mark: number): void {
    const { parents, optionOfLevel, firstLevel } = this.#network;
    for (const option of this.#lessened.splice(0)) this.#isLessened[option] = 0;
    while (this.#length > mark) {
      const entry = this.#trail[--this.#length]!;
      if (entry < 0) {
        const option = optionOfLevel[~entry]!;
        const level = ~entry - firstLevel[option]!;
        this.left[~entry] = 1;
        this.leftCount[option]!++;
        if (level < this.low[option]!) this.low[option] = level;
        if (level > this.high[option]!) this.high[option] = level;
      } else {
        this.values[entry] = UNKNOWN;
        for (const parent of parents[entry]!) this.#open[parent]!++;
      }
    }
    this.#next = mark;
  }

  /** Adds the decisions because of which levels of an option are gone to a row. */
  blameRemovals(option: number, row: number): void {
    const { firstLevel } = this.#network;
    for (let place = firstLevel[option]!; place < firstLevel[option + 1]!; place++) {
      if (this.left[place] === 0) this.sets.include(row, this.#firstPlace + place);
    }
  }

  #propagate(): boolean {
    for (;;) {
      while (this.#next < this.#length) {
        const entry = this.#trail[this.#next++]!;
        if (!(entry < 0 ? this.#afterRemoval(~entry) : this.#afterValue(entry))) return false;
      }
      const option = this.#lessened.pop();
      if (option === undefined) return true;
      this.#isLessened[option] = 0;
      for (const sum of this.#network.sumNodes[option]!) if (!this.#settle(sum)) return false;
    }
  }

  /** Concludes a value from what rests on the decisions of two rows. */
  #assign(node: NodeIndex, value: number, from = this.#nothing, and = from): boolean {
    const known = this.values[node]!;
    if (known === value) return true;
    if (known !== UNKNOWN) {
      this.sets.unite(this.conflict, from, and);
      this.sets.include(this.conflict, this.#firstNode + node);
      return false;
    }
    this.values[node] = value;
    this.sets.unite(this.#firstNode + node, from, and);
    for (const parent of this.#network.parents[node]!) this.#open[parent]!--;
    this.#record(node);
    return true;
  }

  #remove(place: number, from: number): boolean {
    if (this.left[place] === 0) return true;
    const option = this.#network.optionOfLevel[place]!;
    this.left[place] = 0;
    this.sets.unite(this.#firstPlace + place, from, from);
    this.#record(~place);
    if (--this.leftCount[option]! > 0) {
      this.#narrow(option);
      return true;
    }
    this.sets.clear(this.conflict);
    this.blameRemovals(option, this.conflict);
    return false;
  }

  /** Moves the bounds of an option to levels that are left. */
  #narrow(option: number): void {
    const first = this.#network.firstLevel[option]!;
    while (this.left[first + this.low[option]!] === 0) this.low[option]!++;
    while (this.left[first + this.high[option]!] === 0) this.high[option]!--;
    if (this.#isLessened[option] === 1 || this.#network.sumNodes[option]!.length === 0) return;
    this.#isLessened[option] = 1;
    this.#lessened.push(option);
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
      return this.#conclude(parent, value, child);
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
      case 'sum':
        return this.#settleSum(index, node);
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
      if (!this.#remove(first + level, this.#firstNode + node)) return false;
    }
    return true;
  }

  /**
   * A sum that is within its limits whatever is open is true, one that cannot be is false; where its truth is known, levels
   * and truths go that would take it where it must not be.
   */
  #settleSum(index: NodeIndex, node: SumNode): boolean {
    const bounds = boundsOf(node, this);
    const value = this.values[index]!;
    const settled = settledBy(node, bounds);
    if (settled !== undefined) {
      if (value === (settled ? 1 : 0)) return true;
      this.#gatherSum(node);
      return this.#assign(index, settled ? 1 : 0, this.#gathered);
    }
    const within = value === UNKNOWN ? undefined : demanded(node, bounds, value);
    if (within === undefined) return true;
    return (
      node.levels.every(({ option, times }) => {
        const [low, high] = [this.low[option]!, this.high[option]!];
        const own = {
          min: times * (times > 0 ? low : high),
          max: times * (times > 0 ? high : low),
        };
        const may = levelsWithin(times, {
          min: within.min - (bounds.max - own.max),
          max: within.max - (bounds.min - own.min),
        });
        if (may.min <= low && may.max >= high) return true;
        this.#gatherSum(node, index);
        return this.#keepLevels(option, may);
      }) && node.truths.every((truth) => this.#settleTruth(index, node, truth, bounds, within))
    );
  }

  /** Takes the levels from an option that are not within bounds, because of what was gathered. */
  #keepLevels(option: number, may: Bounds): boolean {
    const first = this.#network.firstLevel[option]!;
    const [low, high] = [this.low[option]!, this.high[option]!];
    for (let level = low; level <= high; level++) {
      if (level >= may.min && level <= may.max) continue;
      if (!this.#remove(first + level, this.#gathered)) return false;
    }
    return true;
  }

  /** Concludes the truth of a node without which the sum would not be within its limits. */
  #settleTruth(
    index: NodeIndex,
    sum: SumNode,
    { node, times }: SumNode['truths'][number],
    bounds: Bounds,
    within: Bounds,
  ): boolean {
    if (this.values[node] !== UNKNOWN) return true;
    const [least, greatest] = [Math.min(0, times), Math.max(0, times)];
    const isOut = (part: number) =>
      bounds.max - greatest + part < within.min || bounds.min - least + part > within.max;
    const wrong = isOut(0) ? 0 : isOut(times) ? 1 : undefined;
    if (wrong === undefined) return true;
    this.#gatherSum(sum, index);
    return this.#assign(node, 1 - wrong, this.#gathered);
  }

  /** Gathers what the bounds of a sum rest on, and the truth of the node where that is given. */
  #gatherSum({ levels, truths }: SumNode, index?: NodeIndex): void {
    this.sets.clear(this.#gathered);
    for (const { option } of levels) this.blameRemovals(option, this.#gathered);
    for (const { node } of truths) {
      if (this.values[node] !== UNKNOWN) this.sets.include(this.#gathered, this.#firstNode + node);
    }
    if (index !== undefined) this.sets.include(this.#gathered, this.#firstNode + index);
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
    this.sets.clear(this.#gathered);
    let last = -1;
    for (const child of children) {
      const known = this.values[child]!;
      if (known === settling) return this.#conclude(gate, settling, child);
      if (known === UNKNOWN) last = child;
      else this.sets.include(this.#gathered, this.#firstNode + child);
    }
    if (last < 0) return this.#assign(gate, 1 - settling, this.#gathered);
    if (value === UNKNOWN) return true;
    return this.#assign(last, settling, this.#gathered, this.#firstNode + gate);
  }

  #conclude(node: NodeIndex, value: number, from: NodeIndex, and: NodeIndex = from): boolean {
    return this.#assign(node, value, this.#firstNode + from, this.#firstNode + and);
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
    this.sets.clear(this.#gathered);
    for (let level = 0; level < marked.length; level++) {
      if (marked[level] !== inside > 0) {
        this.sets.include(this.#gathered, this.#firstPlace + first + level);
      }
    }
    return this.#assign(node, inside > 0 ? 1 : 0, this.#gathered);
  }
}

/** The value of a child that settles the gate by itself. */
export function settlingValue(op: 'and' | 'or'): 0 | 1 {
  return op === 'and' ? 0 : 1;
}
