import type { Refusal } from '@standoff/study';
import { exitStatus, Failure, wrongUsage } from './failure.ts';

/** The end of a command whose question is refused. */
export function failureOf({ kind, problem, note, help = [] }: Refusal): Failure {
  const lines = [
    problem,
    ...(note === undefined ? [] : [`  = note: ${note}`]),
    ...help.map((text) => `  = help: ${text}`),
  ];
  const message = lines.join('\n');
  return kind === 'usage' ? wrongUsage(message) : new Failure(exitStatus.limitReached, message);
}
