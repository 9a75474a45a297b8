import { useMemo } from 'react';
import { useAnswer } from '../../asking/use-answer.ts';
import type { AskedCoalitions, ChosenStandings } from '../../desk/shown-coalitions.ts';
import type { ShownConflict, ShownState } from '../../desk/shown-conflict.ts';
import { desk } from '../../document/actions.ts';
import { coalitionsIn } from '../../document/coalition-choices.ts';
import { useWorkspace } from '../../document/workspace.ts';

/** The coalitions that count beside the decision makers, by position. */
export function useChosenCoalitions(conflict: ShownConflict): AskedCoalitions {
  const choices = useWorkspace((workspace) => workspace.coalitions);
  return useMemo(() => coalitionsIn(conflict, choices), [conflict, choices]);
}

/** How they stand to a state; undefined where none count, and until that is found out. */
export function useChosenStandings(
  conflict: ShownConflict,
  { key }: ShownState,
): ChosenStandings | undefined {
  const asked = useChosenCoalitions(conflict);
  const found = useAnswer(
    conflict,
    askStandings,
    asked.coalitions.length === 0 ? undefined : [key, asked],
  );
  return found?.key === key ? found.standings : undefined;
}

const askStandings = async (key: string, asked: AskedCoalitions) => ({
  key,
  standings: await desk.chosenStandings(key, asked),
});
