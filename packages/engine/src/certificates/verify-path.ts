import { countMovers, type Model } from '../model/model.ts';
import type { StateCode } from '../model/state-code.ts';
import type { Sanction, UnstableCertificate } from './certificate.ts';
import { type PlainModel, readPlainly } from './plain-reading.ts';
import { createVerifier, type Verification, verifyDeterrence } from './verify.ts';

/**
 * The models that a path goes through: what is the case, what is played (each moves and votes by its own order, as it
 * reads the facts), and what every decision maker takes the conflict to be, by position. All have the same states.
 */
export interface SeenModels {
  readonly truth: Model;
  readonly played: Model;
  readonly own: readonly Model[];
}

/** A step that is sensible to whoever takes it. */
export interface SensibleStep {
  readonly mover: number;
  readonly from: StateCode;
  readonly to: StateCode;
  /** Why nothing deters from it in the game of its mover; of a body, which votes, there is no such reason. */
  readonly seemsSafe?: UnstableCertificate;
  /** What deters from it in truth, where that is claimed. */
  readonly overlooked?: Sanction;
}

export interface SensiblePath {
  readonly concept: string;
  readonly start: StateCode;
  readonly steps: readonly SensibleStep[];
}

/**
 * Checks that a path is legal, that each step is safe in the game of whoever takes it, and that what is said to be
 * overlooked deters in truth. It shares no code with what finds such paths.
 */
export function verifyPath(
  models: SeenModels,
  { concept, start, steps }: SensiblePath,
): Verification {
  const playing = readPlainly(models.played);
  const verifiers = models.own.map(createVerifier);
  if (!playing.isState(start)) return invalid('the first state is not feasible');
  let [at, last] = [start, -1];
  for (const [k, step] of steps.entries()) {
    const { mover, from, to } = step;
    const moving =
      from !== at
        ? 'it does not begin where the one before ends'
        : mover === last
          ? 'somebody moves twice in a row'
          : moveProblem(models.played, playing, step);
    const problem =
      moving ??
      seemingProblem(verifiers[mover], concept, step) ??
      overlookedProblem(models.truth, concept, step);
    if (problem !== undefined) return invalid(`step ${k + 1}: ${problem}`);
    [at, last] = [to, mover];
  }
  return { valid: true };
}

type Problem = string | undefined;

function moveProblem(
  played: Model,
  playing: PlainModel,
  { mover, from, to }: SensibleStep,
): Problem {
  if (!(mover >= 0 && mover < countMovers(played))) return 'nobody makes it';
  return playing.moves(mover, from).includes(to) ? undefined : 'it is no move';
}

/** `verify` is that of the mover's own game; a body has none. */
function seemingProblem(
  verify: ((certificate: UnstableCertificate) => Verification) | undefined,
  concept: string,
  { mover, from, to, seemsSafe }: SensibleStep,
): Problem {
  if (verify === undefined) return seemsSafe === undefined ? undefined : 'a body has no picture';
  if (seemsSafe === undefined) return 'nothing says why it seems safe';
  if (!isAbout(seemsSafe, { concept, mover, from, to }))
    return 'the reason is about something else';
  const found = verify(seemsSafe);
  return found.valid ? undefined : found.problem;
}

function overlookedProblem(
  truth: Model,
  concept: string,
  { mover, from, to, overlooked }: SensibleStep,
): Problem {
  if (overlooked === undefined) return undefined;
  const improvement = { to, sanction: overlooked };
  const found = verifyDeterrence(truth, {
    concept,
    decisionMaker: mover,
    state: from,
    improvement,
  });
  return found.valid ? undefined : `what is overlooked: ${found.problem}`;
}

interface About {
  readonly concept: string;
  readonly mover: number;
  readonly from: StateCode;
  readonly to: StateCode;
}

function isAbout(certificate: UnstableCertificate, { concept, mover, from, to }: About): boolean {
  return (
    certificate.verdict === 'unstable' &&
    certificate.concept === concept &&
    (certificate.reading ?? 'general') === 'general' &&
    certificate.decisionMaker === mover &&
    certificate.state === from &&
    certificate.improvement === to
  );
}

/**
 * Checks that improvements lead from a state to these and no others, whoever makes them and as long as nobody moves
 * twice in a row, and to no state of a target. A body's draft counts where its members carry it. Where a target
 * is among the states, that is a problem.
 */
export function verifyClosed(
  played: Model,
  start: StateCode,
  states: readonly StateCode[],
  isTarget: (state: StateCode) => boolean,
): Verification {
  const playing = readPlainly(played);
  const known = new Set(states);
  const target = states.find((state) => playing.isState(state) && isTarget(state));
  if (target !== undefined) return invalid('what is asked about is among the states');
  if (!playing.isState(start) || !known.has(start)) return invalid('the first state is missing');
  const open: { readonly state: StateCode; readonly last: number }[] = [{ state: start, last: -1 }];
  const seen = new Set<string>();
  const unreached = new Set(states);
  for (const { state, last } of open) {
    unreached.delete(state);
    for (let mover = 0; mover < countMovers(played); mover++) {
      if (mover === last) continue;
      for (const to of improvements(playing, played, mover, state)) {
        if (!known.has(to)) return invalid(`an improvement leads out, from ${state} to ${to}`);
        const key = `${mover} ${to}`;
        if (!seen.has(key)) open.push({ state: to, last: mover });
        seen.add(key);
      }
    }
  }
  const [stray] = unreached;
  return stray === undefined ? { valid: true } : invalid(`no improvements lead to ${stray}`);
}

function improvements(
  playing: PlainModel,
  { preferences }: Model,
  mover: number,
  state: StateCode,
): readonly StateCode[] {
  const moves = playing.moves(mover, state);
  // The moves of a body are the drafts that are carried.
  if (preferences[mover]?.kind === 'voting') return moves;
  return moves.filter((to) => playing.prefers(mover, to, state));
}

function invalid(problem: string): Verification {
  return { valid: false, problem };
}
