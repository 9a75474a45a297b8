import {
  certifyImprovement,
  findConcept,
  judgesImprovements,
  type Limits,
  type SeenModels,
  type SensibleStep,
  type StateCode,
  type Steps,
  verifyClosed,
  verifyPath,
} from '@standoff/engine';
import {
  applyJudgement,
  type Conflict,
  type HiddenReading,
  readJudgements,
} from '@standoff/language';
import { claimProblem, documentProblem, type Problem, within } from '@standoff/wording';
import type { Checked } from '../analysis/checked.ts';
import type { OpenCase, TooLarge } from '../analysis/open-case.ts';
import { type Games, openGames } from '../beliefs/own-games.ts';
import { picturedConflict } from '../beliefs/pictured-conflict.ts';
import { readFormula } from '../query/read-formula.ts';
import { playedModel } from './played-game.ts';

/** What a document claims of misjudgements, read but not trusted. */
export interface ClaimedMisjudgements {
  /** What was asked about, as a formula. */
  readonly target: string;
  readonly concept: string;
  readonly hidden: HiddenReading;
  /** Ids of signals that have been received. */
  readonly signals: readonly string[];
  /** Whether no belief about others is said to lead there, however many errors are made. */
  readonly unreachable: boolean;
  /** Whether facts may be misread too. */
  readonly facts: boolean;
  /** The states that improvements are said to reach, none of which is the target. */
  readonly closed?: readonly StateCode[];
  readonly stories: readonly ClaimedStory[];
}

export interface ClaimedStory {
  /** With the reasons that hold after the errors of the first set. */
  readonly path: readonly SensibleStep[];
  /** Sets of errors, each a list of judgements as data. */
  readonly sets: readonly unknown[];
}

/**
 * Checks, from the model and the errors alone, that every path leads from the status quo to what was asked about by
 * moves that are safe in the games of those who make them once they err, set by set; that what is said to be
 * overlooked deters in truth; and that what is said to be closed is. That no smaller set is enough is not checked.
 * The pictures are those that the language makes of the model; the moves, orders and reasons are checked by what
 * shares no code with the search.
 */
export function* verifyMisjudgements(
  truth: OpenCase,
  claimed: ClaimedMisjudgements,
  limits: Limits,
): Steps<Checked | TooLarge> {
  const { casebook } = truth;
  const { statusQuo, conflict } = casebook;
  if (statusQuo === undefined) return invalid(claimProblem('no-start'));
  const read = readFormula(conflict, claimed.target);
  if ('problem' in read) return invalid(within(claimed.target, read));
  const concept = findConcept(claimed.concept);
  if (concept === undefined || !judgesImprovements(concept)) {
    return invalid(claimProblem('no-concept-of-single-moves', { name: claimed.concept }));
  }
  const unknown = claimed.signals.find((id) => !conflict.signals.some((one) => one.id === id));
  if (unknown !== undefined) {
    return invalid(documentProblem('unknown-signal-in-document', { name: unknown }));
  }
  const contradiction = unreachableProblem(claimed);
  if (contradiction !== undefined) return invalid(contradiction);
  if (claimed.closed === undefined && claimed.stories.length === 0) {
    return invalid(documentProblem('no-errors-to-check'));
  }
  const { hidden } = claimed;
  const signals = conflict.signals.filter(({ id }) => claimed.signals.includes(id));
  const games = yield* openGames(truth, { signals, hidden, limits });
  if ('status' in games) return games;
  const node = casebook.compiled.nodeOf(read.formula);
  const isTarget = (state: StateCode) => casebook.states.holds(node, state);
  if (claimed.closed !== undefined) {
    const found = verifyClosed(modelsOf(games).played, statusQuo, claimed.closed, isTarget);
    if (!found.valid) {
      return invalid(within('closed', claimProblem('not-closed', { why: found.problem })));
    }
  }
  const { facts } = claimed;
  const known = new Set<string>();
  const checking = {
    ...{ truth, concept: concept.id, hidden, facts, limits, start: statusQuo, isTarget, known },
  };
  const pictured = picturedConflict(games);
  for (const [k, story] of claimed.stories.entries()) {
    const found = yield* verifyStory(checking, pictured, story, `stories[${k}]`);
    if ('status' in found || !found.valid) return found;
  }
  return { valid: true };
}

