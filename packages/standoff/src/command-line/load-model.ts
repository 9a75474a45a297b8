import {
  type Diagnostic,
  readModelText,
  renderDiagnostic,
  type SourceText,
} from '@standoff/language';
import type { Model } from '@standoff/study';
import { type Parsed, parse } from '@standoff/study';
import { exitStatus, Failure } from './failure.ts';
import { type ModelInput, readModelInput } from './read-model-input.ts';
import { hasColours, type Terminal, widthOf } from './terminal.ts';

/** A model that was read from where the user said. */
export interface LoadedModel {
  readonly model: Model;
  /** As far as they show without looking at the states. */
  readonly warnings: readonly Diagnostic[];
  /** For showing where something stands. */
  readonly source: SourceText;
}

/** Reads a model. Its errors are shown and end the command; `standoff check` shows its warnings. */
export async function loadModel(
  name: string,
  terminal: Terminal,
  maxStates?: number,
): Promise<LoadedModel> {
  const input = await readModelInput(name, terminal);
  const { model, diagnostics, source } = readModel(input, maxStates);
  if (model === undefined) {
    showDiagnostics(diagnostics.filter(isError), source, terminal);
    throw new Failure(exitStatus.modelErrors, '');
  }
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  return { model, warnings, source };
}

/** Decodes and parses what was read. */
export function readModel(input: ModelInput, maxStates?: number): Parsed {
  const { bytes, name, refused } = input;
  if (refused) return refused;
  const { text, diagnostics, source } = readModelText(bytes, name);
  if (text === undefined) return { diagnostics, source };
  const parsed = parse(text, { fileName: name, ...(maxStates !== undefined && { maxStates }) });
  return input.source ? { ...parsed, source: input.source } : parsed;
}

/** Diagnostics as text on standard error. */
export function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  source: SourceText,
  terminal: Terminal,
): void {
  const options = { colour: hasColours(terminal, terminal.stderr), width: widthOf(terminal) };
  for (const diagnostic of diagnostics) {
    terminal.stderr.write(`${renderDiagnostic(diagnostic, source, options)}\n\n`);
  }
}

export function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
