import { existsSync } from 'node:fs';
import type { Detail } from '@standoff/propositions';
import { type DataTable, draftOf, type InText, type Layout, type Telling } from '@standoff/report';
import {
  type Answered,
  flagOf,
  type Inquiry,
  knownAnalyses,
  type Manner,
  type NamedVersion,
  type Needs,
  type Options,
  type SideBySide,
  type Understood,
  understand,
  variantsOf,
  versionsAsked,
} from '@standoff/study';
import { answerQuestion } from './answer-question.ts';
import { Failure, wrongUsage } from './failure.ts';
import { failureOf } from './failure-of.ts';
import { modelWord, needOf, programName, shellWord } from './invocation.ts';
import { type LoadedModel, loadModel, showDiagnostics } from './load-model.ts';
import { guardMemory, type MemoryGuard } from './memory-guard.ts';
import { withMemoryLimit } from './memory-limit.ts';
import { variantIn } from './named-variant.ts';
import { noteWarnings } from './note-warnings.ts';
import { styleFor } from './style.ts';
import { jsonLines } from './table-lines.ts';
import { type Terminal, widthOf } from './terminal.ts';
import { writeJson } from './write-json.ts';
import { checkTableFile, type TableFile, writeTable } from './write-table.ts';

/** What was given to a command. */
export interface Given {
  /** By the keys of the inquiry. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly json: boolean;
  /** How much a text tells. */
  readonly detail: Detail;
  readonly threads?: number;
  /** Where a table for other tools goes; `-` is standard output, instead of the text. */
  readonly table?: TableFile;
}

/** How an inquiry is told: to programs, and in text. */
export interface ToldBoth {
  readonly telling: Telling;
  readonly inText: InText;
}

/** Answers an inquiry about a model, or about several: prints the answer, or ends the command without. */
export async function answerCommand(
  { telling, inText }: ToldBoth,
  names: readonly string[],
  given: Given,
  terminal: Terminal,
): Promise<void> {
  if (given.json && given.table?.path === '-') {
    throw wrongUsage(`--json and --${inText.table!.flag} - would both go to standard output`);
  }
  if (given.table) checkTableFile(given.table);
  const subjects = await loadAll(telling.inquiry, names, given, terminal);
  const options = withLimits(telling.inquiry, given.options, terminal);
  const guard = guardMemory(terminal, options['maxMemory']);
  const asking = { ...given, options, telling, inText, subjects, terminal, guard };
  if (telling.sideBySide && options['variant'] === 'all') return answerAll(asking);
  const understood = understoodOf(asking, options);
  await noteWarningsOf(asking);
  const answered = await answerQuestion(understood, asking, terminal);
  showNotes(asking, answered);
  const { json, table } = given;
  if (table?.path === '-') return writeLines(asking, answered);
  // Before the text: whoever stops reading that ends the program, and is to have the file all the same.
  const lost = table && (await keepTable(table, asking, answered));
  write(asking, json ? draftOf(telling, answered) : inText.text(answered, layoutOf(asking)));
  if (lost) throw lost;
  const unfinished = telling.unfinished?.(answered);
  if (unfinished !== undefined) throw failureOf(unfinished);
}

