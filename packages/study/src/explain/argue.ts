import {
  type Certificate,
  type Concept,
  type DeterredImprovement,
  findConcept,
  isAtOnce,
  type Order,
  type SimultaneousSanction,
  type StableCertificate,
  type StateCode,
  type Step,
} from '@standoff/engine';
import { type Agreement, capitalize, inWords, openingName, proseName } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody, movesFrom } from '../casebook/moves.ts';
import { type Reason, reasonFor } from '../reasons/reasons.ts';
import { isAboutOthers } from '../words/concept-words.ts';
import { isGreatOnly } from '../words/great-only.ts';
import { sayChanges } from '../words/state-words.ts';
import { argueForeseen, isForeseen } from './argue-foreseen.ts';
import { argueSupport } from './argue-support.ts';
import { argueUnstable } from './argue-unstable.ts';
import type { ArgumentStep } from './explanation.ts';
import { agreementWith, quoteMove, sayBecause, sayImprovement, sayOrder } from './move-words.ts';
import { argueNoImprovement } from './no-improvement.ts';
import { sayReply } from './say-reply.ts';
import { step } from './step.ts';

/**
 * Turns a certificate into an argument. Nothing but the certificate says why the verdict holds; the orders of the
 * movers, if they are given, only make it quick to choose what is told.
 */
export function argue(
  casebook: Casebook,
  certificate: Certificate,
  concepts: readonly Concept[],
  orders?: readonly Order[],
): ArgumentStep[] {
  const isSupport = certificate.verdict === 'stable' ? certificate.reach : certificate.line;
  if (concepts.every(isAboutOthers) && isSupport) return argueSupport(casebook, certificate);
  if (isForeseen(certificate)) return argueForeseen(casebook, certificate);
  if (certificate.verdict === 'unstable') return argueUnstable(casebook, certificate, orders);
  if (certificate.improvements.length === 0) return argueNoImprovement(casebook, certificate);
  return certificate.improvements.map((improvement) =>
    argueDeterred(casebook, certificate, improvement, concepts),
  );
}

/** One improvement, what it is worth, and what deters it. */
function argueDeterred(
  casebook: Casebook,
  certificate: StableCertificate,
  { to, sanction }: DeterredImprovement,
  concepts: readonly Concept[],
): ArgumentStep {
  const answers = isAtOnce(sanction)
    ? argueSimultaneous(casebook, certificate, sanction)
    : argueSequence(casebook, certificate, to, sanction.steps, concepts);
  return sayImprovement(casebook, certificate, to, answers);
}

function argueSequence(
  casebook: Casebook,
  certificate: StableCertificate,
  improvement: StateCode,
  steps: readonly Step[],
  concepts: readonly Concept[],
  met: Met = { goneOn: [], left: movesLeft(certificate) },
): ArgumentStep[] {
  let from = improvement;
  const replies = steps.map(({ mover, to }, k) => {
    const reply = sayReply(casebook, mover, from, to, k === 0);
    from = to;
    return reply;
  });
  const outcome = sayOutcome(casebook, certificate, from);
  const further = sayFurther(casebook, certificate, from, concepts, met);
  const rest =
    further.length > 0 ? further : sayNoCounter(casebook, certificate, from, concepts, met);
  return [...replies, outcome, ...rest];
}

/** What an argument has gone through. */
interface Met {
  /** Where the decision maker has gone on to. */
  readonly goneOn: readonly StateCode[];
  /** How many moves are left, that of the others next; absent where nothing bounds them. */
  readonly left: number | undefined;
}

/** How many moves are left after the first, where a concept counts them. */
function movesLeft({ concept }: StableCertificate): number | undefined {
  const { computation } = findConcept(concept)!;
  const isCounted = computation.kind === 'exchange' && Number.isFinite(computation.moves);
  return isCounted ? computation.moves - 1 : undefined;
}

/** How many moves after a reply are told, and how often that is done one within the other. */
const TOLD = 2;

/** Where the decision maker can move on from a reply, and that this is answered as well. */
function sayFurther(
  casebook: Casebook,
  certificate: StableCertificate,
  end: StateCode,
  concepts: readonly Concept[],
  { goneOn, left }: Met,
): ArgumentStep[] {
  const { decisionMaker, state, later = [] } = certificate;
  if (later.length === 0) return [];
  const { they, their } = agreementWith(casebook, decisionMaker);
  const opening = capitalize(they);
  const moves = movesFrom(casebook, decisionMaker, end);
  const then = left === undefined ? undefined : left - 2;
  const answered = moves.flatMap(
    (to) => later.find((each) => each.from === to && each.left === then) ?? [],
  );
  const open = answered.filter(({ from }) => !goneOn.includes(from));
  if (open.length === 0) {
    return answered.length === 0
      ? []
      : [step('counter', `${opening} could only move on to where that has been answered already.`)];
  }
  const told = goneOn.length < TOLD ? open.slice(0, TOLD) : [];
  const steps = told.map(({ from, steps }) => {
    const reason = reasonFor(casebook, decisionMaker, from, state);
    const met = { goneOn: [...goneOn, from], left: then };
    return step(
      'counter',
      `${opening} could move on with ${quoteMove(casebook, end, from)}, ${sayOrder(reason)} than staying${sayBecause(reason)}.`,
      {
        reason,
        mover: decisionMaker,
        states: [from],
        steps: argueSequence(casebook, certificate, from, steps, concepts, met),
      },
    );
  });
  const more = open.length - told.length;
  if (more === 0) return steps;
  const others = `${capitalize(inWords(more, 'further move'))} of ${their} own would be answered as well.`;
  return [...steps, step('counter', others)];
}

