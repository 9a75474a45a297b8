import { type CrewOptions, runInSlices, type StateCode } from '@standoff/engine';
import type { edits, Sketch } from '@standoff/language';
import type { StateSheet } from '@standoff/report';
import {
  type Analysis,
  type Answer,
  type ConflictInterview,
  readAs,
  sayChanges,
  sayState,
  tellHeadline,
} from '@standoff/study';
import type { Register } from '@standoff/wording';
import { type Analysed, type AskedText, analyse } from './analyse-text.ts';
import type { AskingDesk } from './asking-desk.ts';
import type { TextEdit } from './change-text.ts';
import type { DealDesk } from './deal-desk.ts';
import type { PublishDesk } from './draw-briefing.ts';
import type { EditorDesk } from './editor-desk.ts';
import { inSlices, told, toldSteps } from './in-slices.ts';
import { later } from './later.ts';
import type { MapQuestion } from './map-question.ts';
import type { Maps } from './maps.ts';
import type { OutcomeLists } from './outcome-lists.ts';
import { readConflict } from './read-conflict.ts';
import { readState } from './read-state.ts';
import type { AskedCoalitions } from './shown-coalitions.ts';
import type {
  ConceptId,
  Look,
  Opening,
  Progress,
  ShownArgument,
  ShownConflict,
  ShownGroupPart,
  ShownMap,
  ShownState,
  StateKey,
} from './shown-conflict.ts';
import type { ShownDifferences } from './shown-differences.ts';
import type { ShownJointArcs, ShownMapLeaving } from './shown-joint-map.ts';
import type { OutcomeListing, OutcomeQuestion, ShownOutcomeRow } from './shown-outcomes.ts';
import type { ShownPreference } from './shown-preferences.ts';
import type { ShownSummary } from './shown-summary.ts';
import type { ShownWhyNot } from './shown-why-not.ts';
import type { SourceDesk } from './source-desk.ts';
import { stateOfKey } from './state-keys.ts';
import type { createTrialDesk, TrialDesk } from './trial-desk.ts';

/**
 * Keeps the conflict that the page is about, analysed, and answers its questions. Of texts that come
 * in while one is analysed the latest wins; questions are answered from the last good analysis.
 */
export interface Desk extends SourceDesk, EditorDesk, AskingDesk, DealDesk, PublishDesk, TrialDesk {
  /** Analyses a text, and says of long work how far it is. */
  open(asked: AskedText, onProgress: (progress: Progress) => void): Promise<Opening>;
  /** Words all that is told from now on for other readers. */
  tellIn(register: Register): void;
  /** Ends what is being analysed. */
  cancel(): void;
  /** Reads the last good analysis under another foresight: the conflict, and a state of it. */
  look(
    asked: Look,
    at: StateKey,
  ): Promise<{ readonly conflict: ShownConflict; readonly state: ShownState } | undefined>;
  /** Each of these answers undefined where the analysis has no such state. */
  state(key: StateKey): Promise<ShownState | undefined>;
  argument(
    key: StateKey,
    decisionMaker: number,
    concept: ConceptId,
  ): Promise<ShownArgument | undefined>;
  whyNot(first: StateKey, second: StateKey, concept: ConceptId): Promise<ShownWhyNot | undefined>;
  /** All there is to say of a state, as it is printed or sent; as plain data and as Markdown. */
  sheet(key: StateKey, together: AskedCoalitions): Promise<StateSheet | undefined>;
  markdown(key: StateKey, together: AskedCoalitions, stamp: string): Promise<string | undefined>;
  /** The text in its canonical form; undefined where it cannot be read. */
  format(text: string): Promise<string | undefined>;
  /**
   * Lists outcomes, and says what share of them coalitions have been asked about where they have to be. A
   * later question ends an earlier one, which then answers undefined.
   */
  outcomes(
    question: OutcomeQuestion,
    onShare: (share: number) => void,
  ): Promise<OutcomeListing | undefined>;
  /** Rows of single states. */
  rowsOf(keys: readonly StateKey[]): Promise<ShownOutcomeRow[]>;
  /** The most telling equilibria under a concept. */
  equilibria(concept: ConceptId): Promise<ShownOutcomeRow[]>;
  /** Rows of a list, and all of it as comma-separated values; undefined once another was made. */
  outcomeRows(list: number, from: number, to: number): Promise<ShownOutcomeRow[] | undefined>;
  outcomesCsv(
    list: number,
    together: AskedCoalitions,
    stamp: string,
    onShare: (share: number) => void,
  ): Promise<string | undefined>;
  /** Ends what is being written out as comma-separated values. */
  stopOutcomesCsv(): void;
  /** Draws a map. A later question ends an earlier one, which then answers undefined. */
  map(question: MapQuestion): Promise<ShownMap | undefined>;
  /** Draws a map for a report, and leaves the one of the page as it is. */
  reportMap(question: MapQuestion): Promise<ShownMap | undefined>;
  /** Opens a group of a map; undefined once another map was drawn. */
  mapGroup(map: number, group: string): Promise<ShownGroupPart[] | undefined>;
  /**
   * What the coalitions that a map was drawn for can do between its states, and which of these they
   * would leave. Both answer undefined without coalitions, once another map is drawn, and when stopped.
   */
  mapJointArcs(map: number): Promise<ShownJointArcs | undefined>;
  mapLeaving(map: number): Promise<ShownMapLeaving | undefined>;
  stopMapJoint(): void;
  /** What everybody prefers, as the text of the last good analysis says it. */
  preferences(): Promise<readonly ShownPreference[]>;
  /** What a text says so far, for forms; undefined where it cannot be read. */
  sketch(text: string): Promise<Sketch | undefined>;
  /** A text after edits one after the other, or why one of them was refused. */
  change(text: string, changes: readonly TextEdit[]): Promise<edits.EditOutcome>;
  /** What each of some moves brings about, or of what is no move where it leads; undefined where a state is none. */
  trailWords(
    moves: readonly { readonly from: StateKey; readonly to: StateKey; readonly mover?: string }[],
  ): Promise<readonly string[] | undefined>;
  /** How a text differs from the original that it started from, in words. */
  differences(original: string, text: string): Promise<ShownDifferences>;
  /** The finding of any text and a small map, without opening it. */
  summary(text: string): Promise<ShownSummary>;
  /** What to ask about a decision maker's preference; undefined without an analysis by options. */
  interview(
    decisionMaker: number,
    cares: readonly number[],
    answers: readonly Answer[],
  ): Promise<ConflictInterview | undefined>;
}

