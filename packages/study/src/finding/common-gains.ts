import { countGainers, distanceTo, runToEnd } from '@standoff/engine';
import { agreementOf, capitalize, inWords, openingName } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import type { Surroundings } from '../analysis/surroundings.ts';
import { isTooLarge, waysOfFewestLosses } from '../evolution/fewest-losses.ts';
import { sayLosses, sayNumberOfLosses } from '../evolution/loss-words.ts';
import { GAINS_AS_WRITTEN, hasDoubts } from '../words/as-written.ts';
import { gatherLinks } from '../words/claim-links.ts';
import { sayHeld } from '../words/concept-words.ts';
import { sayPath } from '../words/path-words.ts';
import { sayNamedState } from '../words/state-words.ts';
import { type FindingSentence, sentence } from './sentence.ts';
import {
  isSurelyHarmless,
  sayGainers,
  someMayBeForEverybody,
  type ToldGain,
  toldGain,
} from './told-gain.ts';

/**
 * States that everybody prefers to the status quo, or else that some prefer and nobody likes less, and
 * whether anything leads there.
 */
export function findCommonGains(analysis: Analysis): FindingSentence[] {
  const { fromStatusQuo, casebook } = analysis;
  if (fromStatusQuo === undefined) return [];
  const gain = toldGain(analysis);
  if (gain === undefined) return [...sayAsWritten(analysis), sayNoGain(analysis)];
  const state = casebook.space.codeOf(gain.best);
  return [
    ...sayAsWritten(analysis),
    ...(gain.forEverybody ? [] : [sayNoGain(analysis)]),
    sentence('common-gains', sayWhoseGain(analysis, gain), { states: [state] }),
    sentence('common-gains', sayHolds(analysis, gain.best)),
    ...sayWay(analysis, fromStatusQuo, gain),
  ];
}

/** Where something is asked of what is not known: that gains and ways ask nothing of it. */
function sayAsWritten({ casebook, reading }: Analysis): FindingSentence[] {
  if (reading?.unknown === undefined || !hasDoubts(casebook.model)) return [];
  return [sentence('common-gains', GAINS_AS_WRITTEN)];
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
  const { decisionMakers } = analysis.casebook;
  if (decisionMakers.length === 1) {
    const { verb } = agreementOf([decisionMakers[0]!]);
    const text = `${everybody(analysis)} ${verb('likes')} nothing better than the status quo.`;
    return sentence('common-gains', text);
  }
  const known = someMayBeForEverybody(analysis) ? 'is known to be' : 'is';
  return sentence('common-gains', `No state ${known} better than the status quo for everybody.`);
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
  if (distanceTo(byImprovements, cell) !== undefined) {
    const way = runToEnd(waysOfFewestLosses(analysis, surroundings, [cell])).get(cell)!;
    const text = `Improvements lead there: ${sayPath(analysis.casebook, way.path)}.`;
    return [sentence('common-gains', text)];
  }
  const reached = cells.filter((gain) => distanceTo(byImprovements, gain) !== undefined);
  const there = cells.length > 1 ? 'to any of them' : 'there';
  const joined = heldUnder(analysis, cell).length > 0 ? 'But' : 'And';
  const text =
    reached.length > 0
      ? `No sequence of improvements leads there, though some lead to ${inWords(reached.length, 'other')} of them.`
      : `${joined} no sequence of improvements leads ${there}${sayWhetherStuck(analysis, surroundings)}.`;
  return [sentence('common-gains', text), ...sayObstacle(analysis, surroundings, cell)];
}

/**
 * Whether improvements lead to any state at all that somebody prefers and nobody likes less; of conflicts that
 * are too large to look at every state nothing is said of that. What is stuck holds under some concept: else
 * somebody leaves, wherever that leads.
 */
function sayWhetherStuck(analysis: Analysis, surroundings: Surroundings): string {
  if (isTooLarge(analysis)) return '';
  const isHeld = heldUnder(analysis, surroundings.cell).length > 0;
  const { space } = analysis.casebook;
  let others = 0;
  for (let cell = 0; cell < space.cells; cell++) {
    if (!space.isState(cell) || distanceTo(surroundings.byImprovements, cell) === undefined)
      continue;
    if ((countGainers(analysis.situation, cell, surroundings.cell) ?? 0) > 0) others++;
  }
  if (others === 0) return isHeld ? ': the conflict is stuck' : '';
  return `, though some lead to ${inWords(others, 'other state')} that somebody prefers and nobody likes less`;
}

/** Of all ways by any moves one with the fewest losses, and each of these with its reason. */
function sayObstacle(
  analysis: Analysis,
  surroundings: Surroundings,
  cell: number,
): FindingSentence[] {
  const { casebook } = analysis;
  const way = runToEnd(waysOfFewestLosses(analysis, surroundings, [cell])).get(cell);
  if (way === undefined) return [sentence('common-gains', 'No moves at all lead there.')];
  const { path, losses, fewest, alike } = way;
  const claims = gatherLinks(losses.flatMap(({ reason }) => reason.claims));
  const told = `${sayPath(casebook, path)}; ${sayLosses(casebook, losses, path.length)}.`;
  if (!fewest) {
    const which = alike === 1 ? 'The shortest way' : 'One of the shortest ways';
    return [sentence('common-gains', `${which}: ${told}`, { claims })];
  }
  if (losses.length === 1) {
    const which = alike === 1 ? 'The shortest way' : 'One of the shortest ways';
    const text = `${which} with only ${sayNumberOfLosses(1)}: ${told}`;
    return [sentence('common-gains', text, { claims })];
  }
  const least = `Every way there takes at least ${sayNumberOfLosses(losses.length)}.`;
  const which = alike === 1 ? 'The shortest with no more' : 'One of the shortest with no more';
  return [
    sentence('common-gains', least),
    sentence('common-gains', `${which}: ${told}`, { claims }),
  ];
}
