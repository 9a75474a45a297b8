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
import type { Proposition } from '@standoff/propositions';
import { speakOfReasons } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { reasonFor } from '../reasons/reasons.ts';
import { isAboutOthers } from '../words/concept-words.ts';
import { isGreatOnly } from '../words/great-only.ts';
import { argueForeseen, isForeseen } from './argue-foreseen.ts';
import { argueSupport } from './argue-support.ts';
import { argueUnstable } from './argue-unstable.ts';
import type { ArgumentStep } from './explanation.ts';
import { idsIn, worthOf } from './in-ids.ts';
import { argueNoImprovement } from './no-improvement.ts';
import { because, step } from './step.ts';
import { type Met, tellFurther } from './tell-further.ts';
import { tellMove, tellReply } from './tell-moves.ts';

speakOfReasons();

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
    ? argueSimultaneous(casebook, certificate, to, sanction)
    : argueSequence(casebook, certificate, to, sanction.steps, concepts);
  return tellMove(casebook, certificate, to, answers);
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
  const replies = steps.map(({ mover, to }) => {
    const against = certificate.decisionMaker;
    const reply = tellReply(casebook, { mover, from, to, against, after: improvement });
    from = to;
    return reply;
  });
  const outcome = tellOutcome(casebook, certificate, from);
  const further = tellFurther({
    casebook,
    certificate,
    end: from,
    concepts,
    met,
    argueFrom: (to, own, next) => argueSequence(casebook, certificate, to, own, concepts, next),
  });
  return [...replies, outcome, ...further];
}

/** How many moves are left after the first, where a concept counts them. */
function movesLeft({ concept }: StableCertificate): number | undefined {
  const { computation } = findConcept(concept)!;
  const isCounted = computation.kind === 'exchange' && Number.isFinite(computation.moves);
  return isCounted ? computation.moves - 1 : undefined;
}

/** How an end that deters compares with staying, in the terms of the reading. */
function tellOutcome(
  casebook: Casebook,
  { decisionMaker, state }: StableCertificate,
  end: StateCode,
): ArgumentStep {
  const reason = reasonFor(casebook, decisionMaker, end, state);
  const ids = idsIn(casebook);
  const isGreat =
    isGreatOnly(casebook.reading) && reason.order === 'worse' && !reason.degreeUnknown;
  const says: Proposition = {
    kind: 'deterring',
    who: ids.who(decisionMaker),
    at: ids.state(end),
    from: ids.state(state),
    ...worthOf(reason),
    ...(isGreat && { greatly: true }),
    ...ids.world,
  };
  const told = because(casebook, says, { who: decisionMaker, first: end, second: state, reason });
  return step('outcome', told, { reason, states: [end] });
}

function argueSimultaneous(
  casebook: Casebook,
  certificate: StableCertificate,
  improvement: StateCode,
  { moves, result, leaving }: SimultaneousSanction,
): ArgumentStep[] {
  const { state, decisionMaker } = certificate;
  const { who, state: id } = idsIn(casebook);
  const joiners = moves.map(({ mover, to }) => {
    const reason = reasonFor(casebook, mover, to, state);
    const says: Proposition = {
      kind: 'joins',
      who: who(mover),
      from: id(state),
      to: id(to),
      leaving: leaving.some((other) => other.decisionMaker === mover),
    };
    const told = because(casebook, says, { who: mover, first: to, second: state, reason });
    return step('simultaneous', told, { reason, mover, states: [to] });
  });
  const all = [{ mover: decisionMaker, to: improvement }, ...moves];
  const arrive: Proposition = {
    kind: 'arrive',
    moves: all.map(({ mover, to }) => ({ who: who(mover), to: id(to) })),
    from: id(state),
    at: id(result),
  };
  return [
    ...joiners,
    step('simultaneous', { says: arrive }, { states: [result] }),
    tellOutcome(casebook, certificate, result),
  ];
}
