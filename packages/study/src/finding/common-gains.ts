import { distanceTo, type PathStep, shortestPaths } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { criteriaOf, mostTelling } from '../analysis/most-telling.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import type { Surroundings } from '../analysis/surroundings.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { agreementOf } from '../prose/agreement.ts';
import { inWords } from '../prose/lists.ts';
import { openingName, proseName } from '../prose/prose-name.ts';
import { reasonFor } from '../reasons/reasons.ts';
import { sayHeld } from '../words/concept-words.ts';
import { sayPath } from '../words/path-words.ts';
import { sayNamedState } from '../words/state-words.ts';
import { type FindingSentence, sentence } from './sentence.ts';

/** States that everybody prefers to the status quo, and whether anything leads there. */
export function findCommonGains(analysis: Analysis): FindingSentence[] {
  const { fromStatusQuo, casebook } = analysis;
  if (fromStatusQuo === undefined) return [];
  const { commonGains } = fromStatusQuo;
  if (commonGains.length === 0) return [sayNoGain(analysis)];
  const best = mostTelling(commonGains, 1, criteriaOf(analysis))[0]!;
  const state = casebook.space.codeOf(best);
  const others =
    commonGains.length === 1
      ? ''
      : `in any of ${inWords(commonGains.length, 'state')}, for instance `;
  const opening = `${everybody(analysis)} would be better off ${others}with ${sayNamedState(casebook, state)}.`;
  return [
    sentence('common-gains', opening, { states: [state] }),
    sentence('common-gains', sayHolds(analysis, best)),
    ...sayWay(analysis, fromStatusQuo, best),
  ];
}

function everybody({ casebook: { decisionMakers } }: Analysis): string {
  return decisionMakers.length === 1 ? openingName(decisionMakers[0]!.name) : 'Everybody';
}

function sayNoGain(analysis: Analysis): FindingSentence {
  return sentence(
    'common-gains',
    analysis.casebook.decisionMakers.length === 1
      ? `${everybody(analysis)} ${agreementOf([analysis.casebook.decisionMakers[0]!.name]).verb('likes')} nothing better than the status quo.`
      : 'No state is better than the status quo for everybody.',
  );
}

function sayHolds(analysis: Analysis, cell: number): string {
  return `That ${sayHeld(heldUnder(analysis, cell), analysis.concepts, 'would hold')}.`;
}

/** Whether improvements lead to a common gain, and if not, what stands in the way. */
function sayWay(analysis: Analysis, surroundings: Surroundings, cell: number): FindingSentence[] {
  const { commonGains, byImprovements } = surroundings;
  const { casebook, situation } = analysis;
  const [improving] = shortestPaths(situation, byImprovements, cell, 1);
  if (improving !== undefined) {
    const text = `Improvements lead there: ${sayPath(casebook, improving)}.`;
    return [sentence('common-gains', text)];
  }
  const reached = commonGains.filter((gain) => distanceTo(byImprovements, gain) !== undefined);
  const there = commonGains.length > 1 ? 'to any of them' : 'there';
  const joined = heldUnder(analysis, cell).length > 0 ? 'But' : 'And';
  const text =
    reached.length > 0
      ? `No sequence of improvements leads there, though some lead to ${inWords(reached.length, 'other')} of them.`
      : `${joined} no sequence of improvements leads ${there}: the conflict is stuck.`;
  return [sentence('common-gains', text), sayObstacle(analysis, surroundings, cell)];
}

/** A shortest way by any moves, and who would have to make its first move that does not serve who makes it. */
function sayObstacle(
  { casebook, situation }: Analysis,
  { byAnyMoves }: Surroundings,
  cell: number,
): FindingSentence {
  const [path, another] = shortestPaths(situation, byAnyMoves, cell, 2);
  if (path === undefined) return sentence('common-gains', 'No moves at all lead there.');
  const { text, claims } = sayFirstLoss(casebook, path);
  const which = another === undefined ? 'The shortest way' : 'One of the shortest ways';
  return sentence('common-gains', `${which}: ${sayPath(casebook, path)}; ${text}.`, { claims });
}

/** The first move of a path that is no improvement for who makes it, and why. */
function sayFirstLoss(
  casebook: Casebook,
  path: readonly PathStep[],
): Pick<FindingSentence, 'text' | 'claims'> {
  const { space, movers } = casebook;
  for (const [k, { mover, from, to }] of path.entries()) {
    const reason = reasonFor(casebook, mover, space.codeOf(to), space.codeOf(from));
    if (reason.order === 'better') continue;
    const move = k === 0 ? 'the first move' : `move ${k + 1}`;
    const verdict = reason.order === 'worse' ? 'is a step down' : 'brings no gain';
    const because = reason.words === undefined ? '' : `: ${reason.words}`;
    const name = proseName(movers[mover]!.name);
    return { text: `${move} ${verdict} for ${name}${because}`, claims: reason.claims };
  }
  return { text: 'each move is an improvement', claims: [] };
}
