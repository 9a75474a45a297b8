import type { CircuitNode, NodeIndex } from '../src/model/circuit.ts';
import type { Option, OptionForm } from '../src/model/model.ts';

/** A circuit under construction over Y/N options. */
export class Rules {
  readonly nodes: CircuitNode[] = [];
  add(node: CircuitNode): NodeIndex {
    return this.nodes.push(node) - 1;
  }
  yes(option: number): NodeIndex {
    return this.add({ op: 'level', option, in: [false, true] });
  }
  not(of: NodeIndex): NodeIndex {
    return this.add({ op: 'not', of });
  }
  and(...of: NodeIndex[]): NodeIndex {
    return this.add({ op: 'and', of });
  }
  or(...of: NodeIndex[]): NodeIndex {
    return this.add({ op: 'or', of });
  }
  implies(from: number, to: number): NodeIndex {
    return this.or(this.not(this.yes(from)), this.yes(to));
  }
  /** One of the options is taken and no two are, pair by pair. */
  exactlyOne(options: readonly number[]): NodeIndex {
    const pairs = options.flatMap((a, k) =>
      options.slice(k + 1).map((b) => this.not(this.and(this.yes(a), this.yes(b)))),
    );
    return this.and(this.or(...options.map((option) => this.yes(option))), ...pairs);
  }
}

/** Y/N options that move freely, dealt out to the owners in turn. */
export function switches(count: number, feasible: NodeIndex, owners = 1): OptionForm {
  return {
    kind: 'options',
    options: Array.from(
      { length: count },
      (_, k): Option => ({ owner: k % owners, levels: 2, moves: { kind: 'free' } }),
    ),
    feasible,
    oneOptionAtATime: false,
    forbiddenMoves: [],
  };
}

/** The whole numbers from one to before another. */
export function range(from: number, end: number): number[] {
  return Array.from({ length: end - from }, (_, k) => from + k);
}
