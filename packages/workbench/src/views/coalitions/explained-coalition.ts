import type { ChosenStandings, CoalitionStanding } from '../../desk/shown-coalitions.ts';
import type { ConceptId, ShownConflict, ShownState } from '../../desk/shown-conflict.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { useChosenStandings } from './chosen-coalitions.ts';
import { useAskedCoalition } from './coalition-settings.ts';

/** The coalitions that count and would leave together under a concept. */
export function leavingTogether(
  chosen: ChosenStandings | undefined,
  concept: ConceptId,
): readonly CoalitionStanding[] {
  return (chosen?.standings ?? []).filter(
    ({ readUnder, staysUnder }) => readUnder.includes(concept) && !staysUnder.includes(concept),
  );
}

/**
 * Whose common verdict is explained beside a state: that of those who were asked about, or where nobody was, and
 * each alone would stay, of the first coalition that counts and would leave.
 */
export function useExplainedCoalition(
  conflict: ShownConflict,
  state: ShownState,
): readonly number[] | undefined {
  const together = useAskedCoalition(state);
  const alone = useWorkspace((workspace) => workspace.asked);
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const chosen = useChosenStandings(conflict, state);
  if (together !== undefined || alone !== undefined) return together;
  if (!state.heldUnder.includes(foresight)) return undefined;
  return leavingTogether(chosen, foresight)[0]?.members;
}
