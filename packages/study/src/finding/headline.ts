import { distanceTo } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { criteriaOf, mostTelling } from '../analysis/most-telling.ts';
import { heldUnder, holdsAsGiven } from '../analysis/outcomes.ts';
import type { Surroundings } from '../analysis/surroundings.ts';
import { count, inWords } from '../prose/lists.ts';
import { capitalize } from '../prose/prose-name.ts';
import { sayConcepts } from '../words/concept-words.ts';
import { sayStateBriefly } from '../words/state-words.ts';
import { type FindingSentence, sentence } from './sentence.ts';

/** The finding in one sentence, to stand above all the others. */
export function headlineOf(analysis: Analysis): FindingSentence {
  const { fromStatusQuo, casebook } = analysis;
  if (fromStatusQuo === undefined) return sentence('equilibria', sayNumber(analysis));
  const verdict = sayVerdict(analysis, fromStatusQuo.cell);
  const { commonGains } = fromStatusQuo;
  const [best] = mostTelling(commonGains, 1, criteriaOf(analysis));
  if (best === undefined) {
    return sentence('status-quo', `${verdict}; no outcome is better for everybody.`);
  }
  const state = casebook.space.codeOf(best);
  return sentence('common-gains', sayGain(analysis, fromStatusQuo, verdict, best), {
    states: [state],
  });
}

function sayNumber({ concepts, equilibria, casebook }: Analysis): string {
  const most = concepts.reduce((longest, concept) =>
    equilibria.get(concept.id)!.count < equilibria.get(longest.id)!.count ? concept : longest,
  );
  const number = equilibria.get(most.id)!.count;
  const states = `${inWords(number, 'state')} of ${count(casebook.space.stateCount)}`;
  const verb = number === 1 ? 'holds' : 'hold';
  return `${capitalize(states)} ${verb} under the most demanding reading (${most.symbol}).`;
}

function sayVerdict(analysis: Analysis, cell: number): string {
  const { concepts, foresight } = analysis;
  if (foresight?.givenBy === 'request') {
    const verb = foresight.equilibria.has(cell) ? 'holds' : 'does not hold';
    const { profile } = foresight;
    const how =
      new Set(profile).size > 1 ? 'the foresight chosen' : `${profile[0]!.symbol} for all`;
    return `With ${how}, the status quo ${verb}`;
  }
  const held = heldUnder(analysis, cell);
  if (held.length === 0) return 'The status quo does not hold';
  if (held.length === concepts.length) return 'The status quo holds';
  return `The status quo holds ${sayConcepts(held, concepts, 'all')}`;
}

function sayGain(
  analysis: Analysis,
  { byImprovements, commonGains }: Surroundings,
  verdict: string,
  best: number,
): string {
  const { casebook } = analysis;
  const state = casebook.space.codeOf(best);
  const name = `“${casebook.stateNames.get(state) ?? sayStateBriefly(casebook, state)}”`;
  const holds = isHeld(analysis, best);
  if (distanceTo(byImprovements, best) !== undefined) {
    const last = holds ? ', and holds' : ', and does not hold';
    return `${verdict}; moves that each side likes lead to ${name}, which everybody prefers${last}.`;
  }
  const last = holds ? 'it would hold as well' : 'it would not hold';
  const stuck = commonGains.every((gain) => distanceTo(byImprovements, gain) === undefined);
  const nobody = stuck
    ? `${holds ? 'but' : 'and'} nobody gets there alone`
    : 'and others like it are nearer';
  return `${verdict}, though everybody would be better off with ${name}: ${last}, ${nobody}.`;
}

/** Whether a state holds under the foresight that was asked for, or else under some concept. */
function isHeld(analysis: Analysis, cell: number): boolean {
  return analysis.foresight?.givenBy === 'request'
    ? holdsAsGiven(analysis, cell)
    : heldUnder(analysis, cell).length > 0;
}
