import type { Concept, PathStep, StateCode, Steps } from '@standoff/engine';
import type { Of, Proposition } from '@standoff/propositions';
import {
  alreadyThere,
  english,
  sayDeterred,
  sayStepThere,
  sayWayBelow,
  sayWhichWay,
  textOf,
  unique,
} from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import { exploreFrom, type Surroundings } from '../analysis/surroundings.ts';
import type { Way, WayWithLosses } from '../evolution/evolution.ts';
import { wayTo } from '../evolution/evolve.ts';
import { waysOfFewestLosses } from '../evolution/fewest-losses.ts';
import { shortestOf } from '../evolution/tell-ways.ts';
import { toldMove } from '../evolution/told-move.ts';
import { type Reason, reasonFor } from '../reasons/reasons.ts';
import { lexiconOf } from '../said/lexicon-of.ts';
import { registerNow } from '../said/register.ts';
import { conceptIds } from '../said/world-of.ts';
import { isAboutOthers, sayHeld } from '../words/concept-words.ts';
import { sayChanges } from '../words/state-words.ts';
import { claimOfOrder, compareTwoStates, type StateComparison } from './compare-states.ts';
import { sayForesightAt, sayForesightEach } from './foresight-words.ts';
import { readState, type StateAccount } from './state-account.ts';

/** Why things are as they are in one state and not as in another. */
export interface WhyNot {
  readonly comparison: StateComparison;
  /** The concepts, of those analysed, under which the second state is an equilibrium. */
  readonly heldUnder: readonly Concept[];
  /** Under which of them it would hold, as a predicate; and the same as data. */
  readonly would: string;
  readonly wouldMean: Proposition;
  /** What comes of how far each looks, in sentences. */
  readonly ahead: string;
  /** How one would get there: by improvements if they lead there, and by the fewest moves of any kind. */
  readonly ways: readonly WayArgument[];
}

/** A sentence about the ways to a state, and move by move that with the fewest losses of all. */
export interface WayArgument {
  readonly kind: 'improvements' | 'any-moves' | 'none';
  readonly text: string;
  /** What the sentence claims, but for how a way goes. */
  readonly means: readonly Proposition[];
  /** What the way that is told move by move is of all ways there, where one is. */
  readonly told?: string;
  readonly steps: readonly WayStep[];
}

/** One move of a way and what it is for whoever makes it. */
export interface WayStep {
  /** Position of the decision maker. */
  readonly mover: number;
  /** Code of the state that it leads to. */
  readonly to: StateCode;
  readonly change: string;
  readonly reason: Reason;
  /** That its maker would gain by it and stays all the same, where that is so. */
  readonly deterred?: string;
  readonly text: string;
  /** How its maker compares where it leads with where it came from; of a body, whether it passes. */
  readonly means: Proposition;
}

/** Asks of two feasible states why it is the first and not the second; each looks ahead as its concept says. */
export function* whyNot(
  analysis: Analysis,
  first: StateCode,
  second: StateCode,
  profile: readonly Concept[],
): Steps<WhyNot> {
  const { casebook, situation, fromStatusQuo } = analysis;
  const start = casebook.space.cellOf(first);
  const around =
    fromStatusQuo?.cell === start ? fromStatusQuo : yield* exploreFrom(situation, start);
  const reading = readState(analysis, second);
  return {
    comparison: compareTwoStates(casebook, first, second),
    heldUnder: reading.heldUnder,
    would: sayHeld(reading.heldUnder, analysis.concepts, 'would'),
    wouldMean: patternOf(analysis, casebook.space.cellOf(second)),
    ahead: sayAhead(analysis, reading, profile),
    ways: yield* waysTo(analysis, around, casebook.space.cellOf(second), profile),
  };
}

function sayAhead(analysis: Analysis, reading: StateAccount, profile: readonly Concept[]): string {
  const [concept, ...others] = unique(profile);
  return others.length === 0 && concept !== undefined
    ? sayForesightAt(analysis, reading, concept)
    : sayForesightEach(analysis, reading, profile);
}