/** What stands in the way of a proof that nothing leads there, where that is claimed. */
function unreachableProblem({
  unreachable,
  facts,
  closed,
  stories,
}: ClaimedMisjudgements): Problem | undefined {
  if (!unreachable) return undefined;
  if (stories.length > 0) return claimProblem('path-to-the-unreachable');
  if (facts) return claimProblem('closed-where-facts-are-misread');
  return closed === undefined ? claimProblem('nothing-closed') : undefined;
}

interface Checking {
  readonly truth: OpenCase;
  readonly concept: string;
  readonly hidden: HiddenReading;
  readonly facts: boolean;
  readonly limits: Limits;
  readonly start: StateCode;
  /** The pictures that sets of errors lead to, as texts. */
  readonly known: Set<string>;
  isTarget(state: StateCode): boolean;
}

function* verifyStory(
  { truth, concept, hidden, facts, limits, start, known, isTarget }: Checking,
  pictured: Conflict,
  { path, sets }: ClaimedStory,
  at: string,
): Steps<Checked | TooLarge> {
  const end = path.at(-1)?.to ?? start;
  if (!truth.casebook.states.isState(end) || !isTarget(end)) {
    return invalid(within(at, claimProblem('path-elsewhere')));
  }
  if (sets.length === 0) return invalid(within(at, claimProblem('no-errors')));
  for (const [s, set] of sets.entries()) {
    const place = `${at}.sets[${s}]`;
    const erring = readErrors(pictured, set, facts);
    if ('problem' in erring) return invalid(within(place, erring.problem));
    const { perceptions, misread } = erring.conflict;
    const pictures = JSON.stringify([perceptions, misread]);
    if (known.has(pictures)) return invalid(within(place, claimProblem('same-pictures')));
    known.add(pictures);
    const sight = { signals: [], hidden, limits };
    const seen = yield* openGames(withConflict(truth, erring.conflict), sight);
    if ('status' in seen) return seen;
    const steps = s === 0 ? path : yield* certified(seen, path, concept);
    const found = verifyPath(modelsOf(seen), { concept, start, steps });
    if (!found.valid) {
      return invalid(within(place, claimProblem('path-not-proved', { why: found.problem })));
    }
  }
  return { valid: true };
}

/** The steps of a path with reasons made for the games as they are seen, for sets that come with none. */
function* certified(
  { own }: Games,
  path: readonly SensibleStep[],
  concept: string,
): Steps<SensibleStep[]> {
  const steps: SensibleStep[] = [];
  for (const { mover, from, to } of path) {
    const opened = own[mover]?.opened;
    const step = { mover, from, to };
    if (opened === undefined) {
      steps.push(step);
      continue;
    }
    const { space } = opened.situation;
    const verdict = { concept, decisionMaker: mover, cell: space.cellOf(from) };
    const found = yield* certifyImprovement(opened.situation, verdict, space.cellOf(to));
    steps.push({ ...step, ...('verdict' in found && { seemsSafe: found }) });
  }
  return steps;
}

/** The conflict after errors about pictures; only pictures may change, and facts where they may be misread. */
function readErrors(
  pictured: Conflict,
  set: unknown,
  facts: boolean,
): { readonly conflict: Conflict } | { readonly problem: Problem } {
  const read = readJudgements(pictured, set);
  if (read.status === 'faulty') {
    const { at, message } = read.problems[0]!;
    const problem = claimProblem('edit-not-made', { why: message });
    return { problem: at === '' ? problem : within(at, problem) };
  }
  let conflict = pictured;
  for (const judgement of read.judgements) {
    if (!('viewer' in judgement) || judgement.viewer === undefined) {
      return { problem: claimProblem('error-about-no-picture') };
    }
    if (!facts && judgement.kind === 'fact') {
      return { problem: claimProblem('facts-not-misread') };
    }
    const outcome = applyJudgement(conflict, judgement);
    if (outcome.status === 'refused') {
      return { problem: claimProblem('edit-not-made', { why: outcome.reason.message }) };
    }
    conflict = outcome.conflict;
  }
  return { conflict };
}

function withConflict(truth: OpenCase, conflict: Conflict): OpenCase {
  return { ...truth, casebook: { ...truth.casebook, conflict } };
}

function modelsOf({ truth, own }: Games): SeenModels {
  const opened = own.map((one) => one.opened);
  return {
    truth: truth.casebook.model,
    played: playedModel(truth, opened),
    own: opened.map(({ casebook }) => casebook.model),
  };
}

function invalid(problem: Problem): Checked {
  return { valid: false, problem };
}
