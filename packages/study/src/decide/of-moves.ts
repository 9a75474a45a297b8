import {
  buildCertificateSteps,
  type Certificate,
  certifyImprovement,
  createPace,
  findConcept,
  judgesImprovements,
  type StateCode,
  type Steps,
  type UnstableCertificate,
  type Verdict,
} from '@standoff/engine';
import type { Of, Proposition } from '@standoff/propositions';
import { conceptProblem, decisionProblem, doing, type Problem } from '@standoff/wording';
import { judgingIds } from '../asking/concepts.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody, movesFrom } from '../casebook/moves.ts';
import { argue } from '../explain/argue.ts';
import { isReasonToLeave } from '../explain/argue-unstable.ts';
import { comparing } from '../explain/comparing.ts';
import type { ArgumentStep, ReasonStep } from '../explain/explanation.ts';
import { closestMove } from '../explain/in-short.ts';
import { argueNoImprovement, tellGroup } from '../explain/no-improvement.ts';
import { tellAnyMove } from '../explain/tell-moves.ts';
import { reasonFor } from '../reasons/reasons.ts';
import type { Decision } from './decided.ts';
import { conceptsIn, type Opened } from './opened-in.ts';

/** Whether somebody has a move from a state, or from any, and what it is. */
export function* decideCanMove({ casebook }: Opened, asked: Of<'canMove'>): Steps<Decision> {
  const from = asked.from === undefined ? undefined : casebook.stateWithId(asked.from);
  for (const mover of moversAsked(casebook, asked.who === 'somebody' ? 'somebody' : [asked.who])) {
    const move = yield* firstMove(casebook, mover, from);
    if (move === undefined) continue;
    return {
      isSo: asked.so,
      told: [{ says: { ...asked, so: true } }],
      reasons: stepsIn(casebook, [tellAnyMove(casebook, 'alternative', mover, move.from, move.to)]),
    };
  }
  return {
    isSo: !asked.so,
    told: [{ says: { ...asked, so: false } }],
    reasons: from === undefined ? [] : failingDrafts(casebook, asked.who, from),
  };
}

/** Why a body has no move where it has drafts. */
function failingDrafts(casebook: Casebook, who: string, state: StateCode): Decision['reasons'] {
  const bodies = moversAsked(casebook, who === 'somebody' ? who : [who]).filter(
    (mover) => isBody(casebook, mover) && movesFrom(casebook, mover, state).length > 0,
  );
  if (bodies.length === 0) return [];
  return temptations(
    casebook,
    state,
    bodies.map((mover) => ({ mover, to: undefined })),
  );
}

/** Whether none of some has a move anywhere; where one has, from where. */
export function* decideIdle({ casebook }: Opened, asked: Of<'idle'>): Steps<Decision> {
  const told: Proposition[] = [];
  for (const mover of moversAsked(casebook, asked.who)) {
    const move = yield* firstMove(casebook, mover, undefined);
    if (move === undefined) continue;
    const { movers, stateId } = casebook;
    told.push({ kind: 'canMove', who: movers[mover]!.id, from: stateId(move.from), so: true });
  }
  if (told.length === 0) return { isSo: true, told: [{ says: asked }], reasons: [] };
  return { isSo: false, told: told.map((says) => ({ says })), reasons: [] };
}

interface Move {
  readonly from: StateCode;
  readonly to: StateCode;
}

/** The first move of somebody from a state, or from any. */
function* firstMove(
  casebook: Casebook,
  mover: number,
  from: StateCode | undefined,
): Steps<Move | undefined> {
  const { space } = casebook;
  const { canMove, mostTargets = 1 } = space.movers[mover]!;
  if (!canMove) return undefined;
  const pace = createPace();
  for (const state of from === undefined ? statesOf(space) : [from]) {
    if (pace.spend(mostTargets)) yield { what: doing.trying, passes: 0, share: 0 };
    const to = movesFrom(casebook, mover, state).find((one) => isMove(casebook, mover, state, one));
    if (to !== undefined) return { from: state, to };
  }
  return undefined;
}

