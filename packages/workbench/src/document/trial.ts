import type { ShownPreference, ShownTrial } from '../analysis/shown-preferences.ts';

/** Changes of preferences that are tried out beside the text of the document, before they are kept. */
export interface Trial {
  /** The text that they started from. */
  readonly base: string;
  /** One on top of the other. */
  readonly steps: readonly TrialStep[];
  /** What the preferences are expected to be while a further change is made. */
  readonly expected?: readonly ShownPreference[];
  readonly status: 'running' | 'compared' | 'problem';
  /** How the latest text that was compared differs from the base. */
  readonly comparison?: ShownTrial;
  /** Why the last change could not be made or compared. */
  readonly problem?: string;
  /** Whether it has become an edit of the document. */
  readonly kept: boolean;
}

export interface TrialStep {
  /** What was done, as undo names it. */
  readonly label: string;
  /** Key of the statement that it was done to; none for one that was added. */
  readonly about?: string;
  /** The text after it. */
  readonly text: string;
  readonly preferences: readonly ShownPreference[];
}

interface Around {
  readonly text: string;
  readonly trial?: Trial | undefined;
}

/** The changes that are tried out on the text as it stands. */
export function pendingTrial({ text, trial }: Around): Trial | undefined {
  return trial !== undefined && !trial.kept && trial.base === text ? trial : undefined;
}

/** The changes that the text as it stands came from by keeping them. */
export function keptTrial({ text, trial }: Around): Trial | undefined {
  return trial?.kept && textOf(trial) === text ? trial : undefined;
}

/** The text with all that is tried out. */
export function textOf({ base, steps }: Trial): string {
  return steps.at(-1)?.text ?? base;
}

/** What is done when a trial is kept, as undo names it. */
export function labelOf(trial: Trial): string {
  const labels = labelsOf(trial);
  return labels.length === 1 ? labels[0]!.label : `${trial.steps.length} changes of preferences`;
}

/** Several steps that do the same, one after the other. */
export interface RepeatedStep {
  readonly label: string;
  readonly times: number;
  /** The text after the first of them. */
  readonly text: string;
}

/** What is tried out in order; what is done several times in a row stands there once. */
export function labelsOf({ steps }: Trial): RepeatedStep[] {
  const found: RepeatedStep[] = [];
  for (const { label, text } of steps) {
    const last = found.at(-1);
    if (last?.label === label) found[found.length - 1] = { ...last, times: last.times + 1 };
    else found.push({ label, times: 1, text });
  }
  return found;
}
