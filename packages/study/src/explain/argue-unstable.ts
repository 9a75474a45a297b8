import {
  type Concept,
  findConcept,
  type Order,
  type Replies,
  type Reply,
  type StateCode,
  type UnstableCertificate,
} from '@standoff/engine';
import type { Proposition } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';
import { movesFrom } from '../casebook/moves.ts';
import { reasonFor } from '../reasons/reasons.ts';
import { isGreatOnly } from '../words/great-only.ts';
import { type Compare, comparing } from './comparing.ts';
import type { ArgumentStep } from './explanation.ts';
import { countsOf, idsIn, worthOf } from './in-ids.ts';
import { because, step } from './step.ts';
import { tellMove, whoBrings } from './tell-moves.ts';

/**
 * An improvement that nothing deters, and what the others could do about it in vain. There may be a great many
 * replies: they are compared by the orders of the movers, where these are given.
 */
export function argueUnstable(
  casebook: Casebook,
  certificate: UnstableCertificate,
  orders?: readonly Order[],
): ArgumentStep[] {
  const compare = comparing(casebook, certificate.decisionMaker, orders);
  const countered = findCountered(certificate.replies, compare);
  const answers = countered
    ? tellCountered(casebook, certificate, countered)
    : tellInVain(casebook, certificate, compare);
  return [
    tellMove(casebook, certificate, certificate.improvement, answers),
    ...tellOtherImprovements(casebook, certificate),
  ];
}

/**
 * How many other moves it likes better: of all that nothing deters the one told is liked best, and of the
 * others was not asked whether something deters them.
 */
function tellOtherImprovements(
  casebook: Casebook,
  { decisionMaker, state, improvement }: UnstableCertificate,
): ArgumentStep[] {
  const n = movesFrom(casebook, decisionMaker, state).filter(
    (to) => to !== improvement && isReasonToLeave(casebook, decisionMaker, to, state),
  ).length;
  if (n === 0) return [];
  const { who, state: id, world } = idsIn(casebook);
  const about = { who: who(decisionMaker), from: id(state), beside: id(improvement) };
  return [step('alternative', { says: { kind: 'alsoTempted', ...about, n, ...world } })];
}

/** Whether a move is a reason to leave, in the reading of the casebook. */
export function isReasonToLeave(
  { compare, isUnknown, reading }: Casebook,
  mover: number,
  to: StateCode,
  state: StateCode,
): boolean {
  if (isUnknown(mover, to, state)) return reading?.counts.leaves === 'better-or-unknown';
  return compare(mover, to, state).order === 'better';
}

/** That nobody answers, or that no answer hurts. */
function tellInVain(
  casebook: Casebook,
  certificate: UnstableCertificate,
  compare: Compare,
): ArgumentStep[] {
  const { replies, decisionMaker, state, concept, improvement } = certificate;
  const { computation, foresight } = findConcept(concept)!;
  const { who, state: id } = idsIn(casebook);
  const about = { who: who(decisionMaker), from: id(state), to: id(improvement) };
  if (computation.kind === 'simultaneous' && !computation.alsoSequential) {
    return [step('undeterred', { says: { kind: 'unspoilt', ...about, leaving: false } })];
  }
  const response = responseUnder(computation);
  if (response === 'none') {
    const says: Proposition = {
      kind: 'looksAhead',
      who: about.who,
      concept,
      moves: foresight.moves,
    };
    return [step('undeterred', { says })];
  }
  const answered = tellAnswers(casebook, certificate, response, worstOf(replies, compare), compare);
  if (computation.kind !== 'simultaneous') return [answered];
  // Where others may leave at the same time: that this does not deter either.
  return [answered, step('undeterred', { says: { kind: 'unspoilt', ...about, leaving: true } })];
}

function tellAnswers(
  casebook: Casebook,
  certificate: UnstableCertificate,
  replies: 'any' | 'credible',
  worst: Reply | undefined,
  compare: Compare,
): ArgumentStep {
  const { decisionMaker, state, improvement } = certificate;
  const { who, state: id, world } = idsIn(casebook);
  if (worst === undefined) {
    const answer = { against: who(decisionMaker), after: id(improvement), replies };
    return step('undeterred', { says: { kind: 'answered', ...answer, so: false, ...world } });
  }
  const about = { who: who(decisionMaker), from: id(state), after: id(improvement), replies };
  const isWorst = isWorstOf(casebook, certificate, worst, compare);
  const reason = reasonFor(casebook, decisionMaker, worst.to, state);
  const end: Proposition = {
    kind: 'answerEnd',
    ...about,
    at: id(worst.to),
    which: isWorst ? 'worst' : 'one',
    ...worthOf(reason),
    ...world,
  };
  const told = because(casebook, end, {
    who: decisionMaker,
    first: worst.to,
    second: state,
    reason,
  });
  const says: Proposition = {
    kind: 'undeterred',
    ...about,
    ...countsOf(casebook, 'helps'),
    ...world,
  };
  return step(
    'undeterred',
    { says, joined: [{ by: 'next', told }] },
    { reason, states: [worst.to] },
  );
}

