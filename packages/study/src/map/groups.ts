import type { StateCode, Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { criteriaOf, mostTelling } from '../analysis/most-telling.ts';
import { heldUnder, holdsAsGiven } from '../analysis/outcomes.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { Layer, MapGroup } from './conflict-map.ts';
import { compareLayers } from './layers.ts';

const PAUSE = 16384;

/**
 * Gathers the states that are not shown, by layer and by the concepts under which they hold, and where
 * not all look alike by whether they hold so: those that hold under most concepts first.
 */
export function* gatherGroups(
  analysis: Analysis,
  layerOf: (cell: number) => Layer,
  shown: ReadonlySet<number>,
): Steps<MapGroup[]> {
  const { concepts, equilibria, casebook, foresight } = analysis;
  const { space } = casebook;
  const held = concepts.map(({ id }) => equilibria.get(id)!);
  const byProfile = new Set(foresight?.profile).size > 1;
  const gathered = new Map<string, { readonly layer: Layer; readonly cells: number[] }>();
  for (let cell = 0; cell < space.cells; cell++) {
    if (cell % PAUSE === 0) {
      yield { what: doing.gatheringStates, passes: 0, share: cell / space.cells };
    }
    if (!space.isState(cell) || shown.has(cell)) continue;
    const layer = layerOf(cell);
    const start = `${layer} ${byProfile && holdsAsGiven(analysis, cell)} `;
    const key = held.reduce((text, cells) => text + (cells.has(cell) ? 1 : 0), start);
    const known = gathered.get(key);
    if (known) known.cells.push(cell);
    else gathered.set(key, { layer, cells: [cell] });
  }
  return [...gathered.values()]
    .map(({ layer, cells }) => ({
      layer,
      heldUnder: heldUnder(analysis, cells[0]!),
      holdsAsGiven: holdsAsGiven(analysis, cells[0]!),
      cells,
    }))
    .sort((a, b) => compareLayers(a.layer, b.layer) || b.heldUnder.length - a.heldUnder.length);
}

/** States of a group that differ from the start in options of the same decision makers. */
export interface GroupPart {
  /** Positions of the decision makers and bodies; empty where states are not made of options. */
  readonly decisionMakers: readonly number[];
  /** How many states there are, and the codes of the most telling of them. */
  readonly count: number;
  readonly states: readonly StateCode[];
}

/** Opens a group: its states by who stands elsewhere than at the start, fewest changes first. */
export function partsOfGroup(
  analysis: Analysis,
  from: StateCode,
  { cells }: MapGroup,
  limit: number,
): GroupPart[] {
  const { casebook } = analysis;
  const parts = new Map<string, number[]>();
  for (const cell of cells) {
    const key = whoStandsElsewhere(casebook, from, casebook.space.codeOf(cell)).join(' ');
    const known = parts.get(key);
    if (known) known.push(cell);
    else parts.set(key, [cell]);
  }
  const criteria = criteriaOf(analysis);
  return [...parts]
    .map(([key, those]) => ({
      decisionMakers: key === '' ? [] : key.split(' ').map(Number),
      count: those.length,
      states: mostTelling(those, limit, criteria).map((cell) => casebook.space.codeOf(cell)),
    }))
    .sort((a, b) => a.decisionMakers.length - b.decisionMakers.length || b.count - a.count);
}

function whoStandsElsewhere(
  { space, states, options }: Casebook,
  from: StateCode,
  state: StateCode,
): number[] {
  if (space.representation === 'graph') return [];
  const before = states.levels(from);
  const after = states.levels(state);
  const owners = options.flatMap(({ decisionMaker }, k) =>
    before[k] === after[k] ? [] : [decisionMaker],
  );
  return [...new Set(owners)].sort((a, b) => a - b);
}
