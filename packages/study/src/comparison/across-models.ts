import type { StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';

/** What things are called where several models are spoken of, and states by ids that mean the same in all. */
export interface AcrossModels {
  /** That of the first model, which knows the states and facts of the others as well. */
  readonly casebook: Casebook;
  /** The id of a state of one of the models, by its place: `s5`, or `s5@2` of one that the first has not. */
  idIn(place: number, state: StateCode): string;
}

/** Names across models. Only where they share their states a state of one may be one of another. */
export function acrossModels(
  casebooks: readonly Casebook[],
  areShared: boolean,
  /** Their places among all that are compared. */
  places: readonly number[] = [...casebooks.keys()],
): AcrossModels {
  const [first] = casebooks as [Casebook, ...Casebook[]];
  const ownId = (at: number, state: StateCode) => {
    const id = casebooks[at]!.stateId(state);
    return at === 0 ? id : `${id}@${places[at]! + 1}`;
  };
  const hasState = ({ space }: Casebook, state: StateCode) => {
    const cell = space.cellOf(state);
    return cell >= 0 && space.isState(cell);
  };
  const idIn = (place: number, state: StateCode) =>
    ownId(
      areShared
        ? Math.max(
            0,
            casebooks.findIndex((one) => hasState(one, state)),
          )
        : place,
      state,
    );
  return {
    idIn,
    casebook: {
      ...first,
      conflict: {
        ...first.conflict,
        facts: byId(casebooks.flatMap(({ conflict }) => conflict.facts)),
        bodies: byId(casebooks.flatMap(({ conflict }) => conflict.bodies)),
        decisionMakers: byId(casebooks.flatMap(({ conflict }) => conflict.decisionMakers)),
      },
      stateId: (state) => idIn(0, state),
      stateWithId(id) {
        const [own, place = '1'] = id.split('@');
        return casebooks[places.indexOf(Number(place) - 1)]?.stateWithId(own!);
      },
    },
  };
}

/** Each once, as the first model has it. */
function byId<T extends { readonly id: string }>(all: readonly T[]): T[] {
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
}
