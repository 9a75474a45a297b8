import type { Certificate, StateCode } from '@standoff/engine';
import type { Proposition } from '@standoff/propositions';
import { speakOfReasons, unique } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { reasonFor } from '../reasons/reasons.ts';
import type { ArgumentStep } from './explanation.ts';
import { idsIn, worthOf } from './in-ids.ts';
import { because, step } from './step.ts';
import { tellAnyMove } from './tell-moves.ts';

speakOfReasons();

/** What the others could do for a decision maker, or that nothing of what they could do would serve it. */
export function argueSupport(casebook: Casebook, certificate: Certificate): ArgumentStep[] {
  const { decisionMaker, state } = certificate;
  if (certificate.verdict === 'unstable') {
    return tellHelp(casebook, decisionMaker, state, certificate.line ?? []);
  }
  const ids = idsIn(casebook);
  const about = { who: ids.who(decisionMaker), from: ids.state(state) };
  // To bring about what is the case already would be no change.
  const ends = unique((certificate.reach ?? []).map(({ to }) => to)).filter((to) => to !== state);
  const reach: Proposition = { kind: 'reach', ...about, n: ends.length };
  if (ends.length === 0) return [step('no-move', { says: reach })];
  const best = ends.reduce((found, to) =>
    casebook.compare(decisionMaker, to, found).order === 'better' ? to : found,
  );
  const reason = reasonFor(casebook, decisionMaker, best, state);
  const end: Proposition = {
    kind: 'reachEnd',
    ...about,
    at: ids.state(best),
    which:
      ends.length === 1 ? 'only' : isBest(casebook, decisionMaker, ends, best) ? 'best' : 'one',
    ...worthOf(reason),
  };
  const told = because(casebook, end, { who: decisionMaker, first: best, second: state, reason });
  const telling = { says: reach, joined: [{ by: 'next', told }] } as const;
  return [step('outcome', telling, { reason, states: [best] })];
}

function isBest(
  casebook: Casebook,
  decisionMaker: number,
  ends: readonly StateCode[],
  best: StateCode,
): boolean {
  return ends.every((to) => {
    const { order } = casebook.compare(decisionMaker, to, best);
    return order === 'worse' || order === 'equal';
  });
}

/** The moves by which the others would serve it, each with what it is worth to who makes it. */
function tellHelp(
  casebook: Casebook,
  decisionMaker: number,
  state: StateCode,
  line: readonly { mover: number; to: StateCode }[],
): ArgumentStep[] {
  let at = state;
  const steps = line.map(({ mover, to }) => {
    const told = tellAnyMove(casebook, 'reply', mover, at, to);
    at = to;
    return told;
  });
  const reason = reasonFor(casebook, decisionMaker, at, state);
  const ids = idsIn(casebook);
  const says: Proposition = {
    kind: 'served',
    who: ids.who(decisionMaker),
    at: ids.state(at),
    from: ids.state(state),
    ...worthOf(reason),
  };
  const told = because(casebook, says, { who: decisionMaker, first: at, second: state, reason });
  return [...steps, step('outcome', told, { reason, states: [at] })];
}
