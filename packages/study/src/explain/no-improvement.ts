import type { StableCertificate, StateCode } from '@standoff/engine';
import type { Proposition } from '@standoff/propositions';
import { speakOfReasons } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody, movesFrom } from '../casebook/moves.ts';
import { type Reason, reasonFor } from '../reasons/reasons.ts';
import { barredGain } from '../treaties/barred-gains.ts';
import { sayBar } from '../treaties/tell-treaties.ts';
import type { Argument, ArgumentStep } from './explanation.ts';
import { idsIn, worthOf } from './in-ids.ts';
import { because, step } from './step.ts';

speakOfReasons();

const SHOWN_REASONS = 4;

/** Why a decision maker without an improvement stays: what it could do, and what speaks against; of a body the votes. */
export function argueNoImprovement(
  casebook: Casebook,
  { decisionMaker, state }: StableCertificate,
): ArgumentStep[] {
  const moves = movesFrom(casebook, decisionMaker, state);
  const barred = tellBarred(casebook, decisionMaker, state);
  if (moves.length === 0) return [tellNoMove(casebook, decisionMaker, state), ...barred];
  const groups = isBody(casebook, decisionMaker)
    ? eachDraft(casebook, decisionMaker, state, moves)
    : groupByReason(casebook, decisionMaker, state, moves);
  const shown = groups.slice(0, SHOWN_REASONS);
  const steps = shown.map((group) => tellGroup(casebook, decisionMaker, state, group));
  const told = shown.flatMap((group) => group.moves);
  const { who, state: id, world } = idsIn(casebook);
  const about = { who: who(decisionMaker), from: id(state) };
  const n = moves.length - told.length;
  const rest: Proposition = { kind: 'otherMoves', ...about, beside: told.map(id), n, ...world };
  const says: Proposition = { kind: 'ownMoves', ...about, n: moves.length };
  return [
    step(
      'no-improvement',
      { says, leads: true },
      { steps: n === 0 ? steps : [...steps, step('alternative', { says: rest })] },
    ),
    ...barred,
  ];
}

/** Whether one stays whatever the others would do: it has moves, and likes none of them. */
export function isUntempted({ steps }: Pick<Argument, 'steps'>): boolean {
  return steps[0]?.kind === 'no-improvement';
}

/** What it would like best of what agreements alone keep it from. */
function tellBarred(casebook: Casebook, mover: number, state: StateCode): ArgumentStep[] {
  if (isBody(casebook, mover)) return [];
  const gain = barredGain(casebook, mover, state);
  if (gain === undefined) return [];
  const reason = reasonFor(casebook, mover, gain.to, state);
  const says = sayBar(casebook, mover, state, gain.to, gain.bar);
  const { stateId, movers } = casebook;
  const order = { order: 'better', first: stateId(gain.to), second: stateId(state) } as const;
  const liked: Proposition = { kind: 'compares', who: [movers[mover]!.id], ...order, so: true };
  const compared = { who: mover, first: gain.to, second: state, reason };
  return [
    step('alternative', { says }, { states: [gain.to] }),
    step('alternative', because(casebook, liked, compared), { reason }),
  ];
}

function tellNoMove(casebook: Casebook, mover: number, state: StateCode): ArgumentStep {
  const { canMove } = casebook.space.movers[mover]!;
  const { who, state: id } = idsIn(casebook);
  const from = canMove ? { from: id(state) } : {};
  return step('no-move', { says: { kind: 'canMove', who: who(mover), ...from, so: false } });
}

interface MovesOfOneReason {
  readonly reason: Reason;
  readonly moves: readonly StateCode[];
}

function eachDraft(
  casebook: Casebook,
  body: number,
  state: StateCode,
  drafts: readonly StateCode[],
): MovesOfOneReason[] {
  const shown = drafts.slice(0, SHOWN_REASONS);
  return shown.map((draft) => ({
    reason: reasonFor(casebook, body, draft, state),
    moves: [draft],
  }));
}

/** Moves by what speaks against them, in the order in which the moves are met. */
function groupByReason(
  casebook: Casebook,
  decisionMaker: number,
  state: StateCode,
  moves: readonly StateCode[],
): MovesOfOneReason[] {
  const groups = new Map<string, { readonly reason: Reason; readonly moves: StateCode[] }>();
  for (const to of moves) {
    const reason = reasonFor(casebook, decisionMaker, to, state);
    const key = `${JSON.stringify(worthOf(reason))} ${reason.words}`;
    const group = groups.get(key);
    if (group) group.moves.push(to);
    else groups.set(key, { reason, moves: [to] });
  }
  return [...groups.values()];
}

/** Moves that are no reason to leave, all for one reason; of a body drafts that fail. */
export function tellGroup(
  casebook: Casebook,
  mover: number,
  state: StateCode,
  { reason, moves }: MovesOfOneReason,
): ArgumentStep {
  const { who, state: id, world } = idsIn(casebook);
  const says: Proposition = {
    kind: 'alternatives',
    who: who(mover),
    from: id(state),
    to: moves.map(id),
    ...worthOf(reason),
    ...world,
  };
  const compared = { who: mover, first: moves[0]!, second: state, reason };
  return step('alternative', because(casebook, says, compared), { reason, states: moves });
}
