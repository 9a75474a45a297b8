import { coalitionId, type HoldingProfiles } from '@standoff/study';
import { type StateJson, stateToJson } from './analysis-json.ts';
import type { ModelIdentity } from './names.ts';

/** Under which foresight of each a state holds, for other programs. */
export interface ProfilesJson {
  readonly format: 'standoff.profiles/1';
  readonly model: ModelIdentity;
  readonly variant?: string;
  /** Id of the reading of preferences, where it is not the general one. */
  readonly reading?: string;
  readonly state: StateJson;
  /** Ids of the concepts analysed. */
  readonly concepts: readonly string[];
  /** For each decision maker and body that can move the concepts under which it stays. */
  readonly staysUnder: Readonly<Record<string, readonly string[]>>;
  /** The same for the coalitions asked about, such as `us+china`. */
  readonly coalitionsStayUnder?: Readonly<Record<string, readonly string[]>>;
  /** Ids of decision makers and bodies without a move. */
  readonly unmoved: readonly string[];
  /** How many combinations of a concept for each mover and coalition there are, and under how many the state holds. */
  readonly profiles: number;
  readonly holding: number;
}

/** Holding profiles as plain data, ready for `JSON.stringify`. */
export function profilesToJson(
  { casebook, state, concepts, movers, coalitions, unmoved, profiles, holding }: HoldingProfiles,
  model: ModelIdentity,
  variant?: string,
): ProfilesJson {
  const idOf = (dm: number) => casebook.movers[dm]!.id;
  return {
    format: 'standoff.profiles/1',
    model,
    ...(variant !== undefined && { variant }),
    ...(casebook.reading && { reading: casebook.reading.id }),
    state: stateToJson(casebook, state),
    concepts: concepts.map(({ id }) => id),
    staysUnder: Object.fromEntries(
      movers.map(({ decisionMaker, staysUnder }) => [
        idOf(decisionMaker),
        staysUnder.map(({ id }) => id),
      ]),
    ),
    ...(coalitions.length > 0 && {
      coalitionsStayUnder: Object.fromEntries(
        coalitions.map(({ members, staysUnder }) => [
          coalitionId(casebook, members),
          staysUnder.map(({ id }) => id),
        ]),
      ),
    }),
    unmoved: unmoved.map(idOf),
    profiles,
    holding,
  };
}
