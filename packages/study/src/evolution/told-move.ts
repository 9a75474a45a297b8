import type { PathStep } from '@standoff/engine';
import type { ToldMove } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';

/** A move on a way by the ids of whoever makes it and of the states between which it leads. */
export function toldMove(casebook: Casebook, { mover, from, to }: PathStep): ToldMove {
  const idOf = (cell: number) => casebook.stateId(casebook.space.codeOf(cell));
  return {
    who: casebook.movers[mover]!.id,
    isBody: isBody(casebook, mover),
    from: idOf(from),
    to: idOf(to),
  };
}
