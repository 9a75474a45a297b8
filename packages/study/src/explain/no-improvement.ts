import type { StableCertificate, StateCode } from '@standoff/engine';
import { capitalize, counted, fewOf, inWords } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody, movesFrom } from '../casebook/moves.ts';
import { type Reason, reasonFor } from '../reasons/reasons.ts';
import type { Argument, ArgumentStep } from './explanation.ts';
import { agreementWith, quoteMove, sayBecause, sayOrder } from './move-words.ts';
import { step } from './step.ts';

const SHOWN_REASONS = 4;
const SHOWN_MOVES = 2;

/** Why a decision maker without an improvement stays: what it could do, and what speaks against. */
export function argueNoImprovement(
  casebook: Casebook,
  { decisionMaker, state }: StableCertificate,
): ArgumentStep[] {
  const moves = movesFrom(casebook, decisionMaker, state);
  if (moves.length === 0) return [sayNoMove(casebook, decisionMaker)];
  if (isBody(casebook, decisionMaker)) return [sayNoDraft(casebook, decisionMaker, state, moves)];
  const groups = groupByReason(casebook, decisionMaker, state, moves);
  const shown = groups.slice(0, SHOWN_REASONS).map((group) => sayGroup(casebook, state, group));
  const hidden = groups.slice(SHOWN_REASONS).reduce((sum, group) => sum + group.moves.length, 0);
  const steps = hidden === 0 ? shown : [...shown, sayHidden(hidden)];
  const { their } = agreementWith(casebook, decisionMaker);
  const text = `${capitalize(their)} ${inWords(moves.length, 'move')}:`;
  return [step('no-improvement', text, { steps })];
}

/**
 * The reason of who stays whatever the others would do: `it likes none of its moves better`; undefined for
 * who has a move that it likes, who has none at all, and where the verdict is about something else.
 */
export function sayUntempted(
  casebook: Casebook,
  { steps, decisionMaker, certificate }: Pick<Argument, 'steps' | 'decisionMaker' | 'certificate'>,
): string | undefined {
  if (steps[0]?.kind !== 'no-improvement') return undefined;
  const isOne = movesFrom(casebook, decisionMaker, certificate.state).length === 1;
  const { verb, they, their } = agreementWith(casebook, decisionMaker);
  if (isBody(casebook, decisionMaker)) {
    return isOne ? `${their} one draft fails` : `none of ${their} drafts passes`;
  }
  // Where what is not known is no reason to leave, a move may be liked that does not count.
  const isOpen =
    casebook.reading?.unknown !== undefined && casebook.reading.counts.leaves === 'better';
  const likes = isOpen ? `${verb('is')} known to like` : verb('likes');
  if (!isOne) return `${they} ${likes} none of ${their} moves better`;
  return isOpen
    ? `${they} ${verb('is')} not known to like ${their} one move better`
    : `${they} ${verb('does')} not like ${their} one move better`;
}

/** Why a body leaves things as they are: the vote on each of its drafts. */
function sayNoDraft(
  casebook: Casebook,
  mover: number,
  state: StateCode,
  drafts: readonly StateCode[],
): ArgumentStep {
  const shown = drafts.slice(0, SHOWN_REASONS).map((draft) => {
    const reason = reasonFor(casebook, mover, draft, state);
    const text = `${quoteMove(casebook, state, draft)}${sayBecause(reason)}.`;
    return step('alternative', text, { reason, states: [draft] });
  });
  const hidden = drafts.length - shown.length;
  const steps =
    hidden === 0
      ? shown
      : [...shown, step('alternative', `${counted(hidden, 'more draft')}, none of which passes.`)];
  const { their } = agreementWith(casebook, mover);
  const text = `${capitalize(their)} ${inWords(drafts.length, 'draft')}:`;
  return step('no-improvement', text, { steps });
}

function sayNoMove(casebook: Casebook, decisionMaker: number): ArgumentStep {
  const canMove = casebook.space.movers[decisionMaker]!.canMove;
  const { verb, they, their } = agreementWith(casebook, decisionMaker);
  const where = canMove ? 'from here' : `of ${their} own anywhere`;
  const text = `${capitalize(they)} ${verb('has')} no move ${where}.`;
  return step('no-move', text);
}

interface MovesOfOneReason {
  readonly reason: Reason;
  readonly moves: StateCode[];
}

/** Moves by what speaks against them, in the order in which the moves are met. */
function groupByReason(
  casebook: Casebook,
  decisionMaker: number,
  state: StateCode,
  moves: readonly StateCode[],
): MovesOfOneReason[] {
  const groups = new Map<string, MovesOfOneReason>();
  for (const to of moves) {
    const reason = reasonFor(casebook, decisionMaker, to, state);
    const key = `${reason.order} ${reason.words}`;
    const group = groups.get(key);
    if (group) group.moves.push(to);
    else groups.set(key, { reason, moves: [to] });
  }
  return [...groups.values()];
}

function sayGroup(
  casebook: Casebook,
  state: StateCode,
  { reason, moves }: MovesOfOneReason,
): ArgumentStep {
  const quoted = moves.map((to) => quoteMove(casebook, state, to));
  const because = reason.words === undefined ? '' : `, ${reason.words}`;
  const order = reason.order === 'incomparable' ? 'no comparison with staying' : sayOrder(reason);
  return step('alternative', `${fewOf(quoted, SHOWN_MOVES)}: ${order}${because}.`, {
    reason,
    states: moves,
  });
}

function sayHidden(hidden: number): ArgumentStep {
  return step('alternative', `${counted(hidden, 'more move')}, none of them better.`);
}
