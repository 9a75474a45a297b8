import type { ConceptId } from '../concepts/define-concept.ts';
import type { ReplyStep } from '../operators/replies.ts';
import type { Pace } from '../run/pace.ts';
import type { Situation } from '../situation/situation.ts';
import type { Step } from './certificate.ts';

/** What a certificate is about. The state is a cell of the situation's space. */
export interface Verdict {
  readonly concept: ConceptId;
  readonly decisionMaker: number;
  readonly cell: number;
}

/** What one certificate is built from, and when to pause while building it. */
export interface Workshop {
  readonly situation: Situation;
  readonly pace: Pace;
}

/** Steps by cells as steps by codes. */
export function toSteps({ space }: Situation, steps: Iterable<ReplyStep>): Step[] {
  return Array.from(steps, ({ mover, to }) => ({ mover, to: space.codeOf(to) }));
}
