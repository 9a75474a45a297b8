import type { StateCode } from '../model/state-code.ts';
import type { Step } from './certificate.ts';
import type { PlainModel } from './plain-reading.ts';

/** Which moves of the others count. */
export type Counted = 'any' | 'improving';

/** What is wrong with a sequence of moves of everybody but one, if anything is. */
export function stepProblem(
  reading: PlainModel,
  movers: readonly number[],
  dm: number,
  from: StateCode,
  steps: readonly Step[],
  counted: Counted,
): string | undefined {
  let [at, last] = [from, dm];
  for (const { mover, to } of steps) {
    if (mover === dm) return 'a reply is made by the others';
    if (mover === last) return 'a decision maker moves twice in a row';
    if (!movers.includes(mover) || !movesOf(reading, mover, at, counted).includes(to)) {
      return `${mover} cannot move from ${at} to ${to}`;
    }
    [at, last] = [to, mover];
  }
  return undefined;
}

/** A state that the others can bring about and that a list of their replies leaves out. */
export function openReply(
  reading: PlainModel,
  movers: readonly number[],
  dm: number,
  from: StateCode,
  replies: Iterable<Step>,
  counted: Counted,
): string | undefined {
  const listed = new Set(Array.from(replies, ({ mover, to }) => `${mover} ${to}`));
  for (const { mover: last, to: at } of [{ mover: dm, to: from }, ...replies]) {
    for (const mover of movers) {
      if (mover === dm || mover === last) continue;
      const open = movesOf(reading, mover, at, counted).find((to) => !listed.has(`${mover} ${to}`));
      if (open !== undefined) return `a reply of ${mover} from ${at} to ${open} is left out`;
    }
  }
  return undefined;
}

/** The moves of one decision maker or body that count. */
export function movesOf(
  reading: PlainModel,
  mover: number,
  from: StateCode,
  counted: Counted,
): readonly StateCode[] {
  const moves = reading.moves(mover, from);
  return counted === 'any' ? moves : moves.filter((to) => reading.prefers(mover, to, from));
}