function responseUnder(computation: Concept['computation']): 'none' | 'any' | 'credible' {
  const { kind } = computation;
  if (kind === 'exchange' && computation.moves === 1) return 'none';
  if (kind !== 'exchange' && kind !== 'sanction') return 'credible';
  return computation.response === 'improving' ? 'credible' : computation.response;
}

/** Whether an end is known to be the worst for the decision maker of all to which the others may reply. */
function isWorstOf(
  { isUnknown }: Casebook,
  { replies, decisionMaker }: UnstableCertificate,
  worst: Reply,
  compare: Compare,
): boolean {
  for (const { to } of replies) {
    if (isUnknown(decisionMaker, to, worst.to)) return false;
    const order = compare(to, worst.to);
    if (order !== 'better' && order !== 'equal') return false;
  }
  return true;
}

/** Replies that would deter if the decision maker could not move on afterwards. */
function tellCountered(
  casebook: Casebook,
  certificate: UnstableCertificate,
  { worst, ends }: Countered,
): ArgumentStep[] {
  const { decisionMaker, state, improvement, concept } = certificate;
  const { mover, to, counter } = worst;
  const against = reasonFor(casebook, decisionMaker, to, state);
  const then = reasonFor(casebook, decisionMaker, counter!, state);
  const by = whoBrings(casebook, [decisionMaker], improvement, to);
  const { who, state: id, world } = idsIn(casebook);
  const replies = findConcept(concept)!.foresight.credible ? 'credible' : 'any';
  const about = {
    who: who(decisionMaker),
    from: id(state),
    after: id(improvement),
    replies,
  } as const;
  const brought: Proposition = {
    kind: 'wouldBring',
    ...about,
    by: by === undefined ? 'the others' : who(by),
    at: id(to),
    ...worthOf(against),
    ...world,
  };
  const on: Proposition = {
    kind: 'escapes',
    who: about.who,
    home: about.from,
    from: id(to),
    to: id(counter!),
    ...(isGreatOnly(casebook.reading) && { greatOnly: true }),
    ...worthOf(then),
    ...world,
  };
  const out: Proposition = {
    kind: 'waysOut',
    ...about,
    n: ends - 1,
    ...countsOf(casebook, 'helps'),
    ...world,
  };
  const compared = (first: StateCode, reason: typeof then) => ({
    who: decisionMaker,
    first,
    second: state,
    reason,
  });
  return [
    step('reply', because(casebook, brought, compared(to, against)), {
      reason: against,
      mover,
      states: [to],
    }),
    step('counter', because(casebook, on, compared(counter!, then)), {
      reason: then,
      mover: decisionMaker,
      states: [counter!],
    }),
    step('undeterred', { says: out }),
    ...tellLater(casebook, certificate),
  ];
}

/** Where the others could answer again: that it always has a way out. */
function tellLater(casebook: Casebook, certificate: UnstableCertificate): ArgumentStep[] {
  const { later = [], horizon, decisionMaker, state, improvement, concept } = certificate;
  if (later.length === 0 || horizon === undefined) return [];
  const ids = idsIn(casebook);
  const says: Proposition = {
    kind: 'comesOut',
    who: ids.who(decisionMaker),
    from: ids.state(state),
    to: ids.state(improvement),
    concept,
    moves: horizon.moves,
  };
  return [step('undeterred', { says })];
}

/** Replies out of which only a counter-move helps. */
interface Countered {
  /** The one whose end the decision maker likes least. */
  readonly worst: Reply;
  /** In how many states they end. */
  readonly ends: number;
}

function findCountered(replies: Replies, compare: Compare): Countered | undefined {
  const ends = new Set<StateCode>();
  let worst: Reply | undefined;
  for (const reply of replies) {
    if (reply.counter === undefined) continue;
    ends.add(reply.to);
    worst = worseOf(worst, reply, compare);
  }
  return worst && { worst, ends: ends.size };
}

/** Of some replies the one whose end the decision maker likes least. */
function worstOf(replies: Replies, compare: Compare): Reply | undefined {
  let worst: Reply | undefined;
  for (const reply of replies) worst = worseOf(worst, reply, compare);
  return worst;
}

function worseOf(worst: Reply | undefined, reply: Reply, compare: Compare): Reply {
  return worst === undefined || compare(reply.to, worst.to) === 'worse' ? reply : worst;
}