/** Of the drafts of a body those are moves that its members carry. */
function isMove(casebook: Casebook, mover: number, from: StateCode, to: StateCode): boolean {
  return !isBody(casebook, mover) || casebook.compare(mover, to, from).order === 'better';
}

function* statesOf(space: Casebook['space']): Generator<StateCode> {
  for (let cell = 0; cell < space.cells; cell++) {
    if (space.isState(cell)) yield space.codeOf(cell);
  }
}

/** Whether each of some, or somebody, has a move that it likes better. */
export function decideTempted({ casebook }: Opened, asked: Of<'tempted'>): Decision {
  const { who, so } = asked;
  const state = casebook.stateWithId(asked.from)!;
  const each = moversAsked(casebook, who).map((mover) => temptedAt(casebook, mover, state));
  const drawn = each.filter(({ to }) => to !== undefined);
  const is = who === 'somebody' ? drawn.length > 0 : drawn.length === each.length;
  const shown = is ? drawn : each.filter(({ to }) => to === undefined);
  return {
    isSo: is === so,
    told: [{ says: { ...asked, so: is } }],
    reasons: temptations(casebook, state, shown),
  };
}

/** Whether none of some has such a move. */
export function decideNoneTempted({ casebook }: Opened, asked: Of<'noneTempted'>): Decision {
  const state = casebook.stateWithId(asked.from)!;
  const each = moversAsked(casebook, asked.who).map((mover) => temptedAt(casebook, mover, state));
  const drawn = each.filter(({ to }) => to !== undefined);
  const is = drawn.length === 0;
  return {
    isSo: is === asked.so,
    told: [{ says: { ...asked, so: is } }],
    reasons: temptations(casebook, state, is ? each : drawn),
  };
}

/** Who has a move that it likes better, and which; or who has none. */
interface Tempted {
  readonly mover: number;
  readonly to: StateCode | undefined;
}

function temptedAt(casebook: Casebook, mover: number, state: StateCode): Tempted {
  return { mover, to: temptingMove(casebook, mover, state) };
}

/** Of the moves of somebody one that is a reason to leave, the best where they can be ranked. */
function temptingMove(casebook: Casebook, mover: number, state: StateCode): StateCode | undefined {
  const compare = comparing(casebook, mover, undefined);
  const moves = movesFrom(casebook, mover, state);
  const reasons = moves.filter((to) => isReasonToLeave(casebook, mover, to, state));
  return reasons.reduce<StateCode | undefined>(
    (best, to) => (best === undefined || compare(to, best) === 'better' ? to : best),
    undefined,
  );
}

/**
 * Of each the move that it likes better, or what speaks against those that it has: of one alone all of it, of several what keeps
 * each from the move that comes closest.
 */
function temptations(
  casebook: Casebook,
  state: StateCode,
  all: readonly Tempted[],
): Decision['reasons'] {
  const [single, ...others] = all;
  if (single !== undefined && others.length === 0) {
    const steps = temptation(casebook, state, single);
    return [{ kind: 'steps', casebook, who: [single.mover], state, steps }];
  }
  const steps = all.flatMap((one) => {
    const own = temptation(casebook, state, one);
    return one.to === undefined ? (closestMove(casebook, { steps: own }) ?? []) : own;
  });
  return [{ kind: 'steps', casebook, who: [], state, steps }];
}

function temptation(
  casebook: Casebook,
  state: StateCode,
  { mover, to }: Tempted,
): readonly ArgumentStep[] {
  if (to !== undefined) return [tellAnyMove(casebook, 'improvement', mover, state, to)];
  const about = { verdict: 'stable', concept: 'nash', decisionMaker: mover, state } as const;
  return argueNoImprovement(casebook, { ...about, improvements: [] });
}

function stepsIn(casebook: Casebook, steps: readonly ReasonStep[]): Decision['reasons'] {
  return [{ kind: 'steps', casebook, who: [], steps }];
}