export function createDesk(crew: CrewOptions): Desk {
  let current: Analysed | undefined;
  let running = new AbortController();
  let look: Look | undefined;
  let register: Register = 'exact';
  const asLooked = (analysis: Analysis) => (look === undefined ? analysis : readAs(analysis, look));
  let trials: ReturnType<typeof createTrialDesk> | undefined;
  const trialsOpened = async () => {
    const { createTrialDesk: create } = await import('./trial-desk.ts');
    trials ??= create({ current: () => current, asLooked, crew });
    return trials;
  };
  const lists = later<OutcomeLists>(
    async () => (await import('./outcome-lists.ts')).createOutcomeLists(),
    { make: true, rows: true, csv: true, stopCsv: true, rowsOf: true, equilibria: true },
  );
  const [maps, reportMaps] = [laterMaps(), laterMaps()];
  const found = (key: StateKey) => current && stateOfKey(current.analysis.casebook, key);
  return {
    ...later<SourceDesk>(
      async () => (await import('./source-desk.ts')).createSourceDesk(() => current?.analysis),
      { coverage: true, sourceText: true, changeSources: true },
    ),
    ...later<EditorDesk>(async () => (await import('./editor-desk.ts')).createEditorDesk(), {
      marks: true,
      complete: true,
      describe: true,
      definition: true,
      nameAt: true,
      rename: true,
    }),
    ...later<AskingDesk>(
      async () => (await import('./asking-desk.ts')).createAskingDesk(() => current),
      {
        ...{ ask: true, stopAsking: true },
        ...{ givenModels: true, walkJudgements: true, thoughtsOf: true, storyDoubts: true },
        ...{ putIntoFile: true, keepErrors: true },
        beliefGrounds: true,
      },
    ),
    ...later<DealDesk>(
      async () => {
        const { createDealDesk } = await import('./deal-desk.ts');
        return createDealDesk(
          () => current,
          () => trials?.triedLast(),
        );
      },
      { dealGrounds: true, planned: true, terms: true, triedState: true },
    ),
    // Markdown and figures take a while to load, and nobody but authors needs them.
    ...later<PublishDesk>(
      async () => (await import('./draw-briefing.ts')).createPublishDesk(() => current),
      { drawBriefing: true, draftBriefing: true, insertables: true, stopBriefing: true },
    ),
    ...later<TrialDesk>(async () => (await trialsOpened()).desk, {
      changePreference: true,
      tryOut: true,
      writeTrial: true,
      trialOutcomes: true,
      trialArgument: true,
    }),
    async open({ text, at, look: asked, register: asReads = 'exact', ...how }, onProgress) {
      look = asked;
      register = asReads;
      running.abort();
      running = new AbortController();
      const { signal } = running;
      const start = performance.now();
      const kept = trials?.takeOver(text, how);
      const previous = kept?.analysis ?? current?.analysis;
      const outcome =
        kept?.read ?? (await analyse({ text, how, previous, crew }, signal, onProgress));
      if (outcome.status !== 'analysed') return outcome;
      const { diagnostics } = outcome;
      const analysis = asLooked(outcome.analysis);
      const headline = await inSlices(tellHeadline(analysis), signal);
      if (headline === undefined) return { status: 'overtaken' };
      current = { ...outcome, analysis, register };
      const conflict = readConflict(analysis, headline, performance.now() - start);
      const state = (at === undefined ? undefined : found(at)) ?? found(conflict.start)!;
      return { status: 'analysed', conflict, diagnostics, state: stateTold(current, state) };
    },
    async look(asked, at) {
      look = asked;
      const before = current;
      if (before === undefined) return undefined;
      const analysis = asLooked(before.analysis);
      const headline = await inSlices(tellHeadline(analysis));
      // Another conflict may have been opened, or another look taken at it, meanwhile.
      if (headline === undefined || look !== asked) return undefined;
      if (current?.analysis !== before.analysis) return undefined;
      current = { ...before, analysis, register };
      const conflict = readConflict(analysis, headline, 0);
      const state = found(at) ?? found(conflict.start)!;
      return { conflict, state: stateTold(current, state) };
    },
    tellIn(asked) {
      register = asked;
      current = current && { ...current, register };
    },
    cancel: () => running.abort(),
    async state(key) {
      const state = found(key);
      return state === undefined ? undefined : stateTold(current!, state);
    },
    async argument(key, decisionMaker, concept) {
      const { readArgument } = await import('./read-argument.ts');
      const state = found(key);
      if (state === undefined) return undefined;
      const steps = readArgument(current!.analysis, state, decisionMaker, concept);
      return inSlices(toldSteps(current!, steps));
    },
    async whyNot(first, second, concept) {
      const { readWhyNot } = await import('./read-why-not.ts');
      const a = found(first);
      const b = found(second);
      if (a === undefined || b === undefined) return undefined;
      return inSlices(toldSteps(current!, readWhyNot(current!.analysis, a, b, concept)));
    },
    async sheet(key, together) {
      const { sheetOf } = await import('./sheet-of.ts');
      const state = found(key);
      return state === undefined
        ? undefined
        : inSlices(sheetOf(current!.analysis, state, together));
    },
    async markdown(key, together, stamp) {
      const { markdownOf } = await import('./sheet-of.ts');
      const state = found(key);
      return state === undefined
        ? undefined
        : inSlices(markdownOf(current!.analysis, state, together, stamp));
    },
    async format(text) {
      const { formatModel } = await import('./written.ts');
      return formatModel(text).text;
    },
    async outcomes(question, onShare) {
      return current && lists.make(current.analysis, question, onShare);
    },
    async rowsOf(keys) {
      return current === undefined ? [] : lists.rowsOf(current.analysis, keys);
    },
    async equilibria(concept) {
      return current === undefined ? [] : lists.equilibria(current.analysis, concept);
    },
    async outcomeRows(list, from, to) {
      return lists.rows(list, from, to);
    },
    outcomesCsv: lists.csv,
    stopOutcomesCsv: lists.stopCsv,
    async map(question) {
      return current && maps.draw(current, question);
    },
    async reportMap(question) {
      return current && reportMaps.draw({ analysis: current.analysis }, question);
    },
    async mapGroup(map, group) {
      return maps.open(map, group);
    },
    mapJointArcs: maps.jointArcs,
    mapLeaving: maps.leaving,
    stopMapJoint: maps.stopJoint,
    async preferences() {
      const { readPreferences } = await import('./read-preferences.ts');
      if (current === undefined) return [];
      const { casebook } = current.analysis;
      return readPreferences(casebook, casebook.conflict, current.text);
    },
    async sketch(text) {
      const { readSketch } = await import('./written.ts');
      return readSketch(text);
    },
    async change(text, changes) {
      const { changeText } = await import('./change-text.ts');
      return changeText(text, changes);
    },
    async trailWords(moves) {
      if (current === undefined) return undefined;
      const { casebook } = current.analysis;
      const words = moves.flatMap(({ from, to, mover }) => {
        const [a, b] = [found(from), found(to)];
        if (a === undefined || b === undefined) return [];
        const jump = casebook.stateNames.get(b) ?? sayState(casebook, b);
        return [mover === undefined ? jump : sayChanges(casebook, a, b)];
      });
      return words.length === moves.length ? words : undefined;
    },
    async differences(original, text) {
      const { readDifferences } = await import('./read-differences.ts');
      return readDifferences(original, text);
    },
    async summary(text) {
      const { summarySteps } = await import('./read-summary.ts');
      const outcome = await runInSlices(summarySteps(text), {});
      return outcome.status === 'done' ? outcome.value : { status: 'none', why: '' };
    },
    async interview(decisionMaker, cares, answers) {
      const { interviewAbout } = await import('./written.ts');
      const casebook = current?.analysis.casebook;
      if (casebook === undefined || casebook.options.length === 0) return undefined;
      if (casebook.decisionMakers[decisionMaker] === undefined) return undefined;
      const known = cares.filter((option) => casebook.options[option] !== undefined);
      return interviewAbout(casebook, decisionMaker, known, answers);
    },
  };
}

function stateTold(analysed: Analysed, state: StateCode): ShownState {
  return told(analysed, () => readState(analysed.analysis, state));
}

function laterMaps() {
  return later<Maps>(async () => (await import('./maps.ts')).createMaps(), {
    draw: true,
    open: true,
    jointArcs: true,
    leaving: true,
    stopJoint: true,
  });
}
