import {
  type Concept,
  findConcept,
  type Order,
  type Replies,
  type Reply,
  type StateCode,
  type UnstableCertificate,
} from '@standoff/engine';
import { type Agreement, capitalize, inWords, proseName } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody, movesFrom } from '../casebook/moves.ts';
import { type Reason, reasonFor } from '../reasons/reasons.ts';
import { isGreatOnly } from '../words/great-only.ts';
import { type Compare, comparing } from './comparing.ts';
import type { ArgumentStep } from './explanation.ts';
import {
  agreementWith,
  quoteBrought,
  quoteMove,
  sayBecause,
  sayBeside,
  sayImprovement,
  sayOrder,
  sayWhoBrings,
} from './move-words.ts';
import { step } from './step.ts';

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
    ? sayCountered(casebook, certificate, countered)
    : [sayInVain(casebook, certificate, compare), ...sayNotAtOnce(certificate)];
  return [
    sayImprovement(casebook, certificate, certificate.improvement, answers),
    ...sayOtherImprovements(casebook, certificate),
  ];
}

/**
 * How many other moves it likes better: of all that nothing deters the one told is liked best, and of the
 * others was not asked whether something deters them.
 */
function sayOtherImprovements(
  casebook: Casebook,
  { decisionMaker, state, improvement }: UnstableCertificate,
): ArgumentStep[] {
  const others = movesFrom(casebook, decisionMaker, state).filter(
    (to) => to !== improvement && isReasonToLeave(casebook, decisionMaker, to, state),
  ).length;
  if (others === 0) return [];
  const { verb, they } = agreementWith(casebook, decisionMaker);
  const may = casebook.reading?.counts.leaves === 'better-or-unknown' ? 'may like' : verb('likes');
  const which = isBody(casebook, decisionMaker)
    ? `${inWords(others, 'other draft')} that would pass`
    : `${inWords(others, 'other move')} that ${they} ${may} better`;
  const text = `${capitalize(they)} ${verb('has')} ${which}; one that nothing deters is enough.`;
  return [step('alternative', text)];
}

function isReasonToLeave(
  { compare, isUnknown, reading }: Casebook,
  mover: number,
  to: StateCode,
  state: StateCode,
): boolean {
  if (isUnknown(mover, to, state)) return reading?.counts.leaves === 'better-or-unknown';
  return compare(mover, to, state).order === 'better';
}

/** That nobody answers, or that no answer hurts. */
function sayInVain(
  casebook: Casebook,
  certificate: UnstableCertificate,
  compare: Compare,
): ArgumentStep {
  const { replies, decisionMaker, state, concept } = certificate;
  const agreement = agreementWith(casebook, decisionMaker);
  const answers = answersUnder(findConcept(concept)!, agreement);
  if (replies.length === 0) return step('undeterred', answers.none);
  const worst = worstOf(replies, compare)!;
  const isWorst = isWorstOf(casebook, certificate, worst, compare);
  const reason = reasonFor(casebook, decisionMaker, worst.to, state);
  const end = worst.to === state ? 'the way back' : quoteMove(casebook, state, worst.to);
  if (isBody(casebook, decisionMaker)) {
    const text = `${answers.harmless} ${agreement.their} members would still have carried the end, ${end} for one${sayBecause(reason)}.`;
    return step('undeterred', text, { reason, states: [worst.to] });
  }
  const isGreat = isGreatOnly(casebook.reading);
  const spared = isGreat
    ? 'not be greatly worse off than by staying'
    : 'still be better off than by staying';
  const which = isWorst ? `The worst for ${agreement.them} would be` : 'One end would be';
  const still = isGreat || reason.order === 'unknown' ? '' : 'still ';
  const text = `${answers.harmless} ${agreement.they} would ${spared}${sayUnsure(casebook)}. ${which} ${end}, ${still}${sayOrder(reason)}${sayBecause(reason)}.`;
  return step('undeterred', text, { reason, states: [worst.to] });
}

/** Where others may leave at the same time: that this does not deter either. */
function sayNotAtOnce({ concept }: UnstableCertificate): ArgumentStep[] {
  const { computation } = findConcept(concept)!;
  if (computation.kind !== 'simultaneous' || !computation.alsoSequential) return [];
  const text = 'Nor would others who are about to leave spoil it by moving at the same time.';
  return [step('undeterred', text)];
}

