import { count, counted } from './grammar/lists.ts';

/** What stands above parts of texts on what groups could do. */
export const groupHeadings = {
  equilibria: 'Equilibria',
  splits: 'Splits',
  /** What commands give that are written to go on with. */
  eachState: '--state gives the reasons of each',
  allInJson: '--json gives all that was found',
  jointMove: 'joint move',
  jointMoves: 'joint moves',
  upset: 'equilibrium that some coalition upsets',
  upsets: 'equilibria that some coalition upsets',
} as const;

/** `… and 5 more joint moves.` */
export function sayMoreOf(more: number, one: string, many?: string): string {
  return `… and ${counted(more, `more ${one}`, many && `more ${many}`)}.`;
}

/** That something was not compared since that is searched state by state. */
export function sayNotSearched(most: number): string {
  return `Equilibria with one in the place of the coalition are searched state by state, up to ${count(most)} states.`;
}
