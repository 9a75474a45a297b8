import type {
  Certificate,
  Concept,
  DeterredImprovement,
  SequenceSanction,
  SimultaneousSanction,
  StableCertificate,
  StateCode,
} from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody, movesFrom } from '../casebook/moves.ts';
import { proseName } from '../words/prose-name.ts';
import { type Reason, reasonFor } from '../words/reasons.ts';
import { sayChanges } from '../words/state-words.ts';
import { argueUnstable } from './argue-unstable.ts';
import type { ArgumentStep } from './explanation.ts';
import { isGreatOnly } from './great-only.ts';
import { quoteMove, sayBecause, sayImprovement, sayOrder } from './move-words.ts';
import { argueNoImprovement } from './no-improvement.ts';
import { step } from './step.ts';

/** Turns a certificate into an argument. Nothing but the certificate says why the verdict holds. */
export function argue(
  casebook: Casebook,
  certificate: Certificate,
  concepts: readonly Concept[],
): ArgumentStep[] {
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
    sanction.kind === 'sequence'
      ? argueSequence(casebook, certificate, to, sanction, concepts)
      : argueSimultaneous(casebook, certificate, sanction);
  return sayImprovement(casebook, certificate, to, answers);
}

function argueSequence(
  casebook: Casebook,
  certificate: StableCertificate,
  improvement: StateCode,
  { steps }: SequenceSanction,
  concepts: readonly Concept[],
): ArgumentStep[] {
  let from = improvement;
  const replies = steps.map(({ mover, to }, k) => {
    const reply = sayReply(casebook, mover, from, to, k === 0);
    from = to;
    return reply;
  });
  const outcome = sayOutcome(casebook, certificate, from);
  return [...replies, outcome, ...sayNoCounter(casebook, certificate, from, concepts)];
}

/** A move of somebody else, and whether it serves who makes it. */
function sayReply(
  casebook: Casebook,
  mover: number,
  from: StateCode,
  to: StateCode,
  first: boolean,
): ArgumentStep {
  const reason = reasonFor(casebook, mover, to, from);
  const name = proseName(casebook.movers[mover]!.name);
  const move = quoteMove(casebook, from, to);
  const details = { reason, mover, states: [to] };
  if (isBody(casebook, mover)) {
    const opening = first ? `But ${name} would adopt` : `Then ${name} would adopt`;
    return step('reply', `${opening} ${move}${sayBecause(reason)}.`, details);
  }
  const opening = first ? `But ${name} could answer` : `Then ${name} could go on`;
  const text = `${opening} with ${move}, ${sayInterest(reason)}${sayBecause(reason)}.`;
  return step('reply', text, details);
}

function sayInterest(reason: Reason): string {
  switch (reason.order) {
    case 'better':
      return `which ${reason.greatly ? 'serves it greatly' : 'serves it'}`;
    case 'worse':
      return 'against its own interest';
    case 'unknown':
      return 'which may serve it or not';
    default:
      return 'without any gain of its own';
  }
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
  return isGreatOnly(reading)
    ? 'Every further move of its own would leave it greatly worse off than staying'
    : 'No further move of its own would get it anything better than staying';
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
