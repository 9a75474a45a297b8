import { type CrewOptions, type Outcome, runInSlices, type SliceOptions } from '@standoff/engine';
import type { DiagnosticJson } from '@standoff/language';
import {
  type Analysis,
  type AnalysisResult,
  analyzeAnew,
  analyzeAnewInParallel,
  chooseConcepts,
  type ReanalysisOptions,
  type TooLarge,
} from '@standoff/study';
import { count, type Register, roughly, saySize } from '@standoff/wording';
import { readCaseSoon } from './read-case-soon.ts';
import { analysable } from './read-concepts.ts';
import type { ConceptId, Look, Opening, Progress, ShownSize, StateKey } from './shown-conflict.ts';

type CompiledCase = Parameters<typeof analyzeAnew>[0];

/** How a text is read: as it stands, or as one of its variants. */
export interface ReadHow {
  readonly variant?: string | undefined;
  /** Id of a reading of preferences; the general one when left out. */
  readonly preferenceReading?: string | undefined;
  /** Concepts to analyse besides the usual ones. */
  readonly furtherConcepts?: readonly ConceptId[];
}

export function isReadAlike(one: ReadHow, other: ReadHow): boolean {
  const further = ({ furtherConcepts = [] }: ReadHow) => furtherConcepts.join();
  return (
    one.variant === other.variant &&
    one.preferenceReading === other.preferenceReading &&
    further(one) === further(other)
  );
}

/** A text, and how it is to be read. */
export interface AskedText extends ReadHow {
  readonly text: string;
  /** The state that the page is about; where the conflict starts when left out. */
  readonly at: StateKey | undefined;
  /** How far everybody looks; as the file says when left out. */
  readonly look?: Look;
  /** For whom it is told, and what is asked about it afterwards. */
  readonly register?: Register;
}

export interface Analysed {
  readonly status: 'analysed';
  readonly text: string;
  readonly how: ReadHow;
  readonly analysis: Analysis;
  readonly diagnostics: readonly DiagnosticJson[];
  /** For whom it is told; as to programs when left out. */
  readonly register?: Register;
}

/** How a conflict is to be analysed, and the analysis that it may go on from. */
interface Going {
  readonly how: ReadHow;
  readonly previous: Analysis | undefined;
  readonly crew: CrewOptions;
}

type AnalysedCase =
  | { readonly status: 'analysed'; readonly analysis: Analysis }
  | { readonly status: 'too-large'; readonly problem: string; readonly size: ShownSize }
  | { readonly status: 'overtaken' };

/**
 * Runs an analysis, shared between workers if that pays; alone, where a worker fails. What goes on from an earlier one comes
 * with the first that does.
 */
async function run(
  compiledCase: CompiledCase,
  options: ReanalysisOptions & { readonly concepts: readonly ConceptId[] },
  crew: CrewOptions,
  watch: SliceOptions,
): Promise<Outcome<AnalysisResult>> {
  const { previous, ...anew } = options;
  const asked = { ...anew, ...watch, crew };
  const outcome =
    previous === undefined
      ? await analyzeAnewInParallel(compiledCase, asked)
      : await (await import('./analyse-again.ts')).analyseAgain(compiledCase, {
          ...asked,
          previous,
        });
  if (outcome.status !== 'failed') return outcome;
  return runInSlices(analyzeAnew(compiledCase, anew), watch);
}

export async function analyse(
  { text, ...going }: Going & { readonly text: string },
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Analysed | Exclude<Opening, { status: 'analysed' }>> {
  const read = await readCaseSoon(text, going.how.variant);
  const { diagnostics, compiledCase, saysEmptiness } = read;
  if (signal.aborted) return { status: 'overtaken' };
  if (compiledCase === undefined) return { status: 'errors', diagnostics };
  const outcome = await analyseCase(compiledCase, going, signal, onProgress);
  if (outcome.status === 'overtaken') return outcome;
  if (outcome.status === 'too-large') return { ...outcome, diagnostics };
  if (outcome.analysis.casebook.space.stateCount === 0) {
    return { status: 'errors', diagnostics: [...diagnostics, ...saysEmptiness()] };
  }
  const { how } = going;
  return { status: 'analysed', text, how, analysis: outcome.analysis, diagnostics };
}

/** Analyses a conflict that was read already. */
export async function analyseCase(
  compiledCase: CompiledCase,
  { how, previous, crew }: Going,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<AnalysedCase> {
  const watch = { signal, onProgress: seldom(onProgress) };
  const options = {
    concepts: conceptsOf(compiledCase, how),
    ...(how.preferenceReading !== undefined && { reading: how.preferenceReading }),
    ...(previous && { previous }),
  };
  const outcome = await run(compiledCase, options, crew, watch);
  if (outcome.status === 'cancelled') return { status: 'overtaken' };
  const result = outcome.value;
  if (result.status === 'too-large') {
    return {
      status: 'too-large',
      problem: sayTooLarge(result),
      size: sizeOf(compiledCase, result),
    };
  }
  if (result.status !== 'analysed') throw new Error('only default concepts were asked for');
  return { status: 'analysed', analysis: result.analysis };
}

/** Milliseconds between two reports of progress. Short work, such as that of an edit, has none. */
const BETWEEN_REPORTS = 100;

function seldom(say: (progress: Progress) => void): (progress: Progress) => void {
  let next = performance.now() + BETWEEN_REPORTS;
  return ({ what, share }) => {
    if (performance.now() < next) return;
    next = performance.now() + BETWEEN_REPORTS;
    say({ what, share });
  };
}

/** The usual concepts, those by which the file reads somebody, and those asked for: what of them can be. */
function conceptsOf(
  { conflict, compiled }: CompiledCase,
  { preferenceReading, furtherConcepts = [] }: ReadHow,
): ConceptId[] {
  const { chosen } = chooseConcepts(undefined, compiled.model);
  const given = conflict.foresight.map(({ concept }) => concept);
  const wanted = [...chosen.map(({ id }) => id), ...given, ...furtherConcepts];
  return analysable(wanted, compiled.model, preferenceReading);
}

/** How many combinations there are, as the problem says it and in all digits. */
function sizeOf({ conflict }: CompiledCase, { cells }: TooLarge): ShownSize {
  const movers = [...conflict.decisionMakers, ...conflict.bodies];
  const counts = movers.flatMap(({ options }) => options.map(({ levels }) => levels.length));
  const exact = counts.reduce((product, each) => product * BigInt(each), 1n);
  return { rough: roughly(cells), exact: exact.toLocaleString('en-GB') };
}

export function sayTooLarge({ cells, limit, memory }: TooLarge): string {
  const todo = 'Rule out what cannot be, or leave out options.';
  if (memory !== undefined) {
    const [needed, allowed] = [saySize(memory.needed), saySize(memory.limit)];
    return `An analysis of this model takes about ${needed} of memory; up to ${allowed} may be taken here. ${todo}`;
  }
  return `The options have ${roughly(cells)} combinations; up to ${count(limit)} can be analysed here. ${todo}`;
}
