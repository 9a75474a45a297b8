import type { Certificate, StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { inWords, unique } from '../prose/lists.ts';
import { openingName, proseName } from '../prose/prose-name.ts';
import { reasonFor } from '../reasons/reasons.ts';
import type { ArgumentStep } from './explanation.ts';
import { quoteMove, sayBecause, sayOrder } from './move-words.ts';
import { step } from './step.ts';

/** What the others could do for a decision maker, or that nothing of what they could do would serve it. */
export function argueSupport(casebook: Casebook, certificate: Certificate): ArgumentStep[] {
  const { decisionMaker, state } = certificate;
  if (certificate.verdict === 'unstable') {
    return sayHelp(casebook, decisionMaker, state, certificate.line ?? []);
  }
  const all = unique((certificate.reach ?? []).map(({ to }) => to));
  if (all.length === 0) return [step('no-move', 'The others have no move from here.')];
  // They may come back to where they began, which is no other state.
  const reach = all.filter((to) => to !== state);
  if (reach.length === 0) {
    return [step('no-move', 'The others can only move from here and back.')];
  }
  const best = reach.reduce((found, to) =>
    casebook.compare(decisionMaker, to, found).order === 'better' ? to : found,
  );
  const reason = reasonFor(casebook, decisionMaker, best, state);
  const where = `${quoteMove(casebook, state, best)}, ${sayOrder(reason)}${sayBecause(reason)}`;
  const name = proseName(casebook.movers[decisionMaker]!.name);
  const text =
    reach.length === 1
      ? `The others can bring about one other state, ${quoteMove(casebook, state, best)}. For ${name} that is ${sayOrder(reason)}${sayBecause(reason)}.`
      : `The others can bring about ${inWords(reach.length, 'other state')}, and none of them is better for ${name}. The best would be ${where}.`;
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
    const text = `${name} could move to ${quoteMove(casebook, at, to)}; for itself that is ${sayOrder(reason)}${sayBecause(reason)}.`;
    at = to;
    return step('reply', text, { reason, mover, states: [to] });
  });
  const reason = reasonFor(casebook, decisionMaker, at, state);
  const served = proseName(casebook.movers[decisionMaker]!.name);
  const outcome = `For ${served} that would be ${sayOrder(reason)} than now${sayBecause(reason)}.`;
  return [...steps, step('outcome', outcome, { reason, states: [at] })];
}
