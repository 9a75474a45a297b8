import { judgesImprovements, type StateCode, type Steps } from '@standoff/engine';
import type { Differences } from '@standoff/language';
import type { Analysis } from '../analysis/analysis.ts';
import type { GivenConcepts, MixedGround } from './mixed-ground.ts';
import { type MostMixtures, type SmallestMixtures, smallestMixtures } from './smallest-mixtures.ts';

/** What of the second model turns whether a state holds in the first, each under the foresight that it gives. */
export interface CruxAsGiven {
  readonly state: StateCode;
  readonly into: SmallestMixtures;
}

/**
 * Seeks it of states that hold in one of the two only, where not everybody is read under one concept in both: else it is sought
 * under that concept already.
 */
export function* cruxesAsGiven(
  [first, second]: readonly [Analysis, Analysis],
  ground: MixedGround,
  { all }: Differences,
  states: readonly StateCode[],
  most: MostMixtures,
): Steps<CruxAsGiven[]> {
  const given = conceptsGiven([first, second], all);
  if (given === undefined) return [];
  const found: CruxAsGiven[] = [];
  for (const state of states) {
    if (holdsAsGiven(first, state) === holdsAsGiven(second, state)) continue;
    const judge = (set: readonly number[]) => ground.judgeAsGiven(state, given, new Set(set));
    const plain = yield* judge([]);
    found.push({ state, into: yield* smallestMixtures(plain, judge, most) });
  }
  return found;
}

/** Undefined where a model gives none, or one that single comparisons do not settle. */
function conceptsGiven(
  [first, second]: readonly [Analysis, Analysis],
  all: Differences['all'],
): readonly GivenConcepts[] | undefined {
  if (first.foresight === undefined || second.foresight === undefined) return undefined;
  const [own, other] = [first.foresight.profile, second.foresight.profile];
  const concepts = [...own, ...other];
  if (new Set(concepts).size === 1 || !concepts.every(judgesImprovements)) return undefined;
  const given = first.casebook.movers.map(({ id }, mover): GivenConcepts => {
    const at = all.findIndex((one) => one.kind === 'foresight' && one.of === id);
    const each = { first: own[mover]!, second: other[mover]! };
    return at < 0 ? each : { ...each, at };
  });
  // What is read in another way though neither says so cannot be put from one into the other.
  return given.every((one) => one.at !== undefined || one.first === one.second) ? given : undefined;
}

function holdsAsGiven({ casebook, foresight }: Analysis, state: StateCode): boolean {
  const cell = casebook.space.cellOf(state);
  return cell >= 0 && foresight!.equilibria.has(cell);
}
