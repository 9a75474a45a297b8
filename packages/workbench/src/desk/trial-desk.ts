import { type CrewOptions, feasibleCodes } from '@standoff/engine';
import { type Conflict, edits, parseConflict, recompile } from '@standoff/language';
import type { Analysis, Casebook } from '@standoff/study';
import { type Analysed, analyse, analyseCase, isReadAlike, type ReadHow } from './analyse-text.ts';
import { inSlices, toldSteps } from './in-slices.ts';
import { compareStatements, judgePreference } from './judge-preference.ts';
import { readArgument } from './read-argument.ts';
import { readPreferences } from './read-preferences.ts';
import { readChangedOutcomes, readTrial } from './read-trial.ts';
import type { ConceptId, ShownArgument, StateKey } from './shown-conflict.ts';
import type {
  ChangedPreference,
  PreferenceChange,
  ShownChangedOutcomes,
  TrialOutcome,
  TrialStand,
  WrittenTrial,
} from './shown-preferences.ts';
import { stateOfKey } from './state-keys.ts';
import { createTrialWriter } from './write-trial.ts';

/** Tries preferences out beside the last good analysis, which stays. */
export interface TrialDesk {
  /**
   * Makes a change of preferences in a stand that has the options and facts of the last analysis. By
   * judgement where that is possible; else in the text, which is answered then.
   */
  changePreference(stand: TrialStand, change: PreferenceChange): Promise<ChangedPreference>;
  /** Analyses a stand beside the last analysis, and compares the two. */
  tryOut(stand: TrialStand): Promise<TrialOutcome>;
  /** Writes the changes of a stand into its text. */
  writeTrial(stand: TrialStand): Promise<WrittenTrial>;
  /**
   * Which outcomes change under a concept by what was tried out last. A later question or trial ends
   * an earlier one, which then answers undefined.
   */
  trialOutcomes(concept: ConceptId): Promise<ShownChangedOutcomes | undefined>;
  /** Why a state is or is not stable in what was tried out last. */
  trialArgument(
    key: StateKey,
    decisionMaker: number,
    concept: ConceptId,
  ): Promise<ShownArgument | undefined>;
}

/** What was tried out last. */
interface Tried {
  readonly stand: TrialStand;
  readonly how: ReadHow;
  readonly analysis: Analysis;
  /** Where it was read from a text. */
  readonly read?: Analysed;
}

interface Beside {
  readonly current: () => Analysed | undefined;
  readonly asLooked: (analysis: Analysis) => Analysis;
  readonly crew: CrewOptions;
}

