import { distanceTo, type StateCode } from '@standoff/engine';
import { agreementOf, capitalize, count, inWords } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder, holdsAsGiven } from '../analysis/outcomes.ts';
import type { Surroundings } from '../analysis/surroundings.ts';
import { hasDoubts } from '../words/as-written.ts';
import { sayHeld, sayHeldInWords } from '../words/concept-words.ts';
import { sayStateBriefly } from '../words/state-words.ts';
import {
  isSurelyHarmless,
  sayGainers,
  someMayBeForEverybody,
  type ToldGain,
  toldGain,
} from './told-gain.ts';

/** What an analysis found, in one sentence. */
export interface Headline {
  readonly about: 'status-quo' | 'common-gains' | 'equilibria';
  readonly text: string;
  /** Codes of the states that it speaks of. */
  readonly states: readonly StateCode[];
}

/** How concepts are told: by their symbols as well, or in words alone wherever there are words. */
export type HeadlineStyle = 'with-symbols' | 'in-words';

/** The finding in one sentence, to stand above all the others. */
export function headlineOf(analysis: Analysis, style: HeadlineStyle = 'with-symbols'): Headline {
  const { fromStatusQuo, casebook } = analysis;
  const say = style === 'in-words' ? sayHeldInWords : sayHeld;
  if (fromStatusQuo === undefined)
    return { about: 'equilibria', text: sayNumber(analysis), states: [] };
  const verdict = sayVerdict(analysis, fromStatusQuo.cell, say);
  const gain = toldGain(analysis);
  if (gain === undefined) {
    return { about: 'status-quo', text: `${verdict}; ${sayNoGain(analysis)}.`, states: [] };
  }
  const state = casebook.space.codeOf(gain.best);
  const text = sayGain(analysis, fromStatusQuo, verdict, gain, say);
  return { about: 'common-gains', text, states: [state] };
}

function sayNoGain(analysis: Analysis): string {
  if (someMayBeForEverybody(analysis)) return 'no outcome is known to be better for everybody';
  const { reading, casebook } = analysis;
  const isAsked = reading?.unknown !== undefined && hasDoubts(casebook.model);
  return `${isAsked ? AS_WRITTEN : ''}no outcome is better for everybody`;
}

/** Before a gain of which somebody is asked to be taken not to know: it is told all the same. */
const AS_WRITTEN = 'by the preferences as written ';

function whereUnknown(analysis: Analysis, gain: ToldGain): string {
  const { reading } = analysis;
  return reading?.unknown === undefined || isSurelyHarmless(analysis, { best: gain.best })
    ? ''
    : AS_WRITTEN;
}

function sayNumber(analysis: Analysis): string {
  const { concepts, equilibria, casebook } = analysis;
  const most = concepts.reduce((longest, concept) =>
    equilibria.get(concept.id)!.count < equilibria.get(longest.id)!.count ? concept : longest,
  );
  const number = equilibria.get(most.id)!.count;
  const states = `${inWords(number, 'state')} of ${count(casebook.space.stateCount)}`;
  const verb = number === 1 ? 'holds' : 'hold';
  return `${capitalize(states)} ${verb} under ${most.symbol}, ${sayFewest(analysis, number)}.`;
}

/** What the concept with the fewest equilibria is among those analysed. */
function sayFewest({ concepts, equilibria }: Analysis, number: number): string {
  if (concepts.length === 1) return 'the concept analysed';
  const alike = concepts.filter(({ id }) => equilibria.get(id)!.count === number).length;
  return alike === 1
    ? 'of the concepts analysed the one with the fewest equilibria'
    : 'and under no concept analysed do fewer';
}

function sayVerdict(analysis: Analysis, cell: number, say: typeof sayHeld): string {
  const { concepts, foresight } = analysis;
  if (foresight?.givenBy === 'request') {
    const verb = foresight.equilibria.has(cell) ? 'holds' : 'does not hold';
    const { profile } = foresight;
    const how =
      new Set(profile).size > 1 ? 'the foresight chosen' : `${profile[0]!.symbol} for all`;
    return `With ${how}, the status quo ${verb}`;
  }
  return `The status quo ${say(heldUnder(analysis, cell), concepts)}`;
}

function sayGain(
  analysis: Analysis,
  { byImprovements, byAnyMoves }: Surroundings,
  verdict: string,
  gain: ToldGain,
  say: typeof sayHeld,
): string {
  const { casebook } = analysis;
  const { best, cells, forEverybody } = gain;
  const state = casebook.space.codeOf(best);
  const name = `“${casebook.stateNames.get(state) ?? sayStateBriefly(casebook, state)}”`;
  if (distanceTo(byImprovements, best) !== undefined) {
    const holds = sayWhetherHeld(analysis, best, 'holds', say);
    return `${verdict}; improvements lead to ${name}, which ${whereUnknown(analysis, gain)}${sayWhoPrefers(analysis, gain)} and which ${holds}.`;
  }
  const holds = sayWhetherHeld(analysis, best, 'would hold', say);
  const elsewhere = cells.some((cell) => distanceTo(byImprovements, cell) !== undefined);
  const way =
    distanceTo(byAnyMoves, best) === undefined
      ? 'no moves lead there'
      : 'every way there takes a move that is no improvement for whoever makes it';
  const another = forEverybody ? 'another that everybody prefers' : 'another such state';
  const others = elsewhere ? `, though improvements lead to ${another}` : '';
  return `${verdict}, though ${whereUnknown(analysis, gain)}${sayBetterOff(analysis, gain, name)}: it ${holds}, and ${way}${others}.`;
}

/** `everybody prefers`, `North and South prefer and nobody likes less`. */
function sayWhoPrefers(analysis: Analysis, gain: ToldGain): string {
  if (gain.forEverybody) return 'everybody prefers';
  const { verb } = agreementOf(gain.gainers.map((dm) => analysis.casebook.decisionMakers[dm]!));
  const nobody = isSurelyHarmless(analysis, { best: gain.best })
    ? 'nobody likes'
    : 'nobody is known to like';
  return `${sayGainers(analysis, gain)} ${verb('prefers')}, ${nobody} less,`;
}

function sayBetterOff(analysis: Analysis, gain: ToldGain, name: string): string {
  if (gain.forEverybody) return `everybody would be better off with ${name}`;
  const nobody = isSurelyHarmless(analysis, { best: gain.best })
    ? 'nobody worse off'
    : 'nobody is known to be worse off there';
  return `${sayGainers(analysis, gain)} would be better off with ${name}, and ${nobody}`;
}

/** Whether a state holds under the foresight that was asked for, or else under which concepts. */
function sayWhetherHeld(
  analysis: Analysis,
  best: number,
  verb: 'holds' | 'would hold',
  say: typeof sayHeld,
): string {
  if (analysis.foresight?.givenBy !== 'request') {
    return say(heldUnder(analysis, best), analysis.concepts, verb);
  }
  const not = verb === 'holds' ? 'does not hold' : 'would not hold';
  return `${holdsAsGiven(analysis, best) ? verb : not}`;
}
