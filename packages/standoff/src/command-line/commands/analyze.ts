import { reviewEmptiness } from '@standoff/language';
import {
  type AnalysisJson,
  analysesToJson,
  type ListedStates,
  renderAnalysis,
  renderVariants,
  type VariantAnalysis,
} from '@standoff/report';
import { type Analysis, sayMisfits, sayRefused } from '@standoff/study';
import {
  type AnalyzeOptions,
  type Further,
  furtherSteps,
  resultSteps,
  TooManyToGather,
  toDocument,
} from '../../analyze.ts';
import { foresightAsked } from '../../foresight-asked.ts';
import { identityOf, type Model } from '../../model.ts';
import { type ReadingOptions, sayReadingFlags } from '../../reading.ts';
import { type CoalitionFlags, coalitionsAsked } from '../coalitions-asked.ts';
import { exitStatus, Failure, wrongUsage } from '../failure.ts';
import { modelWord, needOf, programName, shellWord } from '../invocation.ts';
import { limitReached } from '../limit-reached.ts';
import { type LoadedModel, loadModel, showDiagnostics } from '../load-model.ts';
import { withMemoryLimit } from '../memory-limit.ts';
import { noteWarnings } from '../note-warnings.ts';
import { type AskedForesight, checkVariant, foresightOf } from '../options.ts';
import { runAnalysis, runSteps } from '../run-steps.ts';
import { styleFor } from '../style.ts';
import { type Terminal, widthOf } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

export interface AnalyzeFlags extends ReadingOptions, CoalitionFlags {
  readonly concepts?: string[];
  readonly foresight?: AskedForesight;
  readonly variant?: string;
  readonly json?: boolean;
  readonly coalesce?: boolean;
  readonly states?: Exclude<ListedStates, 'if-few'>;
  readonly maxStates?: number;
  readonly maxMemory?: number;
  readonly threads?: number;
}

type UnderstoodFlags = AnalyzeOptions & Pick<AnalyzeFlags, 'threads' | 'json'>;

/** `standoff analyze MODEL`: which states hold, for whom, and what stands in the way of better ones. */
export async function analyzeCommand(
  name: string,
  { foresight: asked, coalitions, reading, ...given }: AnalyzeFlags,
  terminal: Terminal,
): Promise<void> {
  const loaded = await loadModel(name, terminal, given.maxStates);
  const { model } = loaded;
  const foresight = foresightOf(model, asked);
  const together = coalitionsAsked(model, { ...given, coalitions, reading });
  refuseForesight(model, foresight, together);
  const flags = {
    ...withMemoryLimit(given, terminal),
    ...(foresight && { foresight }),
    ...together,
  };
  await noteWarnings(loaded, name, terminal);
  if (flags.variant === 'all') return analyzeAll(loaded, flags, terminal);
  checkVariant(model, flags.variant);
  const analyzed = await analyzeOne(model, flags, terminal);
  noteLeftOut(analyzed.analysis, terminal);
  noteEmptiness(loaded, analyzed.analysis, terminal);
  if (flags.json) return writeJson(documentOf(model, analyzed, flags), terminal);
  const text = renderAnalysis(analyzed.analysis, {
    style: styleFor(terminal),
    width: widthOf(terminal),
    ...(flags.states && { states: flags.states }),
    ...analyzed.further,
    commands: commandsToGoOn(name, analyzed.analysis, flags, terminal),
    commandsNeed: needOf(name),
  });
  terminal.stdout.write(`${text}\n`);
}

/** Ends the command where a foresight is given that nobody can have. */
function refuseForesight(
  { base }: Model,
  foresight: AnalyzeOptions['foresight'],
  { coalitions }: Pick<AnalyzeOptions, 'coalitions'>,
): void {
  const asked = foresightAsked(base.conflict, foresight, coalitions);
  if (!('problem' in asked)) return;
  const help = foresight && coalitions === undefined ? '; name it with --coalitions' : '';
  throw wrongUsage(asked.problem + help);
}

interface Analyzed {
  readonly analysis: Analysis;
  readonly elapsed: number;
  readonly further: Further;
}

