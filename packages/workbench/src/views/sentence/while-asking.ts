import type { Unanswered, Waiting } from '@standoff/briefing/questions';
import type { Standing } from '../../asking/use-inquiry.ts';

/** What stands in place of an answer that is not there. */
export function whileAsking({
  refusal,
  progress,
  isStopped,
  stop,
  again,
}: Standing): Waiting | Unanswered {
  if (refusal !== undefined) return { status: 'refused', problem: refusal };
  if (isStopped) return { status: 'stopped', turn: again };
  return { status: 'asking', ...(progress && { share: progress.share }), turn: stop };
}
