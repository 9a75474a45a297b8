import { type Diagnostic, diagnosticToJson } from '@standoff/language';
import { addEachOnce } from '../../parse.ts';
import { reviewSteps } from '../../review.ts';
import { exitStatus, Failure } from '../failure.ts';
import { isError, readModel, showDiagnostics } from '../load-model.ts';
import { readInput } from '../read-input.ts';
import { runSteps } from '../run-steps.ts';
import type { Terminal } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

export interface CheckFlags {
  readonly json?: boolean;
  readonly maxStates?: number;
}

/** `standoff check MODEL`: everything that is wrong with a model or looks wrong, and nothing else. */
export async function checkCommand(
  name: string,
  { json, maxStates }: CheckFlags,
  terminal: Terminal,
): Promise<void> {
  const input = await readInput(name, terminal);
  const { source, model, diagnostics } = readModel(input, maxStates);
  const all = [...diagnostics];
  if (model) addEachOnce(all, await runSteps(reviewSteps(model, maxStates), terminal));
  if (json) {
    const list = all.map((diagnostic) => diagnosticToJson(diagnostic, source));
    writeJson({ format: 'standoff.diagnostics/1', file: input.name, diagnostics: list }, terminal);
  } else {
    showDiagnostics(all, source, terminal);
    terminal.stdout.write(`${input.name}: ${summarize(all)}\n`);
  }
  if (model === undefined) throw new Failure(exitStatus.modelErrors, '');
}

function summarize(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(isError).length;
  const warnings = diagnostics.length - errors;
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
  if (errors === 0 && warnings === 0) return 'no errors and no warnings';
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}
