import { distanceTo, type PathStep, shortestPaths } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import type { Surroundings } from '../analysis/surroundings.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { agreementOf } from '../prose/agreement.ts';
import { inWords } from '../prose/lists.ts';
import { capitalize, openingName, proseName } from '../prose/prose-name.ts';
import { reasonFor } from '../reasons/reasons.ts';
import { sayHeld } from '../words/concept-words.ts';
import { sayPath } from '../words/path-words.ts';
import { sayNamedState } from '../words/state-words.ts';
import { type FindingSentence, sentence } from './sentence.ts';
import { isSurelyHarmless, sayGainers, type ToldGain, toldGain } from './told-gain.ts';

/**
 * States that everybody prefers to the status quo, or else that some prefer and nobody likes less, and
 * whether anything leads there.
 */
export function findCommonGains(analysis: Analysis): FindingSentence[] {
  const { fromStatusQuo, casebook } = analysis;
  if (fromStatusQuo === undefined) return [];
  const gain = toldGain(analysis);
  if (gain === undefined) return [sayNoGain(analysis)];
  const state = casebook.space.codeOf(gain.best);
  return [
    ...(gain.forEverybody ? [] : [sayNoGain(analysis)]),
    sentence('common-gains', sayWhoseGain(analysis, gain), { states: [state] }),
    sentence('common-gains', sayHolds(analysis, gain.best)),
    ...sayWay(analysis, fromStatusQuo, gain),
  ];
}

/** `North and South would be better off in any of two states, for instance with …, and nobody would be worse off.` */
function sayWhoseGain(analysis: Analysis, gain: ToldGain): string {
  const { casebook } = analysis;
  const { best, cells, forEverybody } = gain;
  const others =
    cells.length === 1 ? '' : `in any of ${inWords(cells.length, 'state')}, for instance `;
  const name = sayNamedState(casebook, casebook.space.codeOf(best));
  const who = forEverybody ? everybody(analysis) : capitalize(sayGainers(analysis, gain));
  const better = `${who} would be better off ${others}with ${name}`;
  if (forEverybody) return `${better}.`;
  return isSurelyHarmless(analysis, gain)
    ? `${better}, and nobody would be worse off.`
    : `${better}, and nobody is known to be worse off there.`;
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

/** Whether improvements lead to a gain, and if not, what stands in the way. */
function sayWay(
  analysis: Analysis,
  surroundings: Surroundings,
  { best: cell, cells }: ToldGain,
): FindingSentence[] {
  const { byImprovements } = surroundings;
  const { casebook, situation } = analysis;
  const [improving] = shortestPaths(situation, byImprovements, cell, 1);
  if (improving !== undefined) {
    const text = `Improvements lead there: ${sayPath(casebook, improving)}.`;
    return [sentence('common-gains', text)];
  }
  const reached = cells.filter((gain) => distanceTo(byImprovements, gain) !== undefined);
  const there = cells.length > 1 ? 'to any of them' : 'there';
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
    const because = reason.words === undefined ? '' : ` (${reason.words})`;
    const name = proseName(movers[mover]!.name);
    return { text: `${move} ${verdict} for ${name}${because}`, claims: reason.claims };
  }
  return { text: 'each move is an improvement', claims: [] };
}
