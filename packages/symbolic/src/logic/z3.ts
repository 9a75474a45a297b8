import type { Bool, Context, Solver, Z3HighLevel, Z3LowLevel } from 'z3-solver';

type Z3Context = Context<'standoff'>;
export type Z3Bool = Bool<'standoff'>;
export type Z3Solver = Solver<'standoff'>;
type Verdict = Awaited<ReturnType<Z3Solver['check']>>;

/** Steps of search, in Z3's own measure, that take some 20 ms. */
const QUICK = 4_000;

/**
 * The loaded solver. It has one context: contexts are never given back to the memory of WebAssembly.
 * The propositions in it carry no meaning of their own and serve all questions.
 */
export interface Z3 {
  readonly context: Z3Context;
  /** The proposition with this number, from 0, and its negation. */
  proposition(number: number): Z3Bool;
  negation(number: number): Z3Bool;
  newSolver(): Z3Solver;
  /** Searches without leaving the thread, for a moment only: most questions take less. */
  checkQuickly(solver: Z3Solver, assumptions: readonly Z3Bool[]): Verdict;
  /** Searches to the end in another thread. `interrupt` ends it, and then nothing is known. */
  check(solver: Z3Solver, assumptions: readonly Z3Bool[]): Promise<Verdict>;
  interrupt(): void;
  close(): void;
}

let loading: Promise<Z3> | undefined;

/** Loads the solver when it is first needed: 35 MB of WebAssembly, about 0.2 s. */
export function loadZ3(): Promise<Z3> {
  loading ??= start();
  return loading;
}

/** Ends the threads of the solver, which would keep a process alive. The next question loads it again. */
export async function releaseSolver(): Promise<void> {
  const loaded = loading;
  loading = undefined;
  (await loaded)?.close();
}

/** What is used of the compiled module beside its published interface. */
interface Wasm {
  readonly HEAPU32: Uint32Array;
  _malloc(bytes: number): number;
  _free(address: number): void;
  _Z3_interrupt(context: number): void;
  _Z3_solver_check_assumptions(
    context: number,
    solver: number,
    count: number,
    assumptions: number,
  ): number;
}

function checkHere(
  wasm: Wasm,
  context: Z3Context,
  solver: Z3Solver,
  assumptions: readonly Z3Bool[],
): Verdict {
  const address = wasm._malloc(4 * assumptions.length + 4);
  assumptions.forEach((assumption, k) => {
    wasm.HEAPU32[address / 4 + k] = Number(assumption.ast);
  });
  const { ptr } = solver;
  const result = wasm._Z3_solver_check_assumptions(
    Number(context.ptr),
    Number(ptr),
    assumptions.length,
    address,
  );
  wasm._free(address);
  return result === 1 ? 'sat' : result === -1 ? 'unsat' : 'unknown';
}

async function start(): Promise<Z3> {
  const { init } = await import('z3-solver');
  const { Context, em }: Z3HighLevel & Z3LowLevel = await init();
  const context = Context('standoff');
  const propositions: Z3Bool[] = [];
  const negations: Z3Bool[] = [];
  const proposition = (number: number): Z3Bool => {
    const known = propositions[number];
    if (known !== undefined) return known;
    const made = context.Bool.const(`p${number}`);
    propositions[number] = made;
    return made;
  };
  const wasm: Wasm = em;
  let interruptions = 0;
  return {
    context,
    newSolver() {
      const solver = new context.Solver('QF_FD');
      solver.set('rlimit', QUICK);
      return solver;
    },
    checkQuickly: (solver, assumptions) => checkHere(wasm, context, solver, assumptions),
    async check(solver, assumptions) {
      const before = interruptions;
      solver.set('rlimit', 0);
      const verdict = await solver.check(...assumptions);
      solver.set('rlimit', QUICK);
      // One that comes when the search has just ended fails the next call, such as reading the model.
      return interruptions > before ? 'unknown' : verdict;
    },
    // The published function throws if the call before it was interrupted.
    interrupt() {
      interruptions++;
      wasm._Z3_interrupt(Number(context.ptr));
    },
    proposition,
    negation(number) {
      negations[number] ??= context.Not(proposition(number));
      return negations[number];
    },
    close: () => em.PThread.terminateAllThreads(),
  };
}
