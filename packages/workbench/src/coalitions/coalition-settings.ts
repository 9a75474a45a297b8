import { create } from 'zustand';
import type {
  ReadingChoice,
  ShownConflict,
  ShownState,
  StateKey,
} from '../analysis/shown-conflict.ts';
import { ask, chooseCoalitions } from '../document/actions.ts';
import { otherReading } from '../document/preference-reading.ts';
import { useWorkspace } from '../document/workspace.ts';

/** Who was asked about together in a state, and whether in the list of joint moves or by picking them. */
interface Asked {
  readonly key: StateKey;
  readonly members: readonly number[];
  readonly by: 'list' | 'picker';
}

/** Which coalition is asked about. */
interface CoalitionSettings {
  readonly asked?: Asked;
}

export const useCoalitionSettings = create<CoalitionSettings>(() => ({}));

/** The reading of improvements of coalitions. An address may say one that there is not; the first is then taken. */
export function useCoalitionReading({ coalitionReadings }: ShownConflict): ReadingChoice {
  const asked = useWorkspace((workspace) => workspace.coalitions.reading);
  return coalitionReadings.find(({ id }) => id === asked) ?? coalitionReadings[0]!;
}

export function chooseReading(reading: string): void {
  void chooseCoalitions({ ...useWorkspace.getState().coalitions, reading });
}

/** Chooses whose common verdict is explained; fewer than two end that. */
export function askTogether(asked: Asked): void {
  ask(undefined);
  useCoalitionSettings.setState({ asked });
}

/**
 * Who is asked about together in a state; undefined while one alone is, or fewer than two are chosen, or
 * preferences are read otherwise than coalitions can be.
 */
export function useAskedCoalition({ key }: ShownState): readonly number[] | undefined {
  const alone = useWorkspace((workspace) => workspace.asked);
  const asked = useCoalitionSettings((settings) => settings.asked);
  const otherwise = useWorkspace(({ conflict }) => otherReading(conflict) !== undefined);
  if (otherwise) return undefined;
  if (alone !== undefined || asked?.key !== key || asked.members.length < 2) return undefined;
  return asked.members;
}
