import { type Concept, improvementsFrom, type Situation, type StateCode } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { movesFrom } from '../casebook/moves.ts';
import { type Reason, reasonFor } from '../reasons/reasons.ts';
import { type Consequence, consequenceOf, factsIn } from '../words/consequences.ts';
import { phrasesOf, sayChanges, sayState } from '../words/state-words.ts';

/** What a state is, and where everybody stands in it: a page about one state. */
export interface StateAccount {
  /** Code of the state. */
  readonly state: StateCode;
  readonly id: string;
  readonly name?: string;
  /** How it differs from the status quo, or what is the case in it. */
  readonly words: string;
  /** What is the case, option by option. */
  readonly phrases: readonly string[];
  readonly consequences: readonly Consequence[];
  /** The concepts, of those analysed, under which it is an equilibrium. */
  readonly heldUnder: readonly Concept[];
  /** One for each decision maker, in the order of the file, then one for each body. */
  readonly standings: readonly Standing[];
}

/** Where one decision maker stands in a state. */
export interface Standing {
  /** Position of the decision maker or body. */
  readonly decisionMaker: number;
  /** The concepts, of those analysed, under which it stays. */
  readonly staysUnder: readonly Concept[];
  /** How many moves it has from here; of a body drafts. */
  readonly moves: number;
  readonly improvements: readonly Improvement[];
}

/** A move that its maker likes. */
export interface Improvement {
  /** Code of the state that it leads to. */
  readonly to: StateCode;
  /** What it brings about. */
  readonly words: string;
  readonly reason: Reason;
}

/** Reads a feasible state as a page about it. */
export function readState(analysis: Analysis, state: StateCode): StateAccount {
  const { casebook, situation } = analysis;
  const name = casebook.stateNames.get(state);
  return {
    state,
    id: casebook.stateId(state),
    ...(name !== undefined && { name }),
    words: sayState(casebook, state),
    phrases: phrasesOf(casebook, state),
    consequences: factsIn(casebook, state).map((fact) => consequenceOf(casebook, fact, state)),
    heldUnder: heldUnder(analysis, casebook.space.cellOf(state)),
    standings: casebook.movers.map((_, dm) => ({
      decisionMaker: dm,
      staysUnder: staysUnder(analysis, dm, casebook.space.cellOf(state)),
      moves: movesFrom(casebook, dm, state).length,
      improvements: improvementsOf(casebook, situation, dm, state),
    })),
  };
}

function staysUnder({ concepts, stability }: Analysis, dm: number, cell: number): Concept[] {
  return concepts.filter(({ id }) => stability.get(id)![dm]!.has(cell));
}

function improvementsOf(
  casebook: Casebook,
  situation: Situation,
  dm: number,
  state: StateCode,
): Improvement[] {
  const { space } = casebook;
  return improvementsFrom(situation, dm, space.cellOf(state)).map((cell) => {
    const to = space.codeOf(cell);
    return {
      to,
      words: sayChanges(casebook, state, to),
      reason: reasonFor(casebook, dm, to, state),
    };
  });
}
