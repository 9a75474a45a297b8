import type { StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody, movesFrom } from '../casebook/moves.ts';
import type { SpareChange, WayWithLosses } from './evolution.ts';

/**
 * The changes on a way that the gain of their mover does not need, one option at a time. Moves that are no
 * improvement have none: of these is told what they cost.
 */
export function spareChangesOn(
  casebook: Casebook,
  { path, losses }: Pick<WayWithLosses, 'path' | 'losses'>,
): SpareChange[] {
  const { space } = casebook;
  if (space.representation === 'graph') return [];
  return path.flatMap(({ mover, from, to }, position) => {
    const isLoss = losses.some((loss) => loss.position === position);
    if (isLoss || isBody(casebook, mover)) return [];
    const [before, after] = [space.codeOf(from), space.codeOf(to)];
    return sparedIn(casebook, mover, before, after).map((spare) => ({ ...spare, position, mover }));
  });
}

function sparedIn(
  casebook: Casebook,
  mover: number,
  before: StateCode,
  after: StateCode,
): Pick<SpareChange, 'without' | 'gains'>[] {
  const { states, options, compare, withLevels, movers } = casebook;
  const [was, is] = [states.levels(before), states.levels(after)];
  const changed = options.flatMap((_, k) => (was[k] === is[k] ? [] : [k]));
  if (changed.length < 2) return [];
  const possible = new Set(movesFrom(casebook, mover, before));
  return changed.flatMap((k) => {
    const option = { owner: movers[mover]!.id, option: options[k]!.option.id };
    const without = withLevels(after, [{ option, level: was[k]! }]);
    if (without === undefined || !possible.has(without)) return [];
    if (compare(mover, without, before).order !== 'better') return [];
    const { order } = compare(mover, without, after);
    if (order !== 'better' && order !== 'equal') return [];
    return [{ without, gains: order === 'better' ? 'more' : 'as-much' } as const];
  });
}