/** What else does not deter, where what is not known does not. */
function sayUnsure({ reading }: Casebook): string {
  return reading?.counts.unknownDeters === false ? ', or would not know' : '';
}

interface Answers {
  /** Said where there is none. */
  readonly none: string;
  /** How the sentence begins that says that none of them hurts. */
  readonly harmless: string;
}

/** What counts as an answer under a concept. */
function answersUnder({ computation }: Concept, { they, verb, their }: Agreement): Answers {
  if (computation.kind === 'simultaneous' && !computation.alsoSequential) {
    const none =
      'None of the others, alone or together, could spoil it by improvements at the same time.';
    return { none, harmless: none };
  }
  const response = responseUnder(computation);
  switch (response) {
    case 'none':
      return {
        none: `${capitalize(they)} ${verb('looks')} no further than ${their} own move.`,
        harmless: '',
      };
    case 'any':
      return {
        none: 'The others have no move then.',
        harmless: 'After every answer',
      };
    case 'improving':
      return {
        none: 'Nobody has a credible answer to that.',
        harmless: 'After every credible answer',
      };
  }
}

function responseUnder(computation: Concept['computation']): 'none' | 'any' | 'improving' {
  if (computation.kind === 'exchange') {
    return computation.moves === 1 ? 'none' : computation.response;
  }
  return computation.kind === 'sanction' ? computation.response : 'improving';
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
function sayCountered(
  casebook: Casebook,
  certificate: UnstableCertificate,
  { worst, ends }: Countered,
): ArgumentStep[] {
  const { decisionMaker, state, improvement } = certificate;
  const { mover, to, counter } = worst;
  const against = reasonFor(casebook, decisionMaker, to, state);
  const then = reasonFor(casebook, decisionMaker, counter!, state);
  const name = sayWhoBrings(casebook, [decisionMaker], improvement, to);
  const more = ends - 1;
  const agreement = agreementWith(casebook, decisionMaker);
  const { they } = agreement;
  if (isBody(casebook, decisionMaker)) {
    const text = `If ${name} brought ${quoteBrought(casebook, state, to)}, which ${agreementWith(casebook, decisionMaker).their} members would not have carried${sayBecause(against)}, ${they} would adopt ${quoteMove(casebook, to, counter!)}.`;
    return [step('counter', text, { reason: then, mover: decisionMaker, states: [counter!] })];
  }
  return [
    step(
      'reply',
      `If ${name} brought ${quoteBrought(casebook, state, to)}, that ${sayBeside(against)}${sayBecause(against)}.`,
      { reason: against, mover, states: [to] },
    ),
    step(
      'counter',
      `But ${proseName(casebook.movers[decisionMaker]!.name)} would then move on with ${quoteMove(casebook, to, counter!)}, and ${sayEscape(casebook, then)}.`,
      { reason: then, mover: decisionMaker, states: [counter!] },
    ),
    step(
      'undeterred',
      more === 0
        ? `No other answer would deter ${agreement.them}.`
        : `${capitalize(agreement.they)} ${agreement.verb('has')} such a way out of ${inWords(more, 'more answer')} too; no other would deter ${agreement.them}.`,
    ),
    ...sayLater(certificate, agreement),
  ];
}

/** Where a counter-move leads, which is why the reply before it does not deter. */
function sayEscape({ reading }: Casebook, then: Reason): string {
  if (then.order === 'unknown') return 'how it would compare that with staying is not known';
  if (then.degreeUnknown)
    return `be ${sayOrder(then)} off than by staying; which of the two is not known`;
  if (isGreatOnly(reading)) {
    return `not be greatly worse off than by staying: ${sayOrder(then)}${sayBecause(then)}`;
  }
  return `be ${sayOrder(then)} off than by staying${sayBecause(then)}`;
}

/** Where the others could answer again: that it always has a way out. */
function sayLater(
  { later = [], horizon }: UnstableCertificate,
  { they }: Agreement,
): ArgumentStep[] {
  if (later.length === 0 || horizon === undefined) return [];
  const text = `Whatever the others answered then, in ${inWords(horizon.moves, 'move')} in all ${they} would come out better off.`;
  return [step('undeterred', text)];
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
