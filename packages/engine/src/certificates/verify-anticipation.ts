import type { StateCode } from '../model/state-code.ts';
import type { StableCertificate, Step, UnstableCertificate } from './certificate.ts';
import type { Check } from './check.ts';
import type { PlainModel } from './plain-reading.ts';

type Problem = string | undefined;

/**
 * What foreseeing so many moves demands, or every number of them from some number on: the lines of play are
 * what both expect, by the recursion written anew for the states that can be reached.
 */
export function checkAnticipation(moves: number): Check {
  return (reading, movers, certificate) => {
    const { decisionMaker: dm, state } = certificate;
    if (reading.moves(dm, state).length === 0) {
      return certificate.verdict === 'stable' ? undefined : 'it has no move';
    }
    const { horizon } = certificate;
    if (horizon === undefined) return 'nothing is said of how far they look';
    const play = new ForeseenPlay(reading, movers, dm, state);
    if (play.opponents > 1) return 'more than two can move';
    const isBounded = Number.isFinite(moves);
    if (isBounded ? horizon.moves !== moves : !comesRound(play, horizon)) {
      return 'they look another number of moves ahead';
    }
    return certificate.verdict === 'unstable'
      ? leavingProblem(play, certificate, horizon.moves)
      : stayingProblem(play, reading, certificate, isBounded ? 1 : horizon.period!);
  };
}

function comesRound(
  play: ForeseenPlay,
  { moves, period }: { moves: number; period?: number },
): boolean {
  if (period === undefined || moves < 1 || period < 1) return false;
  const isWhole = [moves, period, moves + period].every(Number.isSafeInteger);
  return isWhole && play.isSame(moves, moves + period);
}

/** The decision maker leaves, and the line begins with its move. */
function leavingProblem(
  play: ForeseenPlay,
  { decisionMaker: dm, state, improvement: to, line }: UnstableCertificate,
  horizon: number,
): Problem {
  if (play.stays(horizon)) return 'it stays';
  if (line === undefined) return 'nothing is said of how play goes on';
  return play.lineProblem([{ mover: dm, to }, ...line], dm, state, horizon);
}

