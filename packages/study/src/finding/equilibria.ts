import { capitalize, count, inWords } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { criteriaOf, mostTelling } from '../analysis/most-telling.ts';
import { type EquilibriumKind, equilibriumKinds } from '../analysis/outcomes.ts';
import { sayConcepts, sayGivenForesight, sayNoneHolds } from '../words/concept-words.ts';
import { sayNamedState } from '../words/state-words.ts';
import { type FindingItem, type FindingSentence, sentence } from './sentence.ts';

const SHOWN_KINDS = 3;
const SHOWN_STATES = 3;

/** How many states are equilibria, and which, by the foresight under which they hold. */
export function findEquilibria(analysis: Analysis): FindingSentence[] {
  const kinds = equilibriumKinds(analysis);
  if (kinds.length === 0) {
    const none = `${sayNoneHolds(analysis.concepts)}.`;
    return [...sayAsGiven(analysis), sentence('equilibria', none)];
  }
  const shown = kinds.slice(0, SHOWN_KINDS).map((kind, k) => sayKind(analysis, kind, k === 0));
  const hidden = kinds.slice(SHOWN_KINDS).reduce((sum, { cells }) => sum + cells.count, 0);
  const rest = `${capitalize(inWords(hidden, 'more holds', 'more hold'))} under some of the concepts.`;
  return [
    ...sayAsGiven(analysis),
    ...shown,
    ...(hidden === 0 ? [] : [sentence('equilibria', rest)]),
  ];
}

function sayAsGiven({ casebook, foresight }: Analysis): FindingSentence[] {
  if (foresight === undefined) return [];
  const number = foresight.equilibria.count;
  const verb = number === 1 ? 'is an equilibrium' : 'are equilibria';
  const states = `${inWords(number, 'state')} of ${count(casebook.space.stateCount)}`;
  const text = `${sayGivenForesight(casebook, foresight)} ${states} ${verb}.`;
  return [sentence('equilibria', text)];
}

function sayKind(
  analysis: Analysis,
  { held, cells }: EquilibriumKind,
  first: boolean,
): FindingSentence {
  const { casebook, concepts } = analysis;
  const size = cells.count;
  const number = first
    ? `${inWords(size, 'state')} of ${count(casebook.space.stateCount)} ${size === 1 ? 'holds' : 'hold'}`
    : inWords(size, 'more holds', 'more hold');
  // Exactly one more is named instead of counted.
  const limit = size === SHOWN_STATES + 1 ? size : SHOWN_STATES;
  const items = mostTelling(cells, limit, criteriaOf(analysis)).map((cell): FindingItem => {
    const state = casebook.space.codeOf(cell);
    return { state, text: sayNamedState(casebook, state) };
  });
  const text = `${capitalize(number)} ${sayConcepts(held, concepts, 'all')}`;
  return sentence('equilibria', items.length < size ? `${text}, among them:` : `${text}:`, {
    states: items.map(({ state }) => state),
    items,
  });
}
