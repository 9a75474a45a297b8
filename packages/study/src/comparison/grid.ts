import type { StateCode } from '@standoff/engine';
import { claimed } from '@standoff/propositions';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import { conceptIds } from '../said/world-of.ts';
import type { VersionsCompared } from './compare-versions.ts';
import type { ComparedFinding } from './compared-finding.ts';
import { type Crux, keyOfFinding, type NoCrux } from './crux.ts';
import type { SmallestMixtures } from './smallest-mixtures.ts';

/**
 * What stands of something in one model. A state holds under the foresight that the model gives, or, where it gives none, under
 * all concepts analysed, under some or under none; or it is none there. A finding is so or not so, or cannot be asked there. Of
 * what holds under a concept it is counted how many states do.
 */
export type Stands =
  | 'holds'
  | 'holds-under-some'
  | 'does-not-hold'
  | 'no-state'
  | 'so'
  | 'not-so'
  | 'not-asked'
  | 'counted';

/** What one model finds of one thing. */
export interface GridCell {
  readonly stands: Stands;
  /** Of a state, ids of the concepts under which it holds. */
  readonly under?: readonly string[];
  /** How many states hold. */
  readonly n?: number;
  /** Whether the first model finds otherwise. */
  readonly changed: boolean;
  /** What of this model has to be put into the first for it to find the same, where that was sought. */
  readonly turns: readonly Turn[];
}

/** What turns a finding, or under some concepts whether a state holds. */
export interface Turn {
  /** Ids of the concepts; none of a finding, and of a state under the foresight that each model gives. */
  readonly under: readonly string[];
  /** Its sets are places among the differences of this model and the first. */
  readonly into: SmallestMixtures;
}

/** One thing that is looked at in every model, and what each finds. */
export interface GridRow {
  readonly finding: ComparedFinding;
  readonly cells: readonly GridCell[];
}

/** What models are compared, and what was found to explain it. */
type Compared = Pick<VersionsCompared, 'versions' | 'findings'> & {
  readonly cruxes: readonly (Crux | NoCrux)[];
};

/**
 * A comparison as rows of what is looked at, one cell a model: states, findings, and then how many states hold. The finding in one
 * sentence is told in words, and a state that is the status quo of all is told of as that.
 */
export function gridOf({ versions, findings, cruxes }: Compared): GridRow[] {
  const start = findings.find(({ id }) => id === 'status-quo')?.states;
  const isStart = ({ id, states }: ComparedFinding) =>
    id !== 'status-quo' && states?.every((state, place) => state === start?.[place]);
  const isCounted = ({ found: { about } }: ComparedFinding) =>
    about === 'equilibria' || about === 'number';
  const told = findings.filter((one) => one.id !== 'headline' && !isStart(one));
  return [...told.filter((one) => !isCounted(one)), ...told.filter(isCounted)].map((finding) => {
    const cells = versions.map(({ analysis }, place) => cellOf(finding, analysis, place));
    return {
      finding,
      cells: cells.map((cell, place) => {
        const changed = place > 0 && differsFrom(finding, cells[0]!, cell, place);
        const turns = changed ? turnsOf(finding, cruxes[place - 1], place) : [];
        return { ...cell, changed, turns };
      }),
    };
  });
}

type StandsInModel = Pick<GridCell, 'stands' | 'under' | 'n'>;

function cellOf(finding: ComparedFinding, analysis: Analysis, place: number): StandsInModel {
  const { found, states } = finding;
  const group = found.groups.find(({ models }) => models.includes(place))!;
  if (found.about === 'claim') {
    return { stands: group.so === undefined ? 'not-asked' : group.so ? 'so' : 'not-so' };
  }
  if (states !== undefined) return ofState(analysis, states[place]!);
  const is = group.is && claimed(group.is);
  return { stands: 'counted', ...(is?.kind === 'stableCount' && { n: is.n }) };
}

function ofState(analysis: Analysis, state: StateCode): StandsInModel {
  const { space } = analysis.casebook;
  const cell = space.cellOf(state);
  if (cell < 0 || !space.isState(cell)) return { stands: 'no-state' };
  const under = conceptIds(heldUnder(analysis, cell));
  return { stands: standsOf(analysis, cell, under.length), under };
}

function standsOf({ foresight, concepts }: Analysis, cell: number, held: number): Stands {
  if (foresight !== undefined) return foresight.equilibria.has(cell) ? 'holds' : 'does-not-hold';
  if (held === 0) return 'does-not-hold';
  return held === concepts.length ? 'holds' : 'holds-under-some';
}

/** Whether a model finds otherwise than the first: under other concepts, or under the foresight that each gives. */
function differsFrom(
  { groups }: ComparedFinding,
  first: StandsInModel,
  cell: StandsInModel,
  place: number,
): boolean {
  return first.stands !== cell.stands || !groups[0]!.includes(place);
}

function turnsOf(
  { states, turned }: ComparedFinding,
  crux: Crux | NoCrux | undefined,
  place: number,
): Turn[] {
  if (crux === undefined || 'why' in crux) return [];
  if (turned !== undefined) {
    const key = keyOfFinding(turned);
    const of = crux.findings.filter(({ finding }) => keyOfFinding(finding) === key);
    return of.map(({ into }) => ({ under: [], into }));
  }
  // Where the two mean different states by it, nothing that is judged of one turns it.
  const [state] = states ?? [];
  if (state === undefined || states![place] !== state) return [];
  const given = crux.asGiven.filter((one) => one.state === state);
  const turns = new Map<string, Turn>();
  for (const { finding, into } of crux.findings) {
    if (finding.kind !== 'stable' || finding.who !== undefined || finding.state !== state) continue;
    const key = JSON.stringify(into);
    const under = [...(turns.get(key)?.under ?? []), finding.concept.id];
    turns.set(key, { under, into });
  }
  return [...given.map(({ into }) => ({ under: [], into })), ...turns.values()];
}
