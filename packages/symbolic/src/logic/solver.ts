import { type Deadline, Stopped } from './deadline.ts';
import { finishInOrder } from './in-order.ts';
import { FALSE, type Term, type Terms, TRUE } from './terms.ts';
import type { Z3, Z3Bool, Z3Solver } from './z3.ts';

/** Values for the variables of terms. */
export type Valuation = (term: Term) => boolean;

export type SearchResult =
  | { readonly found: true; readonly valuation: Valuation }
  /** The assumptions that exclude each other given everything asserted: some of those made. */
  | { readonly found: false; readonly core: readonly Term[] };

/** Some milliseconds' worth. */
const CLAUSES_BETWEEN_CHECKS = 512;

/**
 * A growing set of asserted terms. Each conjunction becomes a proposition with clauses that define
 * it, once, when it is first used here.
 */
export class Solver {
  readonly #terms: Terms;
  readonly #z3: Z3;
  readonly #deadline: Deadline;
  readonly #solver: Z3Solver;
  readonly #numbers = new Map<Term, number>();
  #contradiction = false;
  #clauses = 0;

  constructor(terms: Terms, z3: Z3, deadline: Deadline) {
    this.#terms = terms;
    this.#z3 = z3;
    this.#deadline = deadline;
    this.#solver = z3.newSolver();
  }

  /** Asserts a term for good. */
  assert(term: Term): void {
    const rest = [term];
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      const operands = this.#terms.operandsOf(Math.abs(next));
      if (next === TRUE) continue;
      if (next === FALSE) this.#contradiction = true;
      else if (operands === undefined) this.#clause([next]);
      else if (next < 0) this.#clause(operands.map((operand) => -operand));
      // The first of them is to be the next one.
      else for (let k = operands.length; k > 0; k--) rest.push(operands[k - 1]!);
    }
  }

  /** Looks for values under which all that was asserted and all assumptions hold. */
  async search(assumptions: readonly Term[]): Promise<SearchResult> {
    if (this.#contradiction) return { found: false, core: [] };
    const impossible = assumptions.find((term) => term === FALSE);
    if (impossible !== undefined) return { found: false, core: [impossible] };
    const assumed = assumptions.filter((term) => term !== TRUE);
    const literals = assumed.map((term) => this.#literal(term));
    const result = await this.#check(literals);
    if (result === 'sat') return { found: true, valuation: this.#readModel() };
    if (result === 'unsat') return { found: false, core: this.#readCore(assumed) };
    this.#deadline.check();
    throw new Stopped('time');
  }

  async #check(literals: readonly Z3Bool[]) {
    await this.#deadline.breathe();
    const quick = this.#z3.checkQuickly(this.#solver, literals);
    if (quick !== 'unknown') return quick;
    return await this.#deadline.guard(
      () => this.#z3.check(this.#solver, literals),
      () => this.#z3.interrupt(),
    );
  }

  #clause(literals: readonly Term[]): void {
    if (++this.#clauses % CLAUSES_BETWEEN_CHECKS === 0) this.#deadline.check();
    const parts = literals.map((term) => this.#literal(term));
    this.#solver.add(parts.length === 1 ? parts[0]! : this.#z3.context.Or(...parts));
  }

  #literal(term: Term): Z3Bool {
    const number = this.#numberOf(Math.abs(term));
    return term > 0 ? this.#z3.proposition(number) : this.#z3.negation(number);
  }

  #numberOf(node: Term): number {
    finishInOrder(
      node,
      (one) => this.#terms.nodesIn(one),
      (one) => this.#numbers.has(one),
      (one) => this.#begin(one),
    );
    return this.#numbers.get(node)!;
  }

  /** Numbers a node whose operands have their numbers. */
  #begin(node: Term): void {
    this.#numbers.set(node, this.#numbers.size);
    const operands = this.#terms.operandsOf(node);
    if (operands !== undefined) this.#define(node, operands);
  }

  #define(node: Term, operands: readonly Term[]): void {
    for (const operand of operands) this.#clause([-node, operand]);
    this.#clause([node, ...operands.map((operand) => -operand)]);
  }

  #readModel(): Valuation {
    const { context } = this.#z3;
    const model = this.#solver.model();
    const values = new Map<Term, boolean>();
    const variable = (node: Term): boolean => {
      const number = this.#numbers.get(node);
      if (number === undefined) return false;
      const known =
        values.get(node) ?? context.isTrue(model.eval(this.#z3.proposition(number), true));
      values.set(node, known);
      return known;
    };
    return (term) => this.#terms.evaluate(term, variable);
  }

  #readCore(assumed: readonly Term[]): Term[] {
    const names = new Set([...this.#solver.unsatCore().values()].map(String));
    return assumed.filter((term) => names.has(String(this.#literal(term))));
  }
}
