import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { coalitionsIn } from '../../document/coalition-choices.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { sayShort } from './coalition-names.tsx';

/** `US + China counts`, `2 coalitions count`; empty where none does. */
export function useCountingCoalitions(): string {
  const conflict = useWorkspace((workspace) => workspace.conflict);
  const choices = useWorkspace((workspace) => workspace.coalitions);
  if (conflict === undefined) return '';
  const { coalitions } = coalitionsIn(conflict, choices);
  if (coalitions.length === 0) return '';
  return `${sayCoalitions(conflict, coalitions)} ${coalitions.length === 1 ? 'counts' : 'count'}`;
}

/** `US + China`; by number where that would be long, and `none` where there is none. */
export function sayCoalitions(
  conflict: ShownConflict,
  coalitions: readonly (readonly number[])[],
): string {
  const [only, ...more] = coalitions;
  if (only === undefined) return 'none';
  return more.length === 0 ? sayShort(conflict, only) : `${coalitions.length} coalitions`;
}