/** Writes the table of an answer. What hindered that is told after the answer. */
async function keepTable(
  table: TableFile,
  asking: Asking,
  answered: Answered<unknown>,
): Promise<Failure | undefined> {
  try {
    await writeTable(table, tableOf(asking, answered));
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** The table of an answer, with notes on what is missing in it. */
function tableOf({ inText, terminal }: Asking, answered: Answered<unknown>): DataTable {
  for (const note of inText.table!.notes(answered)) {
    if ('text' in note) terminal.stderr.write(`note: ${note.text}\n`);
  }
  return inText.table!.of(answered);
}

function writeLines(asking: Asking, answered: Answered<unknown>): void {
  for (const line of jsonLines(tableOf(asking, answered))) asking.terminal.stdout.write(line);
}

/** A model that a command is about. */
interface Subject {
  /** As it was named, and what of that is no variant. */
  readonly name: string;
  readonly path: string;
  readonly loaded: LoadedModel;
  readonly variant?: string;
}

/** A command that is being answered. */
interface Asking extends Given, ToldBoth {
  readonly subjects: readonly [Subject, ...Subject[]];
  readonly terminal: Terminal;
  readonly guard: MemoryGuard;
}

/** Loads the models. Only where several can be named can a name hold a variant. */
async function loadAll(
  { several }: Inquiry,
  names: readonly string[],
  given: Given,
  terminal: Terminal,
): Promise<[Subject, ...Subject[]]> {
  const subjects: Subject[] = [];
  for (const name of names) {
    const { path, variant } = several && !existsSync(name) ? variantIn(name) : { path: name };
    const loaded = await loadModel(path, terminal, maxStatesIn(given));
    subjects.push({ name, path, loaded, ...(variant !== undefined && { variant }) });
  }
  const [first, ...others] = subjects;
  if (first === undefined) throw wrongUsage('no model is named');
  return [first, ...others];
}

/** Of the file as it stands and of all variants; each takes over from the first what it can. */
async function answerAll(asking: Asking): Promise<void> {
  const { telling, inText, subjects, terminal, json, options } = asking;
  const { model } = subjects[0].loaded;
  const versions = variantsOf(model).map((variant) => ({
    variant,
    understood: understoodOf(asking, { ...options, variant: variant ?? undefined }, true),
  }));
  await noteWarningsOf(asking);
  const answers: SideBySide<unknown>[number][] = [];
  const known = knownAnalyses();
  for (const { variant, understood } of versions) {
    const help = { ...asking, ...known.helpFor(variant) };
    const answered = await answerQuestion(understood, help, terminal);
    known.keep(variant, answered.analysis);
    showNotes(asking, answered);
    answers.push({ variant, answered });
  }
  const { sideBySide } = telling;
  write(
    asking,
    json ? sideBySide!.json(model, answers) : inText.sideBySide!(model, answers, layoutOf(asking)),
  );
}

type Values = Given['options'];

/** An option that reading the model itself heeds, where it is one of the inquiry's. */
function maxStatesIn({ options }: Given): number | undefined {
  const asked = options['maxStates'];
  return typeof asked === 'number' ? asked : undefined;
}

/** The options with the memory that may be used, where the inquiry has that option. */
function withLimits({ options }: Inquiry, given: Values, terminal: Terminal): Values {
  return Object.hasOwn(options, 'maxMemory') ? withMemoryLimit(given, terminal) : given;
}

/** Reads the question. Ends the command where it makes no sense. */
function understoodOf(
  { telling, subjects, json }: Asking,
  options: Values,
  beside = false,
): Understood<Needs, Options, unknown> {
  const { inquiry } = telling;
  const about = inquiry.several ? subjects.flatMap(versionsOf) : subjects[0].loaded.model;
  const understood = understand(inquiry, about, options, {
    ...mannerOf(inquiry, json),
    beside,
  });
  if (understood.status === 'refused') throw failureOf(understood);
  return understood;
}

function versionsOf({ name, path, loaded, variant }: Subject): readonly NamedVersion[] {
  const versions = versionsAsked(loaded.model, variant, { name, path });
  if ('problem' in versions) throw wrongUsage(versions.problem);
  return versions.value;
}

/** How a command puts a question: its options are flags. */
function mannerOf({ options }: Inquiry, json: boolean): Manner {
  return {
    told: json ? 'json' : 'text',
    called(key) {
      const option = options[key];
      return option === undefined ? key : (option.operand ?? `--${flagOf(key, option)}`);
    },
  };
}

/** A solver looks at no states, so nothing is looked for in them by the way. */
async function noteWarningsOf({ telling, subjects, terminal, guard }: Asking): Promise<void> {
  if (telling.inquiry.needs === 'solver') return;
  const first = subjects.filter(({ path }, k) => k === subjects.findIndex((s) => s.path === path));
  for (const { loaded, path } of first) await noteWarnings(loaded, path, terminal, guard);
}

function showNotes({ inText, subjects, terminal }: Asking, answered: Answered<unknown>): void {
  for (const note of inText.notes?.(answered) ?? []) {
    if ('text' in note) terminal.stderr.write(`note: ${note.text}\n`);
    else showDiagnostics(note.diagnostics, subjects[0].loaded.source, terminal);
  }
}

function layoutOf({ subjects, terminal, detail }: Asking): Layout {
  const [{ name }] = subjects;
  return {
    detail,
    style: styleFor(terminal),
    width: widthOf(terminal),
    commands: {
      program: programName(terminal),
      model: modelWord(name),
      word: shellWord,
      need: (more) => needOf(name, more),
    },
  };
}

function write({ terminal, guard }: Asking, told: object | string): void {
  if (typeof told === 'object') writeJson(told, terminal, guard);
  else if (told !== '') terminal.stdout.write(`${told}\n`);
}
