import type { Steps } from '@standoff/engine';
import {
  type Analysis,
  analyzeConflict,
  type ConflictMap,
  drawMap,
  tellHeadline,
} from '@standoff/study';
import { readCase } from './read-case.ts';
import type { ShownSummary, SmallMap } from './shown-summary.ts';

/** More combinations of levels are analysed only when the conflict is opened. */
const MOST_CELLS = 300_000;
/** A small map draws no more states in a layer, and no more layers. */
const MOST_IN_LAYER = 7;
const MOST_LAYERS = 7;

/** Analyses a text as it stands, for a list of conflicts. */
export function* summarySteps(text: string): Steps<ShownSummary> {
  const { compiledCase } = readCase(text, undefined);
  if (compiledCase === undefined) return { status: 'none', why: 'It is not complete yet.' };
  const { decisionMakers, bodies } = compiledCase.conflict;
  const cells = [...decisionMakers, ...bodies]
    .flatMap(({ options }) => options)
    .reduce((product, { levels }) => product * levels.length, 1);
  if (cells > MOST_CELLS) return { status: 'none', why: 'It is large: open it to analyse it.' };
  const result = yield* analyzeConflict(compiledCase, {});
  if (result.status !== 'analysed' || result.analysis.casebook.space.stateCount === 0) {
    return { status: 'none', why: 'It has no states to analyse.' };
  }
  const { analysis } = result;
  return {
    status: 'found',
    headline: (yield* tellHeadline(analysis)).text,
    map: yield* mapSteps(analysis),
  };
}

function* mapSteps(analysis: Analysis): Steps<SmallMap> {
  const { space, statusQuo } = analysis.casebook;
  const from = statusQuo ?? space.codeOf(space.cellAt(0));
  return smallMapOf(yield* drawMap(analysis, { from, layering: 'moves', also: [] }));
}

function smallMapOf({ states, arcs }: ConflictMap): SmallMap {
  const numbers = [...new Set(states.flatMap(({ layer }) => layer ?? []))]
    .sort((a, b) => a - b)
    .slice(0, MOST_LAYERS);
  const layers = numbers.map((number) =>
    states
      .filter(({ layer }) => layer === number)
      .slice(0, MOST_IN_LAYER)
      .map(({ state, heldUnder }) => ({ id: String(state), holds: heldUnder.length > 0 })),
  );
  const drawn = new Set(layers.flat().map(({ id }) => id));
  return {
    layers,
    arcs: arcs
      .filter(({ reason }) => reason.order === 'better')
      .map(({ from, to, mover }) => ({ from: String(from), to: String(to), mover }))
      .filter(({ from, to }) => drawn.has(from) && drawn.has(to)),
  };
}
