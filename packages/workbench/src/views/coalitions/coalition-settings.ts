import type { ReadingChoice, ShownConflict, ShownState } from '../../desk/shown-conflict.ts';
import { ask, chooseCoalitions } from '../../document/actions.ts';
import type { AskedTogether } from '../../document/asked-who.ts';
import { otherReading } from '../../document/preference-reading.ts';
import { useWorkspace } from '../../document/workspace.ts';

/** The reading of improvements of coalitions. An address may say one that there is not; the first is then taken. */
export function useCoalitionReading({ coalitionReadings }: ShownConflict): ReadingChoice {
  const asked = useWorkspace((workspace) => workspace.coalitions.reading);
  return coalitionReadings.find(({ id }) => id === asked) ?? coalitionReadings[0]!;
}

export function chooseReading(reading: string): void {
  void chooseCoalitions({ ...useWorkspace.getState().coalitions, reading });
}

/** Chooses whose common verdict is explained; fewer than two end that. */
export function askTogether(askedTogether: AskedTogether): void {
  useWorkspace.setState({ askedTogether });
  ask(undefined);
}

/**
 * Who is asked about together in a state; undefined while one alone is, or fewer than two are chosen, or
 * preferences are read otherwise than coalitions can be.
 */
export function useAskedCoalition({ key }: ShownState): readonly number[] | undefined {
  const alone = useWorkspace((workspace) => workspace.asked);
  const asked = useWorkspace((workspace) => workspace.askedTogether);
  const otherwise = useWorkspace(({ conflict }) => otherReading(conflict) !== undefined);
  if (otherwise) return undefined;
  if (alone !== undefined || asked?.key !== key || asked.members.length < 2) return undefined;
  return asked.members;
}
