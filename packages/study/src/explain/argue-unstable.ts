import {
  type Concept,
  findConcept,
  type Reply,
  type StateCode,
  type UnstableCertificate,
} from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody, movesFrom } from '../casebook/moves.ts';
import { agreementOf } from '../prose/agreement.ts';
import { inWords } from '../prose/lists.ts';
import { capitalize, proseName } from '../prose/prose-name.ts';
import { type Reason, reasonFor } from '../reasons/reasons.ts';
import { isGreatOnly } from '../words/great-only.ts';
import { sayChanges } from '../words/state-words.ts';
import type { ArgumentStep } from './explanation.ts';
import { quoteMove, sayBecause, sayImprovement, sayOrder } from './move-words.ts';
import { step } from './step.ts';

/** An improvement that nothing deters, and what the others could do about it in vain. */
export function argueUnstable(
  casebook: Casebook,
  certificate: UnstableCertificate,
): ArgumentStep[] {
  const countered = certificate.replies.filter((reply) => reply.counter !== undefined);
  const answers =
    countered.length > 0
      ? sayCountered(casebook, certificate, countered)
      : [sayInVain(casebook, certificate)];
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
  const { verb, they } = agreementOf([casebook.movers[decisionMaker]!.name]);
  const may = casebook.reading?.counts.leaves === 'better-or-unknown' ? 'may like' : verb('likes');
  const text = isBody(casebook, decisionMaker)
    ? `${capitalize(inWords(others, 'other draft'))} would pass too; one that nothing deters is enough.`
    : `${capitalize(they)} ${verb('has')} ${inWords(others, 'other move')} that ${they} ${may} better; one that nothing deters is enough.`;
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
function sayInVain(casebook: Casebook, certificate: UnstableCertificate): ArgumentStep {
  const { replies, decisionMaker, state, concept } = certificate;
  const answers = answersUnder(findConcept(concept)!);
  if (replies.length === 0) return step('undeterred', answers.none);
  const worst = worstFor(casebook, decisionMaker, replies);
  const reason = reasonFor(casebook, decisionMaker, worst.to, state);
  const end = `“${sayChanges(casebook, state, worst.to)}”`;
  if (isBody(casebook, decisionMaker)) {
    const text = `${answers.harmless} they would still have carried the end, ${end} for one${sayBecause(reason)}.`;
    return step('undeterred', text, { reason, states: [worst.to] });
  }
  const text = isGreatOnly(casebook.reading)
    ? `${answers.harmless} it would ${sayNotGreatlyWorse(casebook)}. The worst for it would be ${end}, ${sayOrder(reason)}${sayBecause(reason)}.`
    : `${answers.harmless} it would ${sayBetter(casebook)} than now. The worst for it would be ${end}, ${reason.order === 'unknown' ? '' : 'still '}${sayOrder(reason)}${sayBecause(reason)}.`;
  return step('undeterred', text, { reason, states: [worst.to] });
}

/** What is true of whatever does not deter, where only great losses do. */
function sayNotGreatlyWorse({ reading }: Casebook): string {
  return reading?.counts.unknownDeters === false
    ? 'not be greatly worse off than now, or not know that it is'
    : 'not be greatly worse off than now';
}

/** What is true of whatever does not deter, where any loss does. */
function sayBetter({ reading }: Casebook): string {
  return reading?.counts.unknownDeters === false
    ? 'be better off, or not know that it is no better off,'
    : 'still be better off';
}

interface Answers {
  /** Said where there is none. */
  readonly none: string;
  /** How the sentence begins that says that none of them hurts. */
  readonly harmless: string;
}

/** What counts as an answer under a concept. */
function answersUnder({ computation }: Concept): Answers {
  if (computation.kind === 'simultaneous' && !computation.alsoSequential) {
    const none = 'Nobody could spoil it by an improvement of its own at the same time.';
    return { none, harmless: none };
  }
  const response = responseUnder(computation);
  switch (response) {
    case 'none':
      return { none: 'It looks no further than its own move.', harmless: '' };
    case 'any':
      return {
        none: 'Nobody has an answer to that.',
        harmless: 'Whatever the others could do then,',
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

/** Replies that would deter if the decision maker could not move on afterwards. */
function sayCountered(
  casebook: Casebook,
  certificate: UnstableCertificate,
  countered: readonly Reply[],
): ArgumentStep[] {
  const { decisionMaker, state } = certificate;
  const { mover, to, counter } = worstFor(casebook, decisionMaker, countered);
  const against = reasonFor(casebook, decisionMaker, to, state);
  const then = reasonFor(casebook, decisionMaker, counter!, state);
  const name = proseName(casebook.movers[mover]!.name);
  const more = countered.length - 1;
  if (isBody(casebook, decisionMaker)) {
    const text = `If ${name} brought it to “${sayChanges(casebook, state, to)}”, which its members would not have carried${sayBecause(against)}, it would adopt ${quoteMove(casebook, to, counter!)}.`;
    return [step('counter', text, { reason: then, mover: decisionMaker, states: [counter!] })];
  }
  return [
    step(
      'reply',
      `If ${name} brought it to “${sayChanges(casebook, state, to)}”, that would be ${sayOrder(against)} than now${sayBecause(against)}.`,
      { reason: against, mover, states: [to] },
    ),
    step(
      'counter',
      `But it would move on with ${quoteMove(casebook, to, counter!)}, and ${sayEscape(casebook, then)}.`,
      { reason: then, mover: decisionMaker, states: [counter!] },
    ),
    step(
      'undeterred',
      more === 0
        ? 'Nothing else that the others could do would hurt it.'
        : `It has such a way out of ${inWords(more, 'more answer')} too; nothing else would hurt it.`,
    ),
    ...sayLater(certificate),
  ];
}

/** Where a counter-move leads, which is why the reply before it does not deter. */
function sayEscape({ reading }: Casebook, then: Reason): string {
  if (then.order === 'unknown') return 'how it would compare that with now is not known';
  if (then.degreeUnknown) return `be ${sayOrder(then)} off than now; which of the two is not known`;
  if (isGreatOnly(reading)) {
    return `not be greatly worse off than now: ${sayOrder(then)}${sayBecause(then)}`;
  }
  return `be ${sayOrder(then)} off than now${sayBecause(then)}`;
}

/** Where the others could answer again: that it always has a way out. */
function sayLater({ later = [], horizon }: UnstableCertificate): ArgumentStep[] {
  if (later.length === 0 || horizon === undefined) return [];
  const text = `Whatever they then did, in ${inWords(horizon.moves, 'move')} in all it would come out better off.`;
  return [step('undeterred', text)];
}

/** Of some replies the one whose end the decision maker likes least. */
function worstFor(casebook: Casebook, decisionMaker: number, replies: readonly Reply[]): Reply {
  return replies.reduce((worst, reply) =>
    casebook.compare(decisionMaker, reply.to, worst.to).order === 'worse' ? reply : worst,
  );
}
