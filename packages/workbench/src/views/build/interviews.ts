import type { Answer } from '@standoff/study';
import { create } from 'zustand';
import type { ShownConflict } from '../../desk/shown-conflict.ts';

/** What somebody has answered about one decision maker. */
export interface InterviewState {
  /** Positions of the options that matter to it; all where nothing is said. */
  readonly cares?: readonly number[];
  readonly answers: readonly Answer[];
  /** The statements that were written into the document last, as one text. */
  readonly written?: string;
}

/** Answers by what they are about; they are no part of the document, which has what follows from them. */
export const useInterviews = create<{ readonly by: Readonly<Record<string, InterviewState>> }>(
  () => ({ by: {} }),
);

/** A decision maker of a conflict with just these options; with others the answers mean nothing. */
export function interviewKey(origin: string, conflict: ShownConflict, id: string): string {
  const options = conflict.decisionMakers.map((owner) => [
    owner.id,
    ...owner.options.map((option) => [option.id, ...option.levels.map((level) => level.id)]),
  ]);
  return JSON.stringify([origin, id, options]);
}

export function changeInterview(key: string, change: Partial<InterviewState>): void {
  useInterviews.setState(({ by }) => {
    const before: InterviewState = by[key] ?? { answers: [] };
    return { by: { ...by, [key]: { ...before, ...change } } };
  });
}
