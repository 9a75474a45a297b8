import { limitsOf } from '@standoff/engine';
import { codesAboutStates, type Diagnostic, diagnosticToJson } from '@standoff/language';
import { addEachOnce, reviewGain, reviewSteps, type UnreadStates } from '@standoff/study';
import { exitStatus, Failure } from '../failure.ts';
import { adviceFor, sayRefusal } from '../limit-reached.ts';
import { isError, readModel, showDiagnostics } from '../load-model.ts';
import { guardMemory } from '../memory-guard.ts';
import { withMemoryLimit } from '../memory-limit.ts';
import { readModelInput } from '../read-model-input.ts';
import { runSteps, showWork } from '../run-steps.ts';
import type { Terminal } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

export interface CheckFlags {
  readonly json?: boolean;
  readonly maxStates?: number;
  readonly maxMemory?: number;
}

/** `standoff check MODEL`: everything that is wrong with a model or looks wrong, and nothing else. */
export async function checkCommand(
  name: string,
  flags: CheckFlags,
  terminal: Terminal,
): Promise<void> {
  if (name.endsWith('.briefing.md')) return checkBriefing(name, flags, terminal);
  const { json, maxStates, maxMemory } = withMemoryLimit(flags, terminal);
  const input = await readModelInput(name, terminal);
  const { source, model, diagnostics } = readModel(input, maxStates);
  const all = [...diagnostics];
  const unread: UnreadStates[] = [];
  let isNameless = false;
  if (model) {
    const limits = limitsOf(maxStates, maxMemory);
    const work = showWork(terminal, guardMemory(terminal, maxMemory));
    const review = await runSteps(reviewSteps(model, limits), work);
    addEachOnce(all, review.found);
    unread.push(...review.unread);
    const gain = await runSteps(reviewGain(model.base, limits), work);
    addEachOnce(all, gain ?? []);
    isNameless = gain === undefined && !review.unread.some(({ variant }) => variant === undefined);
  }
  if (json) {
    const list = all.map((diagnostic) => diagnosticToJson(diagnostic, source));
    const notChecked = [...unread.map(unreadToJson), ...(isNameless ? [NAMELESS] : [])];
    const document = { format: 'standoff.diagnostics/1', file: input.name, diagnostics: list };
    writeJson({ ...document, ...(notChecked.length > 0 && { notChecked }) }, terminal);
  } else {
    showDiagnostics(all, source, terminal);
    for (const reading of unread) noteUnread(reading, terminal);
    if (isNameless) noteNameless(terminal);
    terminal.stdout.write(`${input.name}: ${summarize(all)}\n`);
  }
  if (model === undefined) throw new Failure(exitStatus.modelErrors, '');
}

/** The same of a briefing, which is held against its model. */
async function checkBriefing(
  name: string,
  { json }: CheckFlags,
  terminal: Terminal,
): Promise<void> {
  // Markdown and figures take a while to load, and no model needs them.
  const { loadBriefing } = await import('../../publishing/load-briefing.ts');
  const { diagnostics, source } = await loadBriefing(name, terminal);
  if (json) {
    const list = diagnostics.map((diagnostic) => diagnosticToJson(diagnostic, source));
    writeJson({ format: 'standoff.diagnostics/1', file: source.name, diagnostics: list }, terminal);
  } else {
    showDiagnostics(diagnostics, source, terminal);
    terminal.stdout.write(`${source.name}: ${summarize(diagnostics)}\n`);
  }
  if (diagnostics.some(isError)) throw new Failure(exitStatus.modelErrors, '');
}

function unreadToJson({ variant, refusal }: UnreadStates) {
  return { variant: variant ?? null, codes: codesAboutStates, why: sayRefusal(refusal) };
}

/** Where the best state for everybody was not looked for, to see if it has a name. */
const NAMELESS = {
  variant: null,
  codes: ['unnamed-gain'],
  why: 'an analysis is not estimated to take less than a quarter of a second',
} as const;

function noteNameless({ stderr }: Terminal): void {
  stderr.write(`note: not checked: ${NAMELESS.codes.join(', ')}: ${NAMELESS.why}\n\n`);
}

/** Says which checks were not made, why, and what to do about it. */
function noteUnread({ variant, refusal }: UnreadStates, { stderr }: Terminal): void {
  const which = variant === undefined ? '' : ` of the variant ${variant}`;
  const [help, ...more] = adviceFor(refusal);
  const lines = [
    `note: the states${which} were not looked at: ${sayRefusal(refusal)}`,
    `  = not checked: ${codesAboutStates.join(', ')}`,
    `  = help: ${[help, ...more].join('\n          ')}`,
  ];
  stderr.write(`${lines.join('\n')}\n\n`);
}

function summarize(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(isError).length;
  const [warnings, notes] = (['warning', 'note'] as const).map(
    (severity) => diagnostics.filter((one) => one.severity === severity).length,
  ) as [number, number];
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
  const noted = notes === 0 ? '' : `, ${count(notes, 'note')}`;
  if (errors === 0 && warnings === 0) return `no errors and no warnings${noted}`;
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}${noted}`;
}
