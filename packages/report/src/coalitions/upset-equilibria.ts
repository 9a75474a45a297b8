import {
  type Coalition,
  type Concept,
  jointMovesFrom,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { criteriaOf, mostTelling } from '../analysis/most-telling.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import { changesBetween } from './changes-between.ts';
import type { Upset, UpsetEquilibria, UpsetState } from './coalition-study.ts';
import { type CoalitionVerdicts, createCoalitionVerdicts } from './coalition-verdicts.ts';
import { type CoalitionsAsked, isProperPart } from './joint-moves-from.ts';
import { isOneUndeterred } from './undeterred.ts';

/**
 * Which equilibria some coalition upsets, and which survive every one. Of a great many equilibria
 * the `limit` most telling are looked at.
 */
export function* upsetEquilibria(
  analysis: Analysis,
  asked: CoalitionsAsked,
  limit: number,
): Steps<UpsetEquilibria> {
  const { concepts } = asked;
  const all = cellsOf(analysis, concepts);
  const cells = mostTelling(all, limit, criteriaOf(analysis));
  const { coalitions, reading } = asked;
  const verdicts = createCoalitionVerdicts(analysis, { coalitions, reading });
  yield* verdicts.lookAt(cells);
  const states: UpsetState[] = [];
  for (const [k, cell] of cells.entries()) {
    yield { what: 'asking coalitions of each equilibrium', passes: k, share: k / cells.length };
    states.push(yield* upsetsOf(analysis, cell, asked, verdicts));
  }
  return {
    count: all.length,
    examined: cells.length,
    byConcept: concepts.map((concept) => ({
      concept,
      equilibria: cells.filter((_, k) => states[k]!.heldUnder.includes(concept)),
      surviving: cells.filter((_, k) => states[k]!.survivesUnder.includes(concept)),
    })),
    upset: states.filter(({ upsets }) => upsets.length > 0),
  };
}

/** The equilibria under any of some concepts, in ascending order. */
function cellsOf({ equilibria }: Analysis, concepts: readonly Concept[]): number[] {
  const [first, ...others] = concepts.map(({ id }) => equilibria.get(id)!);
  return first === undefined ? [] : [...others.reduce((any, one) => any.or(one), first)];
}

/** The smallest coalitions that upset a state under the concepts under which it holds. */
function* upsetsOf(
  analysis: Analysis,
  cell: number,
  { coalitions, reading, concepts }: CoalitionsAsked,
  verdicts: CoalitionVerdicts,
): Steps<UpsetState> {
  const { casebook } = analysis;
  const state = casebook.space.codeOf(cell);
  const held = heldUnder(analysis, cell).filter((concept) => concepts.includes(concept));
  const upsets: Upset[] = [];
  for (const [k, members] of coalitions.entries()) {
    const open = held.filter(
      (concept) =>
        verdicts.leaving(concept, cell).includes(k) && !isUpsetByPart(upsets, members, concept),
    );
    const [first] = open;
    if (first === undefined) continue;
    const coalition = { members, reading };
    const ends = yield* undeterredEnds(analysis, coalition, cell, first);
    upsets.push({ coalition: members, concepts: open, ends: sortEnds(analysis, state, ends) });
  }
  const upsetUnder = new Set(upsets.flatMap((upset) => upset.concepts));
  return {
    state,
    heldUnder: held,
    survivesUnder: held.filter((concept) => !upsetUnder.has(concept)),
    upsets,
  };
}

/** Codes of the states to which a coalition could go from a cell with nothing to deter it. */
function* undeterredEnds(
  { casebook, situation }: Analysis,
  coalition: Coalition,
  cell: number,
  concept: Concept,
): Steps<StateCode[]> {
  const ends: StateCode[] = [];
  for (const move of yield* jointMovesFrom(situation, coalition, cell)) {
    if (yield* isOneUndeterred(situation, { coalition, cell, moves: [move] }, concept)) {
      ends.push(casebook.space.codeOf(move.to));
    }
  }
  return ends;
}

function isUpsetByPart(
  upsets: readonly Upset[],
  members: readonly number[],
  concept: Concept,
): boolean {
  return upsets.some(
    ({ coalition, concepts }) => concepts.includes(concept) && isProperPart(coalition, members),
  );
}

/** States with a name first, then those to which the least changes; each once. */
function sortEnds(
  { casebook }: Analysis,
  from: StateCode,
  ends: readonly StateCode[],
): StateCode[] {
  const unnamed = (state: StateCode) => Number(!casebook.stateNames.has(state));
  const changes = (state: StateCode) => changesBetween(casebook, from, state);
  return [...new Set(ends)].sort((a, b) => unnamed(a) - unnamed(b) || changes(a) - changes(b));
}