/** How the end of a reply compares with staying. */
function sayOutcome(
  casebook: Casebook,
  { decisionMaker, state }: StableCertificate,
  end: StateCode,
): ArgumentStep {
  const reason = reasonFor(casebook, decisionMaker, end, state);
  const name = proseName(casebook.movers[decisionMaker]!.name);
  const agreement = agreementWith(casebook, decisionMaker);
  const text = isBody(casebook, decisionMaker)
    ? `${capitalize(agreement.their)} members would not have carried that${sayBecause(reason)}.`
    : sayCompared(casebook, name, reason, agreement);
  return step('outcome', text, { reason, states: [end] });
}

/** How an end that deters compares with staying, in the terms of the reading. */
function sayCompared(
  { reading }: Casebook,
  name: string,
  reason: Reason,
  { verb, them }: Agreement,
): string {
  if (reason.order === 'unknown') {
    return `How ${name} ${verb('compares')} that with staying is not known, and that is enough to deter ${them}.`;
  }
  if (reason.degreeUnknown) {
    return `For ${name} that is ${sayOrder(reason)} than staying; which of the two is not known, and that is enough to deter ${them}.`;
  }
  if (reason.order === 'incomparable') {
    return `${openingName(name)} cannot compare that with staying, and that is enough to deter ${them}.`;
  }
  if (reason.order !== 'worse') return `For ${name} that is no better than staying.`;
  const worse = isGreatOnly(reading) ? 'greatly worse' : sayOrder(reason);
  return `For ${name} that is ${worse} than staying${sayBecause(reason)}.`;
}

/** Where a concept gives the decision maker a counter-move: that none helps. */
function sayNoCounter(
  casebook: Casebook,
  { decisionMaker, concept }: StableCertificate,
  end: StateCode,
  concepts: readonly Concept[],
  { left }: Met,
): ArgumentStep[] {
  const symmetric = concepts.filter(({ foresight }) => foresight.moves > 2);
  if (symmetric.length === 0) return [];
  const symbols = symmetric.map(({ symbol }) => symbol).join(', ');
  const canMove = movesFrom(casebook, decisionMaker, end).length > 0;
  const agreement = agreementWith(casebook, decisionMaker);
  const { verb, they, them, their } = agreement;
  if (left !== undefined && left < 2) {
    const { symbol } = findConcept(concept)!;
    const text = `${capitalize(they)} ${verb('looks')} no further ahead than that (${symbol}).`;
    return [step('counter', text)];
  }
  const text = isBody(casebook, decisionMaker)
    ? `No further draft from there would get ${them} to anything that ${their} members would have carried (${symbols}).`
    : canMove
      ? `${sayNoWayOut(casebook, agreement, findConcept(concept)!)} (${symbols}).`
      : `${capitalize(they)} ${verb('has')} no further move from there (${symbols}).`;
  return [step('counter', text)];
}

function sayNoWayOut(
  { reading }: Casebook,
  { them, their }: Agreement,
  { computation }: Concept,
): string {
  const { unknownDeters = false } = reading?.counts ?? {};
  if (isGreatOnly(reading)) {
    const more = unknownDeters ? ', or how that compares is not known' : '';
    return `Every further move of ${their} own would leave ${them} greatly worse off than staying${more}`;
  }
  const better = unknownDeters ? 'known to be better' : 'better';
  // One who moves by improvements only may have a way to something better that it does not take.
  const credible = computation.kind === 'exchange' && computation.response === 'improving';
  const move = credible ? 'improvement' : 'move';
  return `No further ${move} of ${their} own would get ${them} anything ${better} than staying`;
}

function argueSimultaneous(
  casebook: Casebook,
  certificate: StableCertificate,
  { moves, result, leaving }: SimultaneousSanction,
): ArgumentStep[] {
  const { state } = certificate;
  const joiners = moves.map(({ mover, to }) => {
    const reason = reasonFor(casebook, mover, to, state);
    const name = proseName(casebook.movers[mover]!.name);
    const isLeaving = leaving.some((other) => other.decisionMaker === mover);
    const about = isBody(casebook, mover)
      ? 'could adopt at the same time'
      : isLeaving
        ? 'is about to leave as well, for'
        : 'could move at the same time, to';
    const text = `But ${name} ${about} ${quoteMove(casebook, state, to)}${sayBecause(reason)}.`;
    return step('simultaneous', text, { reason, mover, states: [to] });
  });
  const together = `Moving at once they would arrive at “${sayChanges(casebook, state, result)}”.`;
  return [
    ...joiners,
    step('simultaneous', together, { states: [result] }),
    sayOutcome(casebook, certificate, result),
  ];
}
