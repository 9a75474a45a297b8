import type { Certificate, StateCode } from '@standoff/engine';
import { inWords, openingName, proseName, unique } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import { reasonFor } from '../reasons/reasons.ts';
import type { ArgumentStep } from './explanation.ts';
import { agreementWith, quoteMove, sayBecause, sayOrder, sayWorth } from './move-words.ts';
import { step } from './step.ts';

/** What the others could do for a decision maker, or that nothing of what they could do would serve it. */
export function argueSupport(casebook: Casebook, certificate: Certificate): ArgumentStep[] {
  const { decisionMaker, state } = certificate;
  if (certificate.verdict === 'unstable') {
    return sayHelp(casebook, decisionMaker, state, certificate.line ?? []);
  }
  // To bring about what is the case already would be no change.
  const reach = unique((certificate.reach ?? []).map(({ to }) => to)).filter((to) => to !== state);
  if (reach.length === 0) return [step('no-move', 'The others can bring about no other state.')];
  const best = reach.reduce((found, to) =>
    casebook.compare(decisionMaker, to, found).order === 'better' ? to : found,
  );
  const reason = reasonFor(casebook, decisionMaker, best, state);
  const { them } = agreementWith(casebook, decisionMaker);
  const isBest = reach.every((to) => {
    const { order } = casebook.compare(decisionMaker, to, best);
    return order === 'worse' || order === 'equal';
  });
  const none =
    reach.length === 1
      ? `which is no better for ${them}`
      : `and none of them is better for ${them}`;
  const which =
    reach.length === 1 ? 'It is' : isBest ? 'The best would be' : 'One of them would be';
  const text = `The others can bring about ${inWords(reach.length, 'other state')}, ${none}. ${which} ${quoteMove(casebook, state, best)}, ${sayOrder(reason)}${sayBecause(reason)}.`;
  return [step('outcome', text, { reason, states: [best] })];
}

/** The moves by which the others would serve it, each with what it is worth to who makes it. */
function sayHelp(
  casebook: Casebook,
  decisionMaker: number,
  state: StateCode,
  line: readonly { mover: number; to: StateCode }[],
): ArgumentStep[] {
  let at = state;
  const steps = line.map(({ mover, to }) => {
    const reason = reasonFor(casebook, mover, to, at);
    const name = openingName(casebook.movers[mover]!.name);
    const quoted = quoteMove(casebook, at, to);
    const text = isBody(casebook, mover)
      ? `${name} could adopt ${quoted}${sayBecause(reason)}.`
      : `${name} could move to ${quoted}, ${sayWorth(reason, agreementWith(casebook, mover))}${sayBecause(reason)}.`;
    at = to;
    return step('reply', text, { reason, mover, states: [to] });
  });
  const reason = reasonFor(casebook, decisionMaker, at, state);
  const served = proseName(casebook.movers[decisionMaker]!.name);
  const outcome = `For ${served} that would be ${sayOrder(reason)} than if all stayed${sayBecause(reason)}.`;
  return [...steps, step('outcome', outcome, { reason, states: [at] })];
}
