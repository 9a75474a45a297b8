import {
  type ComparedInFull,
  type Crux,
  type GridCell,
  gridOf,
  lexiconOf,
  type NoCrux,
  registerNow,
  type Stands,
  type Turn,
} from '@standoff/study';
import {
  disputeMark,
  gridWords,
  type Lexicon,
  sayCompared,
  sayDispute,
  setApart,
  standingWords,
  turnMarks,
} from '@standoff/wording';

/** A comparison as a grid: what is looked at, by what each model finds, and what turns it. */
export interface GridTold {
  readonly rows: readonly RowTold[];
  /** What it means that a state holds. */
  readonly reads: string;
  /** What of the others turns a cell of the grid, each once. */
  readonly disputes: readonly DisputeTold[];
}

export interface RowTold {
  /** The id of the finding. */
  readonly id: string;
  readonly about: string;
  readonly cells: readonly CellTold[];
}

export interface CellTold {
  readonly stands: Stands;
  /** In a word, or the number of states that hold. */
  readonly says: string;
  readonly under?: readonly string[];
  readonly changed: boolean;
  /** The marks of what turns it, where something was found to. */
  readonly mark?: string;
  readonly turns: readonly TurnTold[];
}

/** What turns a cell. */
export interface TurnTold {
  readonly under: readonly string[];
  readonly sets: readonly TurningSet[];
  /** Whether all sets were tried that could turn it with fewer. */
  readonly proved: boolean;
}

/** What together is enough. */
export interface TurningSet {
  /** Places among the disputes of the grid, ascending. */
  readonly disputes: readonly number[];
  /** Places among the differences of the model and the first. */
  readonly differences: readonly number[];
}

export interface DisputeTold {
  readonly mark: string;
  /** `whether China wants “Seoul punished”`. */
  readonly says: string;
  /** Which models differ in it from the first. */
  readonly in: readonly boolean[];
}

/** What is told of a comparison in its grid. */
type ComparisonInGrid = Pick<ComparedInFull, 'versions' | 'findings' | 'across' | 'cruxes'>;

export function gridTold(compared: ComparisonInGrid): GridTold {
  const lexicon = lexiconOf(compared.across.casebook);
  const rows = gridOf(compared);
  const topics = compared.cruxes.map((crux) => topicsOf(crux, lexicon));
  const places = new Map<string, number>();
  for (const { cells } of rows) {
    for (const [model, { turns }] of cells.entries()) {
      for (const at of turns.flatMap(({ into }) => into.sets.flat())) {
        const topic = topics[model - 1]![at]!;
        if (!places.has(topic)) places.set(topic, places.size);
      }
    }
  }
  return {
    rows: rows.map(({ finding, cells }) => ({
      id: finding.id,
      about: aboutOf(finding, compared, lexicon),
      cells: cells.map((cell, model) =>
        cellTold(cell, compared, model, (at) => places.get(topics[model - 1]![at]!)!),
      ),
    })),
    reads: readsOf(compared.versions),
    disputes: [...places].map(([says, place]) => ({
      mark: disputeMark(place),
      says,
      in: compared.versions.map((_, model) => topics[model - 1]?.includes(says) ?? false),
    })),
  };
}

function readsOf(versions: ComparisonInGrid['versions']): string {
  const given = versions.filter(({ analysis }) => analysis.foresight !== undefined).length;
  const { state } = gridWords;
  return given === 0 ? state.none : given === versions.length ? state.given : state.some;
}

function topicsOf(crux: Crux | NoCrux, lexicon: Lexicon): string[] {
  return 'why' in crux
    ? []
    : crux.differences.map(({ dispute }) => sayDispute(lexicon, dispute, registerNow()));
}

/** What is looked at: a named state by its name alone, and a finding as the file says it. */
function aboutOf(
  { found, states, says }: Finding,
  { versions }: ComparisonInGrid,
  lexicon: Lexicon,
): string {
  if (says !== undefined) return setApart(says);
  const name =
    found.about === 'state' && versions[0]!.analysis.casebook.stateNames.get(states![0]!);
  return name ? setApart(name) : sayCompared(lexicon, subjectOf(found), registerNow());
}

type Finding = ComparedInFull['findings'][number];

function subjectOf({ groups: _, ...subject }: Finding['found']) {
  return subject;
}

function cellTold(
  { stands, under, n, changed, turns }: GridCell,
  { versions }: ComparisonInGrid,
  model: number,
  placeOf: (difference: number) => number,
): CellTold {
  const { foresight } = versions[model]!.analysis;
  const told = turns.map((turn) => turnTold(turn, placeOf));
  const given = foresight?.profile.map(({ id }) => id) ?? [];
  const mark = markOf(told, given);
  return {
    stands,
    says: stands === 'counted' ? (n ?? 0).toLocaleString('en') : standingWords[stands],
    ...(under && { under }),
    changed,
    ...(mark !== '' && { mark }),
    turns: told,
  };
}

function turnTold({ under, into }: Turn, placeOf: (difference: number) => number): TurnTold {
  return {
    under,
    sets: into.sets.map((set) => ({
      disputes: [...new Set(set.map(placeOf))].sort((a, b) => a - b),
      differences: set,
    })),
    proved: into.triedUpTo === undefined,
  };
}

/** What turns it under the foresight given, or else under most concepts; that there is more is marked as well. */
function markOf(turns: readonly TurnTold[], given: readonly string[]): string {
  const found = turns.filter(({ sets }) => sets.length > 0);
  const isGiven = ({ under }: TurnTold) =>
    under.length === 0 || given.some((id) => under.includes(id));
  const [first, ...more] = found.toSorted(
    (a, b) => Number(isGiven(b)) - Number(isGiven(a)) || b.under.length - a.under.length,
  );
  if (first === undefined) return '';
  const marks = turnMarks(
    first.sets.slice(0, MARKED).map(({ disputes }) => disputes.map(disputeMark)),
  );
  return more.length > 0 || first.sets.length > MARKED ? `${marks}…` : marks;
}

/** So many sets are marked where each of them is enough. */
const MARKED = 2;
