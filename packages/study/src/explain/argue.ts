import type {
  Certificate,
  Concept,
  DeterredImprovement,
  SimultaneousSanction,
  StableCertificate,
  StateCode,
  Step,
} from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody, movesFrom } from '../casebook/moves.ts';
import { inWords } from '../prose/lists.ts';
import { capitalize, proseName } from '../prose/prose-name.ts';
import { type Reason, reasonFor } from '../reasons/reasons.ts';
import { isAboutOthers } from '../words/concept-words.ts';
import { isGreatOnly } from '../words/great-only.ts';
import { sayChanges } from '../words/state-words.ts';
import { argueForeseen, isForeseen } from './argue-foreseen.ts';
import { argueSupport } from './argue-support.ts';
import { argueUnstable } from './argue-unstable.ts';
import type { ArgumentStep } from './explanation.ts';
import { quoteMove, sayBecause, sayImprovement, sayOrder } from './move-words.ts';
import { argueNoImprovement } from './no-improvement.ts';
import { sayReply } from './say-reply.ts';
import { step } from './step.ts';

/** Turns a certificate into an argument. Nothing but the certificate says why the verdict holds. */
export function argue(
  casebook: Casebook,
  certificate: Certificate,
  concepts: readonly Concept[],
): ArgumentStep[] {
  const isSupport = certificate.verdict === 'stable' ? certificate.reach : certificate.line;
  if (concepts.every(isAboutOthers) && isSupport) return argueSupport(casebook, certificate);
  if (isForeseen(certificate)) return argueForeseen(casebook, certificate);
  if (certificate.verdict === 'unstable') return argueUnstable(casebook, certificate);
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
  const answers =
    sanction.kind === 'simultaneous'
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
  goneOn: readonly StateCode[] = [],
): ArgumentStep[] {
  let from = improvement;
  const replies = steps.map(({ mover, to }, k) => {
    const reply = sayReply(casebook, mover, from, to, k === 0);
    from = to;
    return reply;
  });
  const outcome = sayOutcome(casebook, certificate, from);
  const further = sayFurther(casebook, certificate, from, concepts, goneOn);
  const rest = further.length > 0 ? further : sayNoCounter(casebook, certificate, from, concepts);
  return [...replies, outcome, ...rest];
}

/** How many moves after a reply are told, and how often that is done one within the other. */
const TOLD = 2;

/** Where the decision maker can move on from a reply, and that this is answered as well. */
function sayFurther(
  casebook: Casebook,
  certificate: StableCertificate,
  end: StateCode,
  concepts: readonly Concept[],
  goneOn: readonly StateCode[],
): ArgumentStep[] {
  const { decisionMaker, state, later = [] } = certificate;
  if (later.length === 0) return [];
  const moves = movesFrom(casebook, decisionMaker, end);
  const answered = moves.flatMap((to) => later.find(({ from }) => from === to) ?? []);
  const open = answered.filter(({ from }) => !goneOn.includes(from));
  if (open.length === 0) {
    return answered.length === 0
      ? []
      : [step('counter', 'It could only move on to where that has been answered already.')];
  }
  const told = goneOn.length < TOLD ? open.slice(0, TOLD) : [];
  const steps = told.map(({ from, steps }) => {
    const reason = reasonFor(casebook, decisionMaker, from, state);
    const met = [...goneOn, from];
    return step(
      'counter',
      `It could move on with ${quoteMove(casebook, end, from)}, ${sayOrder(reason)} than staying${sayBecause(reason)}.`,
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
  const others = `${capitalize(inWords(more, 'further move'))} of its own would be answered as well.`;
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
  const text = isBody(casebook, decisionMaker)
    ? `Its members would not have carried that${sayBecause(reason)}.`
    : sayCompared(casebook, name, reason);
  return step('outcome', text, { reason, states: [end] });
}

/** How an end that deters compares with staying, in the terms of the reading. */
function sayCompared({ reading }: Casebook, name: string, reason: Reason): string {
  if (reason.order === 'unknown') {
    return `How ${name} compares that with staying is not known, and that is enough to deter it.`;
  }
  if (reason.degreeUnknown) {
    return `For ${name} that is ${sayOrder(reason)} than staying; which of the two is not known, and that is enough to deter it.`;
  }
  if (reason.order !== 'worse') return `For ${name} that is no better than staying.`;
  const worse = isGreatOnly(reading) ? 'greatly worse' : sayOrder(reason);
  return `For ${name} that is ${worse} than staying${sayBecause(reason)}.`;
}

/** Where a concept gives the decision maker a counter-move: that none helps. */
function sayNoCounter(
  casebook: Casebook,
  { decisionMaker }: StableCertificate,
  end: StateCode,
  concepts: readonly Concept[],
): ArgumentStep[] {
  const symmetric = concepts.filter((concept) => concept.foresight.moves > 2);
  if (symmetric.length === 0) return [];
  const symbols = symmetric.map((concept) => concept.symbol).join(', ');
  const canMove = movesFrom(casebook, decisionMaker, end).length > 0;
  const text = isBody(casebook, decisionMaker)
    ? `No further draft from there would get it to anything that they would have carried (${symbols}).`
    : canMove
      ? `${sayNoWayOut(casebook)} (${symbols}).`
      : `It has no further move from there (${symbols}).`;
  return [step('counter', text)];
}

function sayNoWayOut({ reading }: Casebook): string {
  const { unknownDeters = false } = reading?.counts ?? {};
  if (isGreatOnly(reading)) {
    const more = unknownDeters ? ', or how that compares is not known' : '';
    return `Every further move of its own would leave it greatly worse off than staying${more}`;
  }
  const better = unknownDeters ? 'known to be better' : 'better';
  return `No further move of its own would get it anything ${better} than staying`;
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