async function analyzeOne(
  model: Model,
  { threads, json, ...options }: UnderstoodFlags,
  terminal: Terminal,
  previous?: Analysis,
): Promise<Analyzed> {
  const start = performance.now();
  const result = await (previous === undefined
    ? runAnalysis(model, options, threads, terminal)
    : runSteps(resultSteps(model, options, previous), terminal));
  if (result.status === 'too-large') throw limitReached(result);
  if (result.status !== 'analysed') throw wrongUsage(sayRefused(result));
  const { analysis } = result;
  // A text shows no more than the equilibria unless it is asked to.
  const { states = json ? 'if-few' : 'equilibria' } = options;
  const further = await findFurther(analysis, { ...options, states }, terminal);
  return { analysis, elapsed: performance.now() - start, further };
}

async function findFurther(
  analysis: Analysis,
  options: AnalyzeOptions,
  terminal: Terminal,
): Promise<Further> {
  try {
    return await runSteps(furtherSteps(analysis, options), terminal);
  } catch (error) {
    if (error instanceof TooManyToGather) throw new Failure(exitStatus.limitReached, error.message);
    throw error;
  }
}

function documentOf(
  model: Model,
  { analysis, elapsed, further }: Analyzed,
  options: AnalyzeOptions,
) {
  return toDocument(model, analysis, options, elapsed, further);
}

/** Each variant takes over from the first analysis, that of the file as it stands, what it can. */
async function analyzeAll(
  loaded: LoadedModel,
  flags: UnderstoodFlags,
  terminal: Terminal,
): Promise<void> {
  const { model } = loaded;
  const { json } = flags;
  const { variant: _, ...options } = flags;
  const variants: (VariantAnalysis & { readonly document: AnalysisJson })[] = [];
  for (const variant of [null, ...model.variants.keys()]) {
    const own = variant === null ? options : { ...options, variant };
    const analyzed = await analyzeOne(model, own, terminal, variants[0]?.analysis);
    const { analysis } = analyzed;
    noteEmptiness(loaded, analysis, terminal);
    const { coalitions } = analyzed.further;
    variants.push({
      variant,
      analysis,
      ...(coalitions && { coalitions }),
      // A text needs no more than the equilibria of it.
      document: documentOf(model, analyzed, json ? own : { ...own, states: 'equilibria' }),
    });
  }
  const documents = variants.map(({ variant, document }) => ({ variant, analysis: document }));
  const all = analysesToJson(identityOf(model), documents);
  if (json) return writeJson(all, terminal);
  const text = renderVariants(all, variants, styleFor(terminal), widthOf(terminal));
  terminal.stdout.write(`${text}\n`);
}

/** Where no state is left, says by which rules. */
function noteEmptiness({ source }: LoadedModel, { casebook }: Analysis, terminal: Terminal): void {
  const { conflict, compiled, space } = casebook;
  if (space.stateCount > 0) return;
  showDiagnostics(reviewEmptiness(conflict, compiled), source, terminal);
}

function noteLeftOut({ leftOut }: Analysis, { stderr }: Terminal): void {
  if (leftOut.length === 0) return;
  stderr.write(`note: left out: ${sayMisfits(leftOut)}\n`);
}

/** Commands about the states that the finding speaks of, as they can be typed. */
function commandsToGoOn(
  name: string,
  { casebook, fromStatusQuo, equilibria, reading }: Analysis,
  { variant }: Pick<AnalyzeFlags, 'variant'>,
  terminal: Terminal,
): string[] {
  const model = modelWord(name) + (variant === undefined ? '' : ` --variant ${shellWord(variant)}`);
  const program = programName(terminal);
  const read = reading ? ` ${sayReadingFlags(reading)}` : '';
  if (fromStatusQuo) {
    return [
      `${program} explain ${model} --state status-quo${read}`,
      `${program} evolve ${model}${read}`,
    ];
  }
  const [held] = equilibria.values();
  const [cell] = held ?? [];
  if (cell === undefined) return [];
  const id = casebook.stateId(casebook.space.codeOf(cell));
  return [`${program} explain ${model} --state ${shellWord(id)}${read}`];
}
