import {
  compareStates,
  type Model,
  type Reading,
  readStates,
  type Space,
  type StateCode,
  unknownIn,
} from '@standoff/engine';
import {
  type CompiledConflict,
  type Conflict,
  moversOf,
  type OptionLevel,
  type StatePattern,
} from '@standoff/language';
import type { Casebook, Phrasebook } from './casebook.ts';
import { phrasesByOption } from './phrases.ts';
import { spaceOptions } from './space-options.ts';
import { nameStates } from './state-names.ts';

/** A conflict that was compiled, as `toModel` of the language does. */
export interface CompiledCase {
  readonly conflict: Conflict;
  readonly compiled: CompiledConflict;
}

/** The names and phrases of a compiled conflict, whose states stay closed. */
export function createPhrasebook({ conflict, compiled }: CompiledCase): Phrasebook {
  const options = spaceOptions(conflict, compiled);
  const phrases = phrasesByOption(
    moversOf(conflict),
    options.map(({ option }) => option),
  );
  return { conflict, options, phrases };
}

/** Opens the states of a compiled conflict. The space is that of its model. */
export function createCasebook(
  { conflict, compiled }: CompiledCase,
  space: Space,
  reading?: Reading,
): Casebook {
  const { model } = compiled;
  const states = readStates(model);
  const movers = moversOf(conflict);
  const feasible = (code: StateCode | undefined) =>
    code !== undefined && states.isState(code) ? code : undefined;
  const stateOf = (pattern: StatePattern) => feasible(compiled.patternCode(pattern));
  const withLevels = (code: StateCode, levels: readonly OptionLevel[]) =>
    feasible(compiled.withLevels(code, levels));
  const statusQuo = feasible(compiled.statusQuo);
  const open = {
    ...createPhrasebook({ conflict, compiled }),
    compiled,
    model,
    space,
    ...(reading && { reading }),
    states,
    decisionMakers: conflict.decisionMakers,
    movers,
    ...(statusQuo !== undefined && { statusQuo }),
    ...stateIds(conflict, space),
    stateOf,
    withLevels,
    compare: (dm: number, first: StateCode, second: StateCode) =>
      compareStates(model, dm, first, second),
    ...(reading?.unknown === undefined ? nothingUnknown : askUnknown(model, space)),
  };
  return { ...open, stateNames: nameStates(open) };
}

type Doubts = Pick<Casebook, 'isUnknown' | 'isDegreeUnknown'>;

const nothingUnknown: Doubts = { isUnknown: () => false, isDegreeUnknown: () => false };

/** Asks which pairs a decision maker cannot compare; a body compares by vote. */
function askUnknown({ preferences }: Model, space: Space): Doubts {
  const unknown = preferences.map((preference) =>
    preference.kind === 'voting' ? undefined : unknownIn(space, preference),
  );
  const { cellOf } = space;
  return {
    isUnknown: (dm, first, second) =>
      unknown[dm]?.isUnknown(cellOf(first), cellOf(second)) ?? false,
    isDegreeUnknown(dm, first, second) {
      const greatly = unknown[dm]?.greatly;
      const [one, other] = [cellOf(first), cellOf(second)];
      return greatly?.(one, other) === 'perhaps' || greatly?.(other, one) === 'perhaps';
    },
  };
}

function stateIds(
  { graphStates }: Conflict,
  space: Space,
): Pick<Casebook, 'stateId' | 'stateWithId'> {
  if (space.representation === 'graph') {
    const codes = new Map(graphStates.map(({ id }, code) => [id, code]));
    return { stateId: (code) => graphStates[Number(code)]!.id, stateWithId: (id) => codes.get(id) };
  }
  return {
    stateId: (code) => `s${space.ordinalOf(space.cellOf(code)) + 1}`,
    stateWithId(id) {
      const digits = /^s([1-9][0-9]*)$/.exec(id)?.[1];
      const cell = digits === undefined ? -1 : space.cellAt(Number(digits) - 1);
      return cell < 0 ? undefined : space.codeOf(cell);
    },
  };
}