/** Tries out, and tells the desk what a text that is opened was when it was tried out. */
export function createTrialDesk({ current, asLooked, crew }: Beside): {
  readonly desk: TrialDesk;
  /** What was tried out last, if this is its text; else nothing more is said of what was tried out. */
  readonly takeOver: (text: string, how: ReadHow) => Pick<Tried, 'analysis' | 'read'> | undefined;
  /** The analysis of what was tried out last. */
  readonly triedLast: () => Analysis | undefined;
} {
  let tried: Tried | undefined;
  /** What the latest trial was compared with, even after it was kept. */
  let beforeTrial: Analysed | undefined;
  /** The latest that was read from a text; what is judged may start from it. */
  let readLast: Analysed | undefined;
  let trying = new AbortController();
  let describing = new AbortController();
  const writer = createTrialWriter();

  const baseOf = (text: string): Casebook | undefined => {
    const base = [current(), readLast].find((each) => each?.text === text);
    // What a variant changes is not what the text says first, and gives no edits of it.
    return base?.how.variant === undefined ? base?.analysis.casebook : undefined;
  };

  const analyseStand = async (stand: TrialStand, signal: AbortSignal) => {
    const going = { how: current()?.how ?? {}, previous: current()?.analysis, crew };
    const base = baseOf(stand.text);
    const judged = base && stand.changes.length > 0 ? judge(base, stand) : undefined;
    const compiled = judged && recompile(base!.compiled, judged, feasibleCodes).compiled;
    if (judged && compiled) {
      return analyseCase({ conflict: judged, compiled }, going, signal, () => {});
    }
    const written = writer.write(stand);
    if (written.status === 'refused') return written;
    const read = await analyse({ text: written.text, ...going }, signal, () => {});
    return read.status === 'analysed' ? { ...read, read } : read;
  };

  const desk: TrialDesk = {
    async changePreference(stand, change) {
      const now = current();
      const next = { ...stand, changes: [...stand.changes, change] };
      const base = baseOf(stand.text);
      const judged = base && !isOff(stand.text, change.decisionMaker) && judge(base, next);
      const difference = base && judged && compareStatements(judged, base.conflict);
      // Of statements that say the same but were made anew the text tells whether it is the same again.
      if (now && judged && difference !== 'alike') {
        const preferences = readPreferences(now.analysis.casebook, judged, stand.text);
        return difference === 'same'
          ? { status: 'edited', text: stand.text, preferences }
          : { status: 'judged', preferences };
      }
      const outcome = writer.write(next);
      if (outcome.status === 'refused') return { status: 'refused', problem: outcome.problem };
      const { conflict } = parseConflict(outcome.text);
      if (conflict === undefined || now === undefined) {
        const problem = 'The text has errors; correct them in the model file first.';
        return { status: 'refused', problem };
      }
      const preferences = readPreferences(now.analysis.casebook, conflict, outcome.text);
      return { status: 'edited', text: outcome.text, preferences };
    },
    async tryOut(stand) {
      trying.abort();
      describing.abort();
      trying = new AbortController();
      const outcome = await analyseStand(stand, trying.signal);
      const now = current();
      if (outcome.status === 'overtaken' || now === undefined) return { status: 'overtaken' };
      if (outcome.status === 'errors')
        return { status: 'problem', problem: 'The text has errors.' };
      if (outcome.status !== 'analysed') return { status: 'problem', problem: outcome.problem };
      const analysis = asLooked(outcome.analysis);
      const read = 'read' in outcome ? { ...outcome.read, analysis } : undefined;
      tried = { stand, how: now.how, analysis, ...(read && { read }) };
      readLast = read ?? readLast;
      beforeTrial = now;
      const { signal } = trying;
      const comparison = await inSlices(toldSteps(now, readTrial(now.analysis, analysis)), signal);
      if (signal.aborted) return { status: 'overtaken' };
      return comparison
        ? { status: 'compared', comparison }
        : {
            status: 'apart',
            problem:
              'The options are not the same, so that outcomes cannot be compared one by one.',
          };
    },
    async writeTrial(stand) {
      return writer.write(stand);
    },
    async trialOutcomes(concept) {
      if (tried === undefined || beforeTrial === undefined) return undefined;
      describing.abort();
      describing = new AbortController();
      const { signal } = describing;
      const steps = readChangedOutcomes(beforeTrial.analysis, tried.analysis, concept);
      return inSlices(toldSteps(beforeTrial, steps), signal);
    },
    async trialArgument(key, decisionMaker, concept) {
      const state = tried && stateOfKey(tried.analysis.casebook, key);
      if (state === undefined) return undefined;
      const steps = readArgument(tried!.analysis, state, decisionMaker, concept);
      return inSlices(toldSteps(current() ?? {}, steps));
    },
  };
  return {
    desk,
    takeOver(text, how) {
      const isKept =
        tried !== undefined && writer.known(tried.stand) === text && isReadAlike(tried.how, how);
      if (!isKept) describing.abort();
      return isKept ? tried : undefined;
    },
    triedLast: () => tried?.analysis,
  };
}

/** The conflict after all changes of a stand; undefined where they cannot all be made by judgement. */
function judge({ conflict }: Casebook, { changes }: TrialStand): Conflict | undefined {
  return changes.reduce<Conflict | undefined>(
    (before, change) => before && judgePreference(before, change),
    conflict,
  );
}

/** Whether a text has statements of a decision maker that are switched off, which stand among the others. */
function isOff(text: string, decisionMaker: string): boolean {
  return edits.switchedOffEntries(text).has(decisionMaker);
}
