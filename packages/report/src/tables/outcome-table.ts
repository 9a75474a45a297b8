import type { StateCode } from '@standoff/engine';
import {
  type Analysis,
  type CoalitionVerdicts,
  isAboutOthers,
  isMixed,
  leaversBy,
  type ReadBy,
  readsAlike,
  type StateClasses,
  varyingOptions,
} from '@standoff/study';
import { labels } from '@standoff/wording';
import { marksFor } from './marks.ts';

/** Options × states, and under each state what holds it, as the literature draws it. */
export interface OutcomeTable {
  /** Codes of the states, one to a column. */
  readonly states: readonly StateCode[];
  /** Where each column is a class of states that nobody tells apart: how many they are. */
  readonly sizes?: readonly number[];
  /** A mark for each decision maker and body. */
  readonly marks: readonly string[];
  readonly options: readonly OptionRow[];
  readonly concepts: readonly ConceptRow[];
  /** Members of the coalitions that are looked at besides. */
  readonly coalitions: readonly (readonly number[])[];
}

/** Where an option stands in each state. */
interface OptionRow {
  /** Position of the decision maker or body that moves it. */
  readonly decisionMaker: number;
  readonly name: string;
  /** `Y` and `N` for options that are taken or not, the level's id for others; `–` where a class varies. */
  readonly cells: readonly string[];
}

/** What a concept says of each state. */
interface ConceptRow {
  readonly label: string;
  /** Whether its letters say who could be served better by the others, not who would leave. */
  readonly aboutOthers: boolean;
  readonly cells: readonly ConceptCell[];
  /** For each state the positions of the coalitions that would leave it together. */
  readonly together: readonly (readonly number[])[];
}

/**
 * Positions of the decision makers that would leave; none at an equilibrium. Undefined where the states of
 * a class are not stable for the same.
 */
export type ConceptCell = readonly number[] | undefined;

interface OutcomeTableOptions {
  readonly classes?: StateClasses | undefined;
  readonly coalitions?: CoalitionVerdicts | undefined;
}

/**
 * The table of some states, in the order given. Cells of the space; with classes each of them stands for
 * its class. Coalitions must have been asked about each of them.
 */
export function outcomeTable(
  analysis: Analysis,
  cells: readonly number[],
  { classes, coalitions }: OutcomeTableOptions = {},
): OutcomeTable {
  const { casebook, concepts, foresight } = analysis;
  const alike = classes && cells.map((cell) => classes.cellsOf(classes.classOf(cell)));
  const varying = alike?.map((members) => new Set(varyingOptions(casebook, members)));
  const verdictOf = (by: ReadBy, cell: number): ConceptCell => {
    const members = classes?.cellsOf(classes.classOf(cell));
    const differs = members !== undefined && !readsAlike(analysis, by, members);
    return differs ? undefined : leaversBy(analysis, by, cell);
  };
  const states = cells.map((cell) => casebook.space.codeOf(cell));
  const levels = states.map((state) => casebook.states.levels(state));
  const rowOf = (label: string, by: ReadBy): ConceptRow => ({
    label,
    aboutOthers: by !== 'given' && isAboutOthers(by),
    cells: cells.map((cell) => verdictOf(by, cell)),
    together: cells.map((cell) => coalitions?.leaving(by, cell) ?? []),
  });
  const rows = concepts.map((concept) => rowOf(concept.symbol, concept));
  const uniform = foresight && !isMixed(analysis) && concepts.includes(foresight.profile[0]!);
  const given =
    foresight &&
    !uniform &&
    rowOf(foresight.givenBy === 'file' ? labels.asGiven : labels.asAsked, 'given');
  return {
    states,
    ...(alike && { sizes: alike.map(({ length }) => length) }),
    marks: marksFor(casebook.movers.map(({ short }) => short)),
    options: casebook.options.map(({ decisionMaker, option }, k) => ({
      decisionMaker,
      name:
        option.amounts?.unit === undefined
          ? option.name
          : `${option.name} (${option.amounts.unit})`,
      cells: levels.map((at, column) =>
        varying?.[column]?.has(k) ? '–' : option.yesNo ? 'NY'[at[k]!]! : option.levels[at[k]!]!.id,
      ),
    })),
    concepts: given ? [...rows, given] : rows,
    coalitions: coalitions?.coalitions ?? [],
  };
}
