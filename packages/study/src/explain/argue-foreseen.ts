import type { Certificate, Horizon, StateCode, Step } from '@standoff/engine';
import type { Proposition } from '@standoff/propositions';
import { speakOfReasons } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { reasonFor } from '../reasons/reasons.ts';
import type { ArgumentStep } from './explanation.ts';
import { idsIn, worthOf } from './in-ids.ts';
import { because, step } from './step.ts';
import { tellMove } from './tell-moves.ts';

speakOfReasons();

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
  const tell = (to: StateCode, line: readonly Step[]) =>
    tellMove(casebook, certificate, to, tellLine(casebook, certificate, to, line));
  if (certificate.verdict === 'unstable') {
    const { improvement, line = [] } = certificate;
    return [tell(improvement, line), ...tellHorizon(casebook, certificate)];
  }
  const lines = certificate.improvements.flatMap(({ to, sanction }) =>
    sanction.kind === 'line' ? [{ to, line: sanction.steps }] : [],
  );
  const shown = temptingFirst(casebook, certificate, lines).slice(0, SHOWN);
  const hidden = lines.length - shown.length;
  return [
    ...shown.map(({ to, line }) => tell(to, line)),
    ...(hidden > 0 ? [tellOtherLines(casebook, certificate, shown, hidden)] : []),
    ...tellHorizon(casebook, certificate),
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

function tellOtherLines(
  casebook: Casebook,
  { decisionMaker, state, concept }: Foreseen,
  shown: readonly Line[],
  n: number,
): ArgumentStep {
  const ids = idsIn(casebook);
  const says: Proposition = {
    kind: 'otherLines',
    who: ids.who(decisionMaker),
    from: ids.state(state),
    beside: shown.map(({ to }) => ids.state(to)),
    n,
    concept,
  };
  return step('alternative', { says });
}

/** The moves that both foresee after a move, who then stays, and what that is worth. */
function tellLine(
  casebook: Casebook,
  { decisionMaker, state, horizon }: Foreseen,
  from: StateCode,
  line: readonly Step[],
): ArgumentStep[] {
  const ids = idsIn(casebook);
  let at = from;
  const moves = line.map(({ mover, to }) => {
    const says: Proposition = {
      kind: 'thenMoves',
      who: ids.who(mover),
      from: ids.state(at),
      to: ids.state(to),
    };
    at = to;
    return step('reply', { says }, { mover, states: [to] });
  });
  const reason = reasonFor(casebook, decisionMaker, at, state);
  const says: Proposition = {
    kind: 'playEnds',
    who: ids.who(decisionMaker),
    at: ids.state(at),
    from: ids.state(state),
    cut: line.length + 1 >= horizon.moves,
    ...worthOf(reason),
  };
  const compared = { who: decisionMaker, first: at, second: state, reason };
  return [...moves, step('outcome', because(casebook, says, compared), { reason, states: [at] })];
}

/** Where a verdict is about the end: how what is expected comes round. */
function tellHorizon(casebook: Casebook, certificate: Foreseen): ArgumentStep[] {
  const { decisionMaker, state, verdict, horizon } = certificate;
  const { moves, period } = horizon;
  if (period === undefined) return [];
  const ids = idsIn(casebook);
  const says: Proposition = {
    kind: 'horizon',
    who: ids.who(decisionMaker),
    state: ids.state(state),
    moves,
    period,
    stays: verdict === 'stable',
  };
  return [step('outcome', { says })];
}