/** It stays under so many horizons in a row, and each of its moves has its line. */
function stayingProblem(
  play: ForeseenPlay,
  reading: PlainModel,
  { decisionMaker: dm, state, improvements, horizon }: StableCertificate,
  period: number,
): Problem {
  const first = horizon!.moves;
  const horizons = Math.min(period, play.distinct);
  for (let h = first; h < first + horizons; h++) {
    if (!play.stays(h)) return `it leaves when it looks ${h} moves ahead`;
  }
  const moves = reading.moves(dm, state);
  const missing = moves.find((move) => !improvements.some(({ to }) => to === move));
  if (missing !== undefined) return `the move to ${missing} is not dealt with`;
  for (const { to, sanction } of improvements) {
    if (!moves.includes(to)) return `${to} cannot be reached`;
    if (sanction.kind !== 'line') return 'nothing is said of how play goes on';
    const problem = play.lineProblem(sanction.steps, play.other(dm), to, first - 1);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** The end expected from each state, for whoever has the turn. */
type Ends = ReadonlyMap<string, StateCode>;

/** What two movers expect in the states that they can reach from one state. */
class ForeseenPlay {
  readonly opponents: number;
  readonly #reading: PlainModel;
  readonly #dm: number;
  readonly #opponent: number;
  readonly #state: StateCode;
  readonly #reached: readonly StateCode[];
  /** By the number of moves left, up to the first that has been there before. */
  readonly #ends: Ends[] = [];
  readonly #seen = new Map<string, number>();
  /** How many of the first number of moves never come again, once that is known. */
  #before: number | undefined;

  constructor(reading: PlainModel, movers: readonly number[], dm: number, state: StateCode) {
    this.#reading = reading;
    this.#dm = dm;
    this.#state = state;
    const reached = [state];
    const moving = new Set<number>();
    for (const at of reached) {
      for (const mover of movers) {
        const moves = reading.moves(mover, at);
        if (mover !== dm && moves.length > 0) moving.add(mover);
        for (const to of moves) if (!reached.includes(to)) reached.push(to);
      }
    }
    this.opponents = moving.size;
    this.#opponent = [...moving][0] ?? -1;
    this.#reached = reached;
  }

  /** So many numbers of moves in a row, of those looked at so far, show all that can be expected. */
  get distinct(): number {
    return this.#ends.length;
  }

  other(mover: number): number {
    return mover === this.#dm ? this.#opponent : this.#dm;
  }

  stays(h: number): boolean {
    return this.#isAlike(this.#end(this.#dm, this.#state, h), this.#state);
  }

  /** Whether the same is expected under both horizons, everywhere and whoever has the turn. */
  isSame(h: number, other: number): boolean {
    return [this.#dm, this.#opponent].every((mover) =>
      this.#reached.every((at) =>
        this.#isAlike(this.#end(mover, at, h), this.#end(mover, at, other)),
      ),
    );
  }

  /** What is wrong with a line of play that begins with a turn of `mover`. */
  lineProblem(line: readonly Step[], mover: number, from: StateCode, left: number): Problem {
    let [at, turn, moves] = [from, mover, left];
    const end = this.#end(turn, at, moves);
    for (const { mover: who, to } of line) {
      if (moves < 1) return 'the line is too long';
      if (who !== turn || turn < 0) return "it is another's turn";
      if (!this.#reading.moves(turn, at).includes(to)) return `${turn} cannot move to ${to}`;
      if (!this.#reading.prefers(turn, end, at)) return `${turn} would stay in ${at}`;
      [at, turn, moves] = [to, this.other(turn), moves - 1];
      if (!this.#isAlike(this.#end(turn, at, moves), end)) return `${to} leads elsewhere`;
    }
    return this.#isAlike(at, end) ? undefined : `play would not end in ${at}`;
  }

  #end(mover: number, at: StateCode, h: number): StateCode {
    if (mover < 0) return at;
    while (this.#ends.length <= h && this.#before === undefined) this.#lookFurther();
    const { length } = this.#ends;
    const before = this.#before ?? length;
    const k = h < length ? h : before + ((h - before) % (length - before));
    return this.#ends[k]!.get(`${mover} ${at}`)!;
  }

  /** What is expected follows from what is expected with one move less, so that once it repeats it always does. */
  #lookFurther(): void {
    const ends = this.#next(this.#ends.at(-1));
    const key = [...ends.values()].join(' ');
    this.#before = this.#seen.get(key);
    if (this.#before !== undefined) return;
    this.#seen.set(key, this.#ends.length);
    this.#ends.push(ends);
  }

  #next(before: Ends | undefined): Ends {
    const ends = new Map<string, StateCode>();
    for (const mover of [this.#dm, this.#opponent]) {
      for (const at of this.#reached) {
        ends.set(`${mover} ${at}`, before && mover >= 0 ? this.#choose(mover, at, before) : at);
      }
    }
    return ends;
  }

  #choose(mover: number, at: StateCode, before: Ends): StateCode {
    const { prefers } = this.#reading;
    const other = this.other(mover);
    let best: StateCode | undefined;
    for (const to of this.#reading.moves(mover, at)) {
      const end = before.get(`${other} ${to}`)!;
      const isBetter =
        best === undefined ||
        prefers(mover, end, best) ||
        (!prefers(mover, best, end) && other >= 0 && prefers(other, best, end));
      if (isBetter) best = end;
    }
    return best !== undefined && prefers(mover, best, at) ? best : at;
  }

  /** Whether both like two states equally well. */
  #isAlike(a: StateCode, b: StateCode): boolean {
    const { prefers } = this.#reading;
    return [this.#dm, this.#opponent].every(
      (mover) => mover < 0 || (!prefers(mover, a, b) && !prefers(mover, b, a)),
    );
  }
}
