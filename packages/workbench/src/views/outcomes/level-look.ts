import type { ShownConflict, ShownOption } from '../../desk/shown-conflict.ts';
import type { ShownOutcomeRow } from '../../desk/shown-outcomes.ts';

/**
 * How the level of an option stands out in a row: what differs from the status quo does, and what is
 * as in it steps back. Where there is no status quo, what is simply not done steps back.
 */
export function levelLook(
  { position, yesNo }: Pick<ShownOption, 'position' | 'yesNo'>,
  {
    key,
    levels,
  }: Pick<ShownOutcomeRow, 'key'> & {
    readonly levels: { readonly [position: number]: number | undefined };
  },
  { statusQuo, levelsNow }: Pick<ShownConflict, 'statusQuo' | 'levelsNow'>,
): '' | 'level-changed' | 'level-back' {
  const level = levels[position];
  if (levelsNow === undefined) return yesNo && level === 0 ? 'level-back' : '';
  if (key === statusQuo) return '';
  return level === levelsNow[position] ? 'level-back' : 'level-changed';
}
