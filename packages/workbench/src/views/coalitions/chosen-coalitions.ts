import { useMemo } from 'react';
import { useInquiry } from '../../asking/use-inquiry.ts';
import type { AskedCoalitions, ChosenStandings } from '../../desk/shown-coalitions.ts';
import type { ShownConflict, ShownState } from '../../desk/shown-conflict.ts';
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
  const question = useMemo(
    () => (asked.coalitions.length === 0 ? undefined : { ...asked, of: key }),
    [asked, key],
  );
  const { told, of } = useInquiry(conflict, 'standings', question);
  return of?.of === key ? told : undefined;
}
