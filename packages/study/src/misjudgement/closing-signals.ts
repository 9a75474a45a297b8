import { isSafe, type Steps } from '@standoff/engine';
import type { Signal } from '@standoff/language';
import { errorsOf } from './errors.ts';
import type { MisjudgementsFound } from './find-misjudgements.ts';
import type { Misjudgement } from './misjudgement.ts';

/** Whether one of some misjudgements still opens its path once a signal has been received. */
export function* remainsOpen(
  found: MisjudgementsFound,
  sets: readonly Misjudgement[],
  signal: Signal,
): Steps<boolean> {
  const { seen } = found;
  for (const { errors, path } of sets) {
    let open = true;
    for (const { mover, from, to } of path) {
      if (mover >= seen.games.own.length || !signal.to.includes(seen.idOf(mover))) continue;
      const { judge } = yield* seen.of(mover, errorsOf(errors, mover), signal);
      open &&= yield* isSafe(judge, from, to);
    }
    if (open) return true;
  }
  return false;
}
