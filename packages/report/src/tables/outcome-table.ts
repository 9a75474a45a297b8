import type { StateCode } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { leavers, leaversAsGiven } from '../analysis/outcomes.ts';
import { marksFor } from './marks.ts';

/** Options × states, and under each state what holds it, as the literature draws it. */
export interface OutcomeTable {
  /** Codes of the states, one to a column. */
  readonly states: readonly StateCode[];
  /** A mark for each decision maker and body. */
  readonly marks: readonly string[];
  readonly options: readonly OptionRow[];
  readonly concepts: readonly ConceptRow[];
}

/** Where an option stands in each state. */
interface OptionRow {
  /** Position of the decision maker or body that moves it. */
  readonly decisionMaker: number;
  readonly name: string;
  /** `Y` and `N` for options that are taken or not, the level's id for others. */
  readonly cells: readonly string[];
}

/** What a concept says of each state. */
interface ConceptRow {
  readonly label: string;
  readonly cells: readonly ConceptCell[];
}

/** Positions of the decision makers that would leave; none at an equilibrium. */
export type ConceptCell = readonly number[];

/** The table of some states, in the order given. Cells of the space. */
export function outcomeTable(analysis: Analysis, cells: readonly number[]): OutcomeTable {
  const { casebook, concepts, foresight } = analysis;
  const states = cells.map((cell) => casebook.space.codeOf(cell));
  const levels = states.map((state) => casebook.states.levels(state));
  const rows = concepts.map((concept) => ({
    label: concept.symbol,
    cells: cells.map((cell) => leavers(analysis, concept, cell)),
  }));
  const uniform =
    new Set(foresight?.profile).size === 1 && concepts.includes(foresight!.profile[0]!);
  const given = foresight &&
    !uniform && {
      label: 'as given',
      cells: cells.map((cell) => leaversAsGiven(analysis, cell)),
    };
  return {
    states,
    marks: marksFor(casebook.movers.map(({ short }) => short)),
    options: casebook.options.map(({ decisionMaker, option }, k) => ({
      decisionMaker,
      name: option.name,
      cells: levels.map((at) => (option.yesNo ? 'NY'[at[k]!]! : option.levels[at[k]!]!.id)),
    })),
    concepts: given ? [...rows, given] : rows,
  };
}
