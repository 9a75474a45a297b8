import type { Layout, SideBySide, Telling } from '@standoff/report';
import {
  type Analysis,
  type Answered,
  flagOf,
  type Inquiry,
  type Manner,
  type Needs,
  type Options,
  type Understood,
  understand,
} from '@standoff/study';
import { answerQuestion } from './answer-question.ts';
import { failureOf } from './failure-of.ts';
import { modelWord, needOf, programName, shellWord } from './invocation.ts';
import { type LoadedModel, loadModel, showDiagnostics } from './load-model.ts';
import { withMemoryLimit } from './memory-limit.ts';
import { noteWarnings } from './note-warnings.ts';
import { styleFor } from './style.ts';
import { type Terminal, widthOf } from './terminal.ts';
import { writeJson } from './write-json.ts';

/** What was given to a command. */
export interface Given {
  /** By the keys of the inquiry. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly json: boolean;
  readonly threads?: number;
}

/** Answers an inquiry about a model: prints the answer, and ends the command where there is none. */
export async function answerCommand(
  telling: Telling,
  name: string,
  given: Given,
  terminal: Terminal,
): Promise<void> {
  const loaded = await loadModel(name, terminal, maxStatesIn(given));
  const options = withLimits(telling.inquiry, given.options, terminal);
  const asking = { ...given, options, telling, loaded, name, terminal };
  if (telling.sideBySide && options['variant'] === 'all') return answerAll(asking);
  const understood = understoodOf(asking, options);
  await noteWarningsOf(asking);
  const answered = await answerQuestion(understood, asking, terminal);
  showNotes(asking, answered);
  const { json } = given;
  write(asking, json ? telling.json(answered) : telling.text(answered, layoutOf(asking)));
  const unfinished = telling.unfinished?.(answered);
  if (unfinished !== undefined) throw failureOf(unfinished);
}

/** A command that is being answered. */
interface Asking extends Given {
  readonly telling: Telling;
  readonly loaded: LoadedModel;
  /** As the model was named. */
  readonly name: string;
  readonly terminal: Terminal;
}

/** Of the file as it stands and of all variants; each takes over from the first what it can. */
async function answerAll(asking: Asking): Promise<void> {
  const { telling, loaded, terminal, json, options } = asking;
  const { model } = loaded;
  const versions = [null, ...model.variants.keys()].map((variant) => ({
    variant,
    understood: understoodOf(asking, { ...options, variant: variant ?? undefined }),
  }));
  await noteWarningsOf(asking);
  const answers: SideBySide<unknown>[number][] = [];
  let previous: Analysis | undefined;
  for (const { variant, understood } of versions) {
    const help = { ...asking, ...(previous && { previous }) };
    const answered = await answerQuestion(understood, help, terminal);
    previous ??= answered.analysis;
    showNotes(asking, answered);
    answers.push({ variant, answered });
  }
  const { sideBySide } = telling;
  write(
    asking,
    json ? sideBySide!.json(model, answers) : sideBySide!.text(model, answers, layoutOf(asking)),
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
  { telling, loaded, json }: Asking,
  options: Values,
): Understood<Needs, Options, unknown> {
  const { inquiry } = telling;
  const understood = understand(inquiry, loaded.model, options, mannerOf(inquiry, json));
  if (understood.status === 'refused') throw failureOf(understood);
  return understood;
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
async function noteWarningsOf({ telling, loaded, name, terminal }: Asking): Promise<void> {
  if (telling.inquiry.needs !== 'solver') await noteWarnings(loaded, name, terminal);
}

function showNotes({ telling, loaded, terminal }: Asking, answered: Answered<unknown>): void {
  for (const note of telling.notes?.(answered) ?? []) {
    if ('text' in note) terminal.stderr.write(`note: ${note.text}\n`);
    else showDiagnostics(note.diagnostics, loaded.source, terminal);
  }
}

function layoutOf({ name, terminal }: Asking): Layout {
  return {
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

function write({ terminal }: Asking, told: object | string): void {
  if (typeof told === 'object') writeJson(told, terminal);
  else if (told !== '') terminal.stdout.write(`${told}\n`);
}
