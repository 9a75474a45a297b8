import type { Certificate, Horizon, StateCode, Step } from '@standoff/engine';
import { counted, inWords, openingName } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { reasonFor } from '../reasons/reasons.ts';
import type { ArgumentStep } from './explanation.ts';
import { agreementWith, quoteMove, sayBecause, sayImprovement, sayOrder } from './move-words.ts';
import { step } from './step.ts';

/** A certificate that tells how play would go on. */
type Foreseen = Certificate & { readonly horizon: Horizon };

/** Whether a certificate tells how play would go on, as both foresee it. */
export function isForeseen(certificate: Certificate): certificate is Foreseen {
  if (certificate.horizon === undefined) return false;
  return certificate.verdict === 'stable'
    ? certificate.improvements.length > 0
    : certificate.line !== undefined;
}

/** Moves that are told one by one. */
const SHOWN = 5;

/** The line of play after each move, and how it ends. */
export function argueForeseen(casebook: Casebook, certificate: Foreseen): ArgumentStep[] {
  const { horizon } = certificate;
  const tell = (to: StateCode, line: readonly Step[]) =>
    sayImprovement(casebook, certificate, to, sayLine(casebook, certificate, to, line));
  if (certificate.verdict === 'unstable') {
    const { improvement, line = [] } = certificate;
    return [tell(improvement, line), ...sayHorizon(horizon, 'leaves')];
  }
  const lines = certificate.improvements.flatMap(({ to, sanction }) =>
    sanction.kind === 'line' ? [{ to, line: sanction.steps }] : [],
  );
  const hidden = lines.length - SHOWN;
  return [
    ...temptingFirst(casebook, certificate, lines)
      .slice(0, SHOWN)
      .map(({ to, line }) => tell(to, line)),
    ...(hidden > 0
      ? [step('alternative', `${counted(hidden, 'more move')}, none of which ends better.`)]
      : []),
    ...sayHorizon(horizon, 'stays'),
  ];
}

interface Line {
  readonly to: StateCode;
  readonly line: readonly Step[];
}

/** Improvements before other moves. */
function temptingFirst(
  casebook: Casebook,
  { decisionMaker, state }: Certificate,
  lines: readonly Line[],
): Line[] {
  const isTempting = ({ to }: Line) =>
    Number(casebook.compare(decisionMaker, to, state).order === 'better');
  return [...lines].sort((a, b) => isTempting(b) - isTempting(a));
}

/** The moves that both foresee after a move, who then stays, and what that is worth. */
function sayLine(
  casebook: Casebook,
  certificate: Foreseen,
  from: StateCode,
  line: readonly Step[],
): ArgumentStep[] {
  const { decisionMaker, state, horizon } = certificate;
  let at = from;
  const moves = line.map(({ mover, to }) => {
    const name = openingName(casebook.movers[mover]!.name);
    const text = `${name} would then move to ${quoteMove(casebook, at, to)}.`;
    at = to;
    return step('reply', text, { mover, states: [to] });
  });
  const reason = reasonFor(casebook, decisionMaker, at, state);
  const isCut = line.length + 1 >= horizon.moves;
  const end = isCut ? 'No further move is foreseen' : 'There it would end';
  const outcome = `${end}: ${sayOrder(reason)} for ${agreementWith(casebook, decisionMaker).them} than staying${sayBecause(reason)}.`;
  return [...moves, step('outcome', outcome, { reason, states: [at] })];
}

/** Where a verdict is about the end: how what is expected comes round. */
function sayHorizon({ moves, period }: Horizon, verdict: 'stays' | 'leaves'): ArgumentStep[] {
  if (period === undefined) return [];
  const ahead = `So it is at a horizon of ${inWords(moves, 'move')}`;
  const next = `${moves + period}, ${moves + 2 * period}`;
  const text =
    verdict === 'leaves'
      ? `${ahead}, and again at ${next} and so on.`
      : `${ahead} and at every longer one: after every ${period === 1 ? 'move' : inWords(period, 'move')} more the same is expected.`;
  return [step('outcome', text)];
}
