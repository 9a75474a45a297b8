import {
  type Analysis,
  analysesToJson,
  type ListedStates,
  renderAnalysis,
  renderVariants,
} from '@standoff/report';
import {
  type AnalyzeOptions,
  resultInParallel,
  sayNeedsOptions,
  toDocument,
} from '../../analyze.ts';
import { identityOf, type Model } from '../../model.ts';
import { threadCrew } from '../../threads/thread-crew.ts';
import { wrongUsage } from '../failure.ts';
import { programName, shellWord } from '../invocation.ts';
import { limitReached } from '../limit-reached.ts';
import { loadModel } from '../load-model.ts';
import { checkVariant } from '../options.ts';
import { runWatched } from '../run-steps.ts';
import { styleFor } from '../style.ts';
import { type Terminal, widthOf } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

export interface AnalyzeFlags {
  readonly concepts?: string[];
  readonly variant?: string;
  readonly json?: boolean;
  readonly states?: Exclude<ListedStates, 'if-few'>;
  readonly maxStates?: number;
  readonly threads?: number;
}

/** `standoff analyze MODEL`: which states hold, for whom, and what stands in the way of better ones. */
export async function analyzeCommand(
  name: string,
  flags: AnalyzeFlags,
  terminal: Terminal,
): Promise<void> {
  const { model, warnings } = await loadModel(name, terminal, flags.maxStates);
  noteWarnings(warnings, name, terminal);
  if (flags.variant === 'all') return analyzeAll(model, flags, terminal);
  checkVariant(model, flags.variant);
  const analyzed = await analyzeOne(model, flags, terminal);
  noteLeftOut(analyzed.analysis, terminal);
  if (flags.json) return writeJson(documentOf(model, analyzed, flags), terminal);
  const text = renderAnalysis(analyzed.analysis, {
    style: styleFor(terminal),
    width: widthOf(terminal),
    ...(flags.states && { states: flags.states }),
    commands: commandsToGoOn(name, analyzed.analysis, flags, terminal),
  });
  terminal.stdout.write(`${text}\n`);
}

interface Analyzed {
  readonly analysis: Analysis;
  readonly elapsed: number;
}

async function analyzeOne(
  model: Model,
  { threads, ...options }: AnalyzeOptions & Pick<AnalyzeFlags, 'threads'>,
  terminal: Terminal,
): Promise<Analyzed> {
  const start = performance.now();
  const crew = threadCrew(threads);
  const result = await runWatched(
    (watch) => resultInParallel(model, options, crew, watch),
    terminal,
  );
  if (result.status === 'too-large') throw limitReached(result);
  if (result.status === 'needs-options') throw wrongUsage(sayNeedsOptions(result));
  return { analysis: result.analysis, elapsed: performance.now() - start };
}

function documentOf(model: Model, { analysis, elapsed }: Analyzed, options: AnalyzeOptions) {
  return toDocument(model, analysis, options, elapsed);
}

async function analyzeAll(model: Model, flags: AnalyzeFlags, terminal: Terminal): Promise<void> {
  const { variant: _, ...options } = flags;
  const variants = [];
  for (const variant of [null, ...model.variants.keys()]) {
    const own = variant === null ? options : { ...options, variant };
    const analyzed = await analyzeOne(model, own, terminal);
    const { analysis } = analyzed;
    variants.push({ variant, analysis, document: documentOf(model, analyzed, own) });
  }
  const documents = variants.map(({ variant, document }) => ({ variant, analysis: document }));
  const all = analysesToJson(identityOf(model), documents);
  if (flags.json) return writeJson(all, terminal);
  const text = renderVariants(all, variants, styleFor(terminal), widthOf(terminal));
  terminal.stdout.write(`${text}\n`);
}

function noteWarnings(warnings: number, name: string, terminal: Terminal): void {
  if (warnings === 0) return;
  const number = warnings === 1 ? '1 warning' : `${warnings} warnings`;
  const command = `${programName(terminal)} check ${shellWord(name)}`;
  terminal.stderr.write(`note: ${number} about this model, shown by \`${command}\`\n`);
}

function noteLeftOut({ leftOut }: Analysis, { stderr }: Terminal): void {
  if (leftOut.length === 0) return;
  const symbols = leftOut.map(({ symbol }) => symbol).join(', ');
  stderr.write(`note: ${symbols} left out: the states of this model are not made of options\n`);
}

/** Commands about the states that the finding speaks of, as they can be typed. */
function commandsToGoOn(
  name: string,
  { casebook, fromStatusQuo, equilibria }: Analysis,
  { variant }: AnalyzeFlags,
  terminal: Terminal,
): string[] {
  const model = shellWord(name) + (variant === undefined ? '' : ` --variant ${shellWord(variant)}`);
  const program = programName(terminal);
  if (fromStatusQuo) {
    return [`${program} explain ${model} --state status-quo`, `${program} evolve ${model}`];
  }
  const [first] = equilibria.values();
  const cell = first?.indexOf(1) ?? -1;
  if (cell < 0) return [];
  const id = casebook.stateId(casebook.space.codeOf(cell));
  return [`${program} explain ${model} --state ${shellWord(id)}`];
}
