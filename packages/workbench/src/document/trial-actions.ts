import { say } from '../design/announcement.ts';
import type {
  ChangedPreference,
  PreferenceChange,
  ShownPreference,
} from '../desk/shown-preferences.ts';
import { desk, edit, undo } from './actions.ts';
import {
  labelOf,
  pendingTrial,
  standAlike,
  standOf,
  type Trial,
  type TrialStep,
  textOf,
  withText,
} from './trial.ts';
import { useWorkspace } from './workspace.ts';

const { getState: now, setState: set } = useWorkspace;

/** Changes are made one after the other, each in the text that the former ones led to. */
let last: Promise<unknown> = Promise.resolve();

interface Proposal {
  readonly change: PreferenceChange;
  /** What is done, as undo names it. */
  readonly label: string;
  /** Key of the statement that it is done to. */
  readonly about?: string;
  /** What the preferences will be, to show at once. */
  readonly expected?: readonly ShownPreference[] | undefined;
}

/**
 * Tries a change of preferences out: the document stays as it is. Answers whether the change could be
 * made.
 */
export function tryOut({ change, label, about, expected }: Proposal): Promise<boolean> {
  const trial = pendingTrial(now()) ?? startTrial(now().text);
  const { problem: _, ...rest } = trial;
  // The worker is asked before the page is drawn, so that both go on at the same time.
  const made = inTurn(() => make(change, { label, ...(about !== undefined && { about }) }));
  set({ trial: { ...rest, status: 'running', ...(expected && { expected }) } });
  return made;
}

/**
 * Tries out a text that the desk makes of the file as it stands; what was tried before is dropped. Answers whether
 * it could be made.
 */
export async function tryText(
  label: string,
  made: () => Promise<ChangedPreference>,
): Promise<boolean> {
  const { trial: _, ...rest } = now();
  set({ ...rest, trial: startTrial(now().text) }, true);
  return inTurn(async () => takeStep(await made(), { label }));
}

/** Does something after what was begun before; where that fails the next goes on all the same. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const made = last.then(work);
  last = made.catch(giveUp);
  return made;
}

/** Nothing more comes of what is tried out where the desk gives no answer. */
function giveUp(): void {
  const trial = pendingTrial(now());
  if (trial === undefined) return;
  const { expected: _, ...rest } = trial;
  set({ trial: { ...rest, status: 'problem', problem: 'The analysis gave no answer to this.' } });
}

function startTrial(base: string): Trial {
  return { base, steps: [], status: 'running', kept: false };
}

async function make(
  change: PreferenceChange,
  done: Pick<TrialStep, 'label' | 'about'>,
): Promise<boolean> {
  const trial = pendingTrial(now());
  if (trial === undefined) return false;
  const outcome = await desk.changePreference(standOf(trial), change);
  return takeStep(outcome, done, change);
}

/** Takes what was made of the preferences into the trial, and analyses it. */
function takeStep(
  outcome: ChangedPreference,
  done: Pick<TrialStep, 'label' | 'about'>,
  change?: PreferenceChange,
): boolean {
  const same = pendingTrial(now());
  if (same === undefined) return false;
  const { expected: _, ...rest } = same;
  if (outcome.status === 'refused') {
    set({ trial: { ...rest, status: 'problem', problem: outcome.problem } });
    return false;
  }
  const { preferences } = outcome;
  const made = outcome.status === 'judged' ? change && { change } : { text: outcome.text };
  // A further change need not wait for what this one comes to.
  void compare({ ...rest, steps: [...rest.steps, { ...done, ...made, preferences }] });
  return true;
}

/** Analyses what is tried out, and shows it once that is done. */
async function compare(trial: Trial): Promise<void> {
  if (textOf(trial) === trial.base) return leave();
  set({ trial: { ...trial, status: 'running' } });
  const outcome = await desk.tryOut(standOf(trial)).catch((fault: unknown) => {
    giveUp();
    throw fault;
  });
  const same = pendingTrial(now());
  if (same === undefined || !standAlike(same, trial) || outcome.status === 'overtaken') return;
  const { status, ...found } = outcome;
  set({ trial: { ...same, status, ...found } });
  writeAtRest(same);
}

/** Milliseconds without a further change after which what is tried out is written. */
const AT_REST = 250;

let resting: ReturnType<typeof setTimeout> | undefined;

/**
 * Writes the text once no further change comes: keeping is quick then, and what the text does not allow
 * is told.
 */
function writeAtRest(trial: Trial): void {
  clearTimeout(resting);
  if (textOf(trial) !== undefined) return;
  resting = setTimeout(() => {
    void inTurn(async () => {
      const same = pendingTrial(now());
      if (same !== undefined && standAlike(same, trial)) await write(same);
    });
  }, AT_REST);
}

/** The trial with its text. A change that the text does not allow is taken back, with those after it. */
async function write(trial: Trial): Promise<Trial | undefined> {
  if (textOf(trial) !== undefined) return trial;
  const stand = standOf(trial);
  const outcome = await desk.writeTrial(stand);
  const same = pendingTrial(now());
  const isSame = same !== undefined && standAlike(same, trial);
  if (outcome.status === 'written') {
    if (isSame) set({ trial: withText(same, outcome.text) });
    return withText(trial, outcome.text);
  }
  if (!isSame) return undefined;
  const { problem, made } = outcome;
  const { expected: _, ...rest } = same;
  const steps = same.steps.slice(0, made - stand.changes.length);
  await compare({ ...rest, steps });
  const left = pendingTrial(now()) ?? { ...startTrial(trial.base), steps };
  set({ trial: { ...left, status: 'problem', problem } });
  return undefined;
}

/** Takes the last change back of those that are tried out. */
export async function takeBack(): Promise<void> {
  const trial = pendingTrial(now());
  if (trial === undefined) return;
  const { expected: _, problem: __, ...rest } = trial;
  const label = trial.steps.at(-1)?.label;
  if (label !== undefined) say(`Undone: ${label}`);
  await compare({ ...rest, steps: trial.steps.slice(0, -1) });
}

/** Takes back what was done last: a change that is tried out, or what was done to the document. */
export async function undoLast(): Promise<void> {
  await (pendingTrial(useWorkspace.getState()) === undefined ? undo() : takeBack());
}

/** Makes what is tried out an edit of the document, in one step for undo. */
export async function keep(): Promise<void> {
  const trial = pendingTrial(now());
  if (trial === undefined || trial.steps.length === 0) return;
  const written = await write(trial);
  const text = written && textOf(written);
  if (text === undefined || pendingTrial(now()) === undefined) return;
  set({ trial: { ...written!, kept: true } });
  await edit(text, labelOf(trial));
}

/** Leaves everything as it was. */
export function leave(): void {
  const { trial: _, ...rest } = now();
  set(rest, true);
}
