import { type Command, CommanderError } from 'commander';
import { type ExitStatus, exitStatus, Failure } from './failure.ts';
import { createProgram } from './program.ts';
import { hasColours, type Terminal, widthOf } from './terminal.ts';

/**
 * Runs one command. `argv` holds the words after the program's name. Nothing is thrown and the
 * process is left alone: the result is the status to exit with.
 */
export async function runCommandLine(
  argv: readonly string[],
  terminal: Terminal,
): Promise<ExitStatus> {
  const program = createProgram(terminal);
  for (const command of [program, ...program.commands]) tame(command, terminal);
  try {
    if (argv.length === 0) program.help({ error: true });
    await program.parseAsync([...argv], { from: 'user' });
    return exitStatus.done;
  } catch (error) {
    return report(error, terminal);
  }
}

/** Makes the parser of options throw instead of exit, and write where it is told to. */
function tame(command: Command, terminal: Terminal): void {
  const { stdout, stderr } = terminal;
  command.exitOverride().configureOutput({
    writeOut: (text) => stdout.write(text),
    writeErr: (text) => stderr.write(text),
    getOutHelpWidth: () => widthOf(terminal),
    getErrHelpWidth: () => widthOf(terminal),
    getOutHasColors: () => hasColours(terminal, stdout),
    getErrHasColors: () => hasColours(terminal, stderr),
  });
}

function report(error: unknown, { stderr }: Terminal): ExitStatus {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? exitStatus.done : exitStatus.wrongUsage;
  }
  if (error instanceof Failure) {
    if (error.message !== '') stderr.write(`${labelOf(error)}${error.message}\n`);
    return error.status;
  }
  throw error;
}

function labelOf({ status }: Failure): string {
  return status === exitStatus.interrupted ? '' : 'error: ';
}
