import type {
  PreferenceChange,
  ShownPreference,
  ShownTrial,
  TrialStand,
} from '../desk/shown-preferences.ts';

/** Changes of preferences that are tried out beside the text of the document, before they are kept. */
export interface Trial {
  /** The text that they started from. */
  readonly base: string;
  /** One on top of the other. */
  readonly steps: readonly TrialStep[];
  /** What the preferences are expected to be while a further change is made. */
  readonly expected?: readonly ShownPreference[];
  /** What stands `apart` was analysed, and has other options, so that it cannot be compared. */
  readonly status: 'running' | 'compared' | 'apart' | 'problem';
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
  /** What was changed, where that is a judgement that need not be written to be analysed. */
  readonly change?: PreferenceChange;
  /** The text after it, once it is written. */
  readonly text?: string;
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

/** What was tried out on a text that the document has no more, as after an edit elsewhere. */
export function staleTrial({ text, trial }: Around): Trial | undefined {
  return trial !== undefined && !trial.kept && trial.base !== text ? trial : undefined;
}

/** The text with all that is tried out; undefined until it is written. */
export function textOf({ base, steps }: Trial): string | undefined {
  return steps.length === 0 ? base : steps.at(-1)!.text;
}

/** Where a trial stands: the text after the last step that had to be made there, and the changes since. */
export function standOf({ base, steps }: Trial): TrialStand {
  const made = steps.findLastIndex(({ change }) => change === undefined);
  return {
    text: steps[made]?.text ?? base,
    changes: steps.slice(made + 1).flatMap(({ change }) => change ?? []),
  };
}

export function standAlike(one: Trial, other: Trial): boolean {
  return JSON.stringify(standOf(one)) === JSON.stringify(standOf(other));
}

/** The trial with the text of its last step. */
export function withText(trial: Trial, text: string): Trial {
  const last = trial.steps.at(-1);
  return last ? { ...trial, steps: trial.steps.with(-1, { ...last, text }) } : trial;
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
  /** Which step the first of them is, from 0. */
  readonly first: number;
}

/** What is tried out in order; what is done several times in a row stands there once. */
export function labelsOf({ steps }: Trial): RepeatedStep[] {
  const found: RepeatedStep[] = [];
  for (const [first, { label }] of steps.entries()) {
    const last = found.at(-1);
    if (last?.label === label) found[found.length - 1] = { ...last, times: last.times + 1 };
    else found.push({ label, times: 1, first });
  }
  return found;
}