function* waysTo(
  analysis: Analysis,
  around: Surroundings,
  cell: number,
  profile: readonly Concept[],
): Steps<WayArgument[]> {
  const { casebook } = analysis;
  const idOf = (one: number) => casebook.stateId(casebook.space.codeOf(one));
  const ends = { from: idOf(around.cell), to: idOf(cell) };
  const say = (...some: Proposition[]) => sayThere(analysis, cell, ends.from, some);
  const leads = (by: Of<'leads'>['by'], so: boolean): Proposition => {
    return { kind: 'leads', ...ends, by, so };
  };
  const byAnyMoves = yield* wayTo(analysis, around.byAnyMoves, cell);
  const none = leads('moves', false);
  if (byAnyMoves === undefined) return [noWay(say(none), [none])];
  if (byAnyMoves.length === 0) return [noWay(alreadyThere, [])];
  const byImprovements = yield* wayTo(analysis, around.byImprovements, cell);
  const ways = yield* waysOfFewestLosses(analysis, around, [cell]);
  const way = ways.get(cell)!;
  const { path } = way;
  const steps = path.map((move) => sayStep(analysis, move, profile[move.mover]!));
  const byMoves = shortestOf(casebook, ends, 'moves', byAnyMoves);
  if (byImprovements === undefined) {
    const unreached = leads('improvements', false);
    const text = `${say(unreached, byMoves)} ${sayBelow(way, byAnyMoves)}`;
    const means = [unreached, leads('moves', true)];
    return [{ kind: 'any-moves', text, means, told: sayWhich(way), steps }];
  }
  const reached = leads('improvements', true);
  const text = say(reached, shortestOf(casebook, ends, 'improvements', byImprovements));
  const told = sayWhich(way);
  const improving: WayArgument = { kind: 'improvements', text, means: [reached], told, steps };
  if (byAnyMoves.length === byImprovements.length) return [improving];
  const moving = { text: say(byMoves), means: [leads('moves', true)] };
  return [improving, { kind: 'any-moves', ...moving, steps: [] }];
}

/** Some propositions on the ways to a state that was spoken of, which is *there*. */
function sayThere(
  analysis: Analysis,
  cell: number,
  start: string,
  some: readonly Proposition[],
): string {
  const tellings = [patternOf(analysis, cell), ...some].map((says) => ({ says }));
  const [told] = english.tell(lexiconOf(analysis.casebook), [tellings], registerNow(), { start });
  return told!
    .slice(1)
    .map(({ says }) => textOf(says))
    .join(' ');
}

function patternOf(analysis: Analysis, cell: number): Proposition {
  const { casebook, concepts } = analysis;
  return {
    kind: 'pattern',
    state: casebook.stateId(casebook.space.codeOf(cell)),
    under: conceptIds(heldUnder(analysis, cell)),
    among: conceptIds(concepts),
  };
}

function sayWhich({ losses, fewest, alike }: WayWithLosses): string {
  return sayWhichWay({ losses: losses.length, fewest, alike });
}

function sayBelow({ path, fewest }: WayWithLosses, { length }: Way): string {
  return sayWayBelow({ fewest, length: path.length, shortest: length });
}

function noWay(text: string, means: readonly Proposition[]): WayArgument {
  return { kind: 'none', text, means, steps: [] };
}

function sayStep(analysis: Analysis, step: PathStep, concept: Concept): WayStep {
  const { casebook, stability } = analysis;
  const { mover, from, to } = step;
  const [before, after] = [casebook.space.codeOf(from), casebook.space.codeOf(to)];
  const reason = reasonFor(casebook, mover, after, before);
  const { order, greatly, words } = reason;
  const lexicon = lexiconOf(casebook);
  const move = toldMove(casebook, step);
  // A concept that asks what others could do for one says nothing of whether it moves.
  const isDeterred =
    order === 'better' && !isAboutOthers(concept) && stability.get(concept.id)![mover]!.has(from);
  const deterred = isDeterred
    ? sayDeterred(lexicon, move.who, concept.id, registerNow())
    : undefined;
  const said = sayStepThere(lexicon, { ...move, order, greatly }, words);
  return {
    mover,
    to: after,
    change: sayChanges(casebook, before, after),
    reason,
    ...(deterred !== undefined && { deterred }),
    text: deterred === undefined ? said : `${said} ${deterred}`,
    means: claimOfOrder(casebook, mover, { first: after, second: before }, reason),
  };
}
