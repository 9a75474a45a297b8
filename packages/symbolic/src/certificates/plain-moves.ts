import { movesOfOption } from '@standoff/engine';
import { TRUE } from '../logic/terms.ts';
import type { Levels } from '../refinement/levels.ts';
import { fixedState } from '../translation/symbolic-state.ts';
import type { Translation } from '../translation/translate-model.ts';

/** Moves and preferences between known states, where terms are their own truth values. */
export interface PlainMoves {
  readonly movers: number;
  /** Where a decision maker or a body can move to; undefined if there are too many combinations to look at. */
  moves(dm: number, from: Levels, most: number): Levels[] | undefined;
  /** Its unilateral improvements, likewise. */
  improvements(dm: number, from: Levels, most: number): Levels[] | undefined;
  prefers(dm: number, better: Levels, worse: Levels): boolean;
}

export function plainMoves({ form, moves, prefers, movers }: Translation): PlainMoves {
  const { options } = form;
  const fixed = (levels: Levels) => fixedState(options, levels);
  const plain: PlainMoves = {
    movers,
    moves(dm, from, most) {
      const own = options.filter((option) => movesOfOption(option, dm) !== undefined);
      const combinations = own.reduce((product, { levels }) => product * levels, 1);
      if (combinations > most) return undefined;
      const start = fixed(from);
      return combine(options, dm, from).filter((to) => moves.move(dm, start, fixed(to)) === TRUE);
    },
    improvements: (dm, from, most) =>
      plain.moves(dm, from, most)?.filter((to) => plain.prefers(dm, to, from)),
    prefers: (dm, better, worse) => prefers[dm]!(fixed(better), fixed(worse)) === TRUE,
  };
  return plain;
}

/** All combinations of levels of what somebody can change, the rest as it is. */
function combine(options: Translation['form']['options'], dm: number, from: Levels): Levels[] {
  let combined: number[][] = [[]];
  options.forEach((option, k) => {
    const levels =
      movesOfOption(option, dm) === undefined
        ? [from[k]!]
        : Array.from({ length: option.levels }, (_, level) => level);
    combined = combined.flatMap((start) => levels.map((level) => [...start, level]));
  });
  return combined;
}
