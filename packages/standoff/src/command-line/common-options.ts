import { readFileSync, type Stats, statSync } from 'node:fs';
import { limits as sizes } from '@standoff/language';
import {
  flagOf,
  type InquiryOption,
  limits,
  type OptionKind,
  type Read,
  sayOption,
  threadCount,
} from '@standoff/study';
import { capitalize } from '@standoff/wording';
import { Argument, InvalidArgumentError, Option } from 'commander';
import { isTableFile } from './write-table.ts';

/** The model that a command is about. */
export function model(): Argument {
  return new Argument(
    '<MODEL>',
    'path of a model file, id of a bundled case, or - for standard input',
  );
}

/** The models that a command compares. */
export function models(): Argument {
  return new Argument(
    '<MODELS...>',
    'two or more of these: path of a model file or id of a bundled case, each with #VARIANT or without; #A,B-* are several variants',
  );
}

export function json(): Option {
  return new Option('--json', 'print one JSON document');
}

/** How much of an answer a text tells. */
export function details(): Option[] {
  return [
    new Option('--brief', 'print the verdict alone').conflicts(['full', 'json']),
    new Option('--full', 'print all that was found, and how').conflicts('json'),
  ];
}

export function maxStates(): Option {
  return optionOf('maxStates', limits.maxStates);
}

export function maxMemory(): Option {
  return optionOf('maxMemory', limits.maxMemory);
}

/** The same amount of something else. */
export function maxMemoryOf(about: string): Option {
  const { kind } = limits.maxMemory;
  return new Option(`--max-memory <${kind.placeholder}>`, about).argParser(parserOf(kind));
}

export function threads(): Option {
  return new Option(
    '--threads <N>',
    'threads that may work on a large model; 1 starts none (default: the number of cores)',
  ).argParser(readThreads);
}

/** Where a table for other tools is written. */
export function tableFile({
  flag,
  about,
}: {
  readonly flag: string;
  readonly about: string;
}): Option {
  return new Option(`--${flag} <FILE>`, about).argParser((path) => {
    if (path === '-' || isTableFile(path)) return path;
    throw new InvalidArgumentError('Name a file that ends in .csv, .jsonl or .parquet, or -.');
  });
}

/** Whether a table may take the place of a file that is there. */
export function force(): Option {
  return new Option('--force', 'overwrite that file if it is there already');
}

export function readThreads(text: string): number {
  return readOrRefuse(threadCount.fromText(text));
}

export function readSeconds(text: string): number {
  const seconds = Number(text);
  if (Number.isSafeInteger(seconds) && seconds > 0) return seconds;
  throw new InvalidArgumentError('Give a whole number of seconds from 1.');
}

/** The same where none at all may be given. */
export function readSecondsOrNone(text: string): number {
  return text === '0' ? 0 : readSeconds(text);
}

/** The option of a command for an option of an inquiry. */
export function optionOf(key: string, option: InquiryOption<unknown>): Option {
  const { kind, required } = option;
  const value = kind.placeholder === undefined ? '' : ` <${kind.placeholder}>`;
  const made = new Option(`--${flagOf(key, option)}${value}`, sayOption('command', option));
  made.makeOptionMandatory(required);
  if (kind.words) return made.choices(kind.words);
  return kind.placeholder === undefined ? made : made.argParser(parserOf(kind));
}

/** The argument of a command for an option that is written without a flag. */
export function operandOf(option: InquiryOption<unknown>): Argument {
  const { kind, required, operand } = option;
  const name = required ? `<${operand}>` : `[${operand}]`;
  return new Argument(name, sayOption('command', option)).argParser(parserOf(kind));
}

function parserOf(kind: OptionKind<unknown>): (text: string) => unknown {
  return (text) => readOrRefuse(readFromFile(kind, text) ?? kind.fromText(text));
}

/** What was read or found, or what is wrong with the file. */
type InFile = Read<unknown> | { readonly problem: string };

/** What stands in the file of this path, where it may stand in one; undefined where there is none. */
function readFromFile(kind: OptionKind<unknown>, path: string): InFile | undefined {
  if (kind.fromFile === undefined) return undefined;
  const file = fileOf(path);
  if (file === undefined) {
    const isPath = /^\S*[/\\]\S*$|^\S+\.(txt|md)$/.test(path);
    return isPath ? { problem: `there is no file ${path}` } : undefined;
  }
  if (file.isDirectory()) return { problem: `${path} is a folder` };
  if (!file.isFile()) return { problem: `${path} is no plain file` };
  if (file.size > sizes.fileBytes) return { problem: `${path} is too large to be read` };
  return kind.fromFile(readFileSync(path, 'utf8'));
}

/** A text that is longer than names of files may be is none of them. */
function fileOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENAMETOOLONG') return undefined;
    throw new InvalidArgumentError(`${capitalize(message)}.`);
  }
}

function readOrRefuse<T>(read: { readonly value: T } | { readonly problem: string }): T {
  if ('value' in read) return read.value;
  throw new InvalidArgumentError(`${capitalize(read.problem)}.`);
}
