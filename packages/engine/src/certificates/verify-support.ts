import type { Certificate, Step } from './certificate.ts';
import { openReply, stepProblem } from './legal-moves.ts';
import type { PlainModel } from './plain-reading.ts';

/** The others can bring about nothing better, or here is how they can. */
export function checkSupport(
  reading: PlainModel,
  movers: readonly number[],
  certificate: Certificate,
): string | undefined {
  const { decisionMaker: dm, state } = certificate;
  const isBetter = ({ to }: Step) => reading.prefers(dm, to, state);
  if (certificate.verdict === 'stable') {
    const { reach } = certificate;
    if (reach === undefined) return 'nothing is said of what the others can do';
    const open = openReply(reading, movers, dm, state, reach, 'any');
    if (open !== undefined) return open;
    const better = reach.find(isBetter);
    return better && `${better.to} is better`;
  }
  const { line, improvement } = certificate;
  if (line === undefined || line.length === 0) return 'nothing is said of what the others do';
  const problem = stepProblem(reading, movers, dm, state, line, 'any');
  if (problem !== undefined) return problem;
  if (line.at(-1)!.to !== improvement) return 'the moves end somewhere else';
  return isBetter(line.at(-1)!) ? undefined : 'the end is no better';
}
