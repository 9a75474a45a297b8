import { stat } from 'node:fs/promises';
import { type Diagnostic, formatModel, readModelText, type SourceText } from '@standoff/language';
import { exitStatus, Failure, wrongUsage } from '../failure.ts';
import { showDiagnostics } from '../load-model.ts';
import { readInput } from '../read-input.ts';
import { readModelInput } from '../read-model-input.ts';
import type { Terminal } from '../terminal.ts';
import { replaceFile } from '../whole-file.ts';

export interface FormatFlags {
  readonly write?: boolean;
  readonly merged?: boolean;
}

/** `standoff format MODEL`: the same model in its canonical form. */
export async function formatCommand(
  name: string,
  { write, merged }: FormatFlags,
  terminal: Terminal,
): Promise<void> {
  if (merged) return mergedCommand(name, write, terminal);
  const input = await readInput(name, terminal);
  if (write && (input.isCase || !(await isFile(input.path)))) {
    throw wrongUsage(`--write needs a file: ${name} cannot be written to`);
  }
  const { text, diagnostics, source } = readModelText(input.bytes, input.name);
  if (text === undefined) throw shown(diagnostics, source, terminal);
  const formatted = formatModel(text);
  if (formatted.text === undefined) throw shown(formatted.diagnostics, source, terminal);
  if (!write) terminal.stdout.write(formatted.text);
  else if (formatted.text !== text) await overwrite(input.path!, formatted.text, terminal);
}

/** The text of a model with all files that it extends, as it is analysed. */
async function mergedCommand(
  name: string,
  write: boolean | undefined,
  terminal: Terminal,
): Promise<void> {
  if (write) throw wrongUsage('--merged writes to standard output: leave out --write');
  const { refused, ...input } = await readModelInput(name, terminal);
  if (refused) throw shown(refused.diagnostics, refused.source, terminal);
  const { text, diagnostics, source } = readModelText(input.bytes, input.name);
  if (text === undefined) throw shown(diagnostics, source, terminal);
  terminal.stdout.write(text);
}

/** What comes from a pipe or a device is nowhere to be replaced. */
async function isFile(path: string | undefined): Promise<boolean> {
  return path !== undefined && (await stat(path)).isFile();
}

function shown(
  diagnostics: readonly Diagnostic[],
  source: SourceText,
  terminal: Terminal,
): Failure {
  showDiagnostics(diagnostics, source, terminal);
  return new Failure(exitStatus.modelErrors, '');
}

async function overwrite(path: string, text: string, { stderr }: Terminal): Promise<void> {
  try {
    await replaceFile(path, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(exitStatus.outputFailed, `${path} cannot be written: ${reason}`);
  }
  stderr.write(`formatted ${path}\n`);
}
