import { finishInOrder } from './in-order.ts';

/** A Boolean term: the number of a node, negative where the node is negated. */
export type Term = number;

export const TRUE: Term = 1;
export const FALSE: Term = -1;

/**
 * Boolean terms as a graph of variables and conjunctions. Constants fold away and equal terms are
 * the same number, so a formula about a known state costs nothing and is its own truth value.
 */
export class Terms {
  /** Operands of each node; undefined for variables and for the constant. */
  readonly #operands: (readonly Term[] | undefined)[] = [undefined, undefined];
  readonly #known = new Map<string, Term>();

  variable(): Term {
    return this.#operands.push(undefined) - 1;
  }

  /** The operands of a conjunction, or undefined for a variable or constant. `node` is positive. */
  operandsOf(node: Term): readonly Term[] | undefined {
    return this.#operands[node];
  }

  /** The nodes of these operands: none for a variable or constant. */
  nodesIn(node: Term): readonly Term[] {
    return this.#operands[node]?.map(Math.abs) ?? [];
  }

  and(operands: Iterable<Term>): Term {
    const distinct = new Set<Term>();
    for (const term of operands) {
      if (term === FALSE || distinct.has(-term)) return FALSE;
      if (term !== TRUE) distinct.add(term);
    }
    const [first = TRUE] = distinct;
    if (distinct.size < 2) return first;
    const sorted = [...distinct].sort((a, b) => a - b);
    const key = sorted.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const node = this.#operands.push(sorted) - 1;
    this.#known.set(key, node);
    return node;
  }

  or(operands: Iterable<Term>): Term {
    return -this.and([...operands].map((term) => -term));
  }

  implies(condition: Term, consequence: Term): Term {
    return this.or([-condition, consequence]);
  }

  iff(left: Term, right: Term): Term {
    if (left === right) return TRUE;
    if (left === TRUE || left === FALSE) return left * right;
    if (right === TRUE || right === FALSE) return left * right;
    return this.and([this.or([-left, right]), this.or([left, -right])]);
  }

  /** `yes` where the condition holds, else `no`. */
  choose(condition: Term, yes: Term, no: Term): Term {
    if (yes === no) return yes;
    return this.and([this.implies(condition, yes), this.or([condition, no])]);
  }

  exactlyOne(choices: readonly Term[]): Term {
    const pairs = choices.flatMap((one, k) =>
      choices.slice(k + 1).map((other) => this.or([-one, -other])),
    );
    return this.and([this.or(choices), ...pairs]);
  }

  /** The truth of a term under values for the variables. */
  evaluate(term: Term, variable: (node: Term) => boolean): boolean {
    const values = new Map<Term, boolean>([[TRUE, true]]);
    const truth = (part: Term): boolean => values.get(Math.abs(part))! === part > 0;
    finishInOrder(
      Math.abs(term),
      (node) => this.nodesIn(node),
      (node) => values.has(node),
      (node) => values.set(node, this.#operands[node]?.every(truth) ?? variable(node)),
    );
    return truth(term);
  }
}
