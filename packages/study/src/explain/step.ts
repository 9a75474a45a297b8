import type { Reason } from '../reasons/reasons.ts';
import type { ArgumentStep } from './explanation.ts';

type Details = Partial<Pick<ArgumentStep, 'mover' | 'states' | 'steps'>> & {
  /** The comparison that the sentence states: its claims and consequences become the step's. */
  readonly reason?: Reason;
};

/** One sentence of an argument. */
export function step(
  kind: ArgumentStep['kind'],
  text: string,
  { reason, ...details }: Details = {},
): ArgumentStep {
  return {
    kind,
    text,
    claims: reason?.claims ?? [],
    consequences: reason?.consequences ?? [],
    states: [],
    steps: [],
    ...details,
  };
}