/** Whether a move is an improvement that nothing deters, and what does. */
export function* decideGoes(opened: Opened, asked: Of<'goes'>): Steps<Decision | Problem> {
  const { casebook } = opened;
  const known = conceptsIn(opened, [asked.concept]);
  if ('problem' in known) return known;
  const [concept] = known;
  const mover = casebook.movers.findIndex(({ id }) => id === asked.who);
  const [from, to] = [asked.from, asked.to].map((id) => casebook.stateWithId(id)!);
  if (!movesFrom(casebook, mover, from!).includes(to!)) {
    return decisionProblem('no-such-move', { who: asked.who, from: asked.from, to: asked.to });
  }
  const verdict = {
    concept: concept!.id,
    decisionMaker: mover,
    cell: casebook.space.cellOf(from!),
  };
  const found = judgesImprovements(concept!)
    ? yield* judgedMove(opened, asked, verdict, { from: from!, to: to! })
    : yield* foreseenMove(opened, asked, verdict, to!);
  if ('problem' in found) return found;
  return { ...found, told: [{ says: { ...asked, so: found.isSo === asked.so } }] };
}

type Judged = Pick<Decision, 'isSo' | 'reasons'>;

/** By a concept that says of every single move whether something deters from it. */
function* judgedMove(
  { casebook, situation }: Opened,
  asked: Of<'goes'>,
  verdict: Verdict,
  { from, to }: Move,
): Steps<Judged | Problem> {
  const { decisionMaker } = verdict;
  const concepts = [findConcept(verdict.concept)!];
  if (asked.foreseen !== undefined) {
    return decisionProblem('nothing-foreseen', { concept: concepts[0]!.symbol });
  }
  if (!isReasonToLeave(casebook, decisionMaker, to, from)) {
    const reason = reasonFor(casebook, decisionMaker, to, from);
    const step = tellGroup(casebook, decisionMaker, from, { reason, moves: [to] });
    return { isSo: !asked.so, reasons: stepsIn(casebook, [step]) };
  }
  const cell = casebook.space.cellOf(to);
  const found = yield* certifyImprovement(situation, verdict, cell);
  const certificate: Certificate =
    'verdict' in found
      ? found
      : {
          verdict: 'stable',
          concept: verdict.concept,
          decisionMaker,
          state: from,
          improvements: [{ to, sanction: found }],
        };
  const steps = argue(casebook, certificate, concepts, situation.orders);
  const who = [decisionMaker];
  return {
    isSo: (certificate.verdict === 'unstable') === asked.so,
    reasons: [{ kind: 'steps', casebook, who, state: from, steps }],
  };
}

/** By one that does not: nobody leaves by it who stays, and of who leaves one move is known. */
function* foreseenMove(
  { casebook, situation }: Opened,
  asked: Of<'goes'>,
  verdict: Verdict,
  to: StateCode,
): Steps<Judged | Problem> {
  const certificate = yield* buildCertificateSteps(situation, verdict);
  const concept = findConcept(verdict.concept)!;
  if (certificate.verdict === 'unstable' && !isBy(casebook, certificate, asked, to)) {
    return conceptProblem('concept-judges-no-moves', { concept: concept.id, under: judgingIds });
  }
  const steps = argue(casebook, certificate, [concept], situation.orders);
  const { decisionMaker, state } = certificate;
  return {
    isSo: (certificate.verdict === 'unstable') === asked.so,
    reasons: [{ kind: 'steps', casebook, who: [decisionMaker], state, steps }],
  };
}

/** Whether the move that a certificate tells is the one asked about, with the end that is foreseen of it. */
function isBy(
  { stateId }: Casebook,
  { improvement, line }: UnstableCertificate,
  { foreseen }: Of<'goes'>,
  to: StateCode,
): boolean {
  if (improvement !== to) return false;
  const end = line === undefined ? undefined : (line.at(-1)?.to ?? improvement);
  return foreseen === undefined || (end !== undefined && stateId(end) === foreseen);
}

/** Positions of some who move; of all where it is about somebody. */
function moversAsked({ movers }: Casebook, who: readonly string[] | 'somebody'): number[] {
  return [...movers.keys()].filter((k) => who === 'somebody' || who.includes(movers[k]!.id));
}
