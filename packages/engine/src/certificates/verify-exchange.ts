import type { StateCode } from '../model/state-code.ts';
import type {
  Certificate,
  Replies,
  StableCertificate,
  Step,
  UnstableCertificate,
} from './certificate.ts';
import type { Check } from './check.ts';
import { type Counted, movesOf, openReply, stepProblem } from './legal-moves.ts';
import type { PlainModel } from './plain-reading.ts';

type Problem = string | undefined;

/** What an exchange of so many moves in all demands, of improvements only where it is to be credible. */
export function checkExchange(demand: { moves: number; credible: boolean }): Check {
  return (reading, movers, certificate) => {
    const counted: Counted = demand.credible ? 'improving' : 'any';
    const check = new ExchangeCheck(reading, movers, certificate, counted);
    return certificate.verdict === 'stable'
      ? check.stable(certificate, demand.moves)
      : check.unstable(certificate, demand.moves);
  };
}

class ExchangeCheck {
  readonly #reading: PlainModel;
  readonly #movers: readonly number[];
  readonly #dm: number;
  readonly #state: StateCode;
  readonly #counted: Counted;

  constructor(
    reading: PlainModel,
    movers: readonly number[],
    { decisionMaker, state }: Certificate,
    counted: Counted,
  ) {
    this.#reading = reading;
    this.#movers = movers;
    this.#dm = decisionMaker;
    this.#state = state;
    this.#counted = counted;
  }

  /** Every improvement is answered, and so is every move by which the answer could be mended. */
  stable({ improvements, later = [] }: StableCertificate, moves: number): Problem {
    const listed = improvements.map(({ to }) => to);
    const missing = this.#betterMoves(this.#state).find((to) => !listed.includes(to));
    if (missing !== undefined) return `the improvement to ${missing} is not dealt with`;
    const answers = new Map(
      later.map(({ from, left, steps }) => [`${from} ${left ?? 'any'}`, steps]),
    );
    const first = moves - 1;
    for (const { to, sanction } of improvements) {
      if (sanction.kind !== 'sequence') return 'the others answer one after the other';
      const problem = this.#answer(to, first, sanction.steps, answers);
      if (problem !== undefined) return problem;
    }
    for (const { from, left = Number.POSITIVE_INFINITY, steps } of later) {
      if (Number.isFinite(left) !== Number.isFinite(first)) return 'the moves left do not fit';
      const problem = this.#answer(from, left, steps, answers);
      if (problem !== undefined) return problem;
    }
    return undefined;
  }

  #answer(
    from: StateCode,
    left: number,
    steps: readonly Step[],
    answers: ReadonlyMap<string, readonly Step[]>,
  ): Problem {
    if (steps.length === 0) return 'a reply needs a move';
    if (left < 1) return 'no moves are left for a reply';
    const problem = stepProblem(this.#reading, this.#movers, this.#dm, from, steps, this.#counted);
    if (problem !== undefined) return problem;
    const end = steps.at(-1)!.to;
    if (this.#isBetter(end)) return `ending in ${end} does not deter`;
    if (left < 2) return undefined;
    const key = (to: StateCode) => `${to} ${Number.isFinite(left) ? left - 2 : 'any'}`;
    const open = this.#betterMoves(end).find((to) => !answers.has(key(to)));
    return open === undefined ? undefined : `the further move to ${open} is not dealt with`;
  }

  /** Whatever the others do after the improvement, the decision maker stops or goes on to gain. */
  unstable(certificate: UnstableCertificate, moves: number): Problem {
    const { improvement, replies, later = [], horizon } = certificate;
    if (!this.#betterMoves(this.#state).includes(improvement)) return 'this is no improvement';
    const isBounded = Number.isFinite(moves);
    // Without a bound a decision maker that gains does so in some number of moves, the others' last.
    const all = isBounded ? moves : (horizon?.moves ?? 0);
    const isNumberOfMoves = Number.isSafeInteger(all) && all >= 2 && all % 2 === 0;
    if (!isBounded && !isNumberOfMoves) return 'no number of moves is given';
    const lists = new Map(later.map(({ from, left, replies }) => [`${from} ${left}`, replies]));
    const first = this.#replies(improvement, all - 1, replies, lists);
    if (first !== undefined) return first;
    for (const { from, left, replies } of later) {
      const problem = this.#replies(from, left, replies, lists);
      if (problem !== undefined) return problem;
    }
    return undefined;
  }

  #replies(
    from: StateCode,
    left: number,
    replies: Replies,
    lists: ReadonlyMap<string, Replies>,
  ): Problem {
    if (left < 1) return undefined;
    const open = openReply(this.#reading, this.#movers, this.#dm, from, replies, this.#counted);
    if (open !== undefined) return open;
    for (const { to, counter } of replies) {
      if (this.#isBetter(to)) continue;
      if (left < 2 || counter === undefined) return `the reply ${to} deters`;
      if (!this.#betterMoves(to).includes(counter)) return 'the counter-move fails';
      if (left > 2 && !lists.has(`${counter} ${left - 2}`)) {
        return `nothing is said of the replies to ${counter}`;
      }
    }
    return undefined;
  }

  #isBetter(to: StateCode): boolean {
    return this.#reading.prefers(this.#dm, to, this.#state);
  }

  /** Moves that count and lead to something better than the state. */
  #betterMoves(from: StateCode): StateCode[] {
    return movesOf(this.#reading, this.#dm, from, this.#counted).filter((to) => this.#isBetter(to));
  }
}
