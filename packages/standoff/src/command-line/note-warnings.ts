import { limitsOf } from '@standoff/engine';
import { addEachOnce, reviewSteps } from '@standoff/study';
import { modelWord, needOf, programName } from './invocation.ts';
import type { LoadedModel } from './load-model.ts';
import type { MemoryGuard } from './memory-guard.ts';
import { runSteps } from './run-steps.ts';
import type { Terminal } from './terminal.ts';

/** States that are looked at for warnings by the way; more of them would delay what was asked. */
const BY_THE_WAY = 2 ** 16;

/**
 * Says how many warnings `standoff check` shows about a model, and where the states are too many to
 * look at by the way, that only `standoff check` does.
 */
export async function noteWarnings(
  { model, warnings }: LoadedModel,
  name: string,
  terminal: Terminal,
  guard: MemoryGuard,
): Promise<void> {
  const all = [...warnings];
  const { found, unread } = await runSteps(reviewSteps(model, limitsOf(BY_THE_WAY)), {
    show: guard.look,
    clear() {},
  });
  addEachOnce(all, found);
  const command = `\`${programName(terminal)} check ${modelWord(name)}\`${needOf(name)}`;
  // What is only noted is worth no line before every answer.
  const { length } = all.filter(({ severity }) => severity === 'warning');
  const note = sayNote(length, unread.length > 0, command);
  if (note !== undefined) terminal.stderr.write(`note: ${note}\n`);
}

function sayNote(warnings: number, unread: boolean, command: string): string | undefined {
  const number = warnings === 1 ? '1 warning' : `${warnings} warnings`;
  const shown = warnings === 0 ? undefined : `${number} about this model, shown by ${command}`;
  if (!unread) return shown;
  return shown === undefined
    ? `what shows only in the states was not looked for, which ${command} does`
    : `${shown}, which also looks for what shows only in the states`;
}
