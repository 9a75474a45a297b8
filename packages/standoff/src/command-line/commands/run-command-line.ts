import { type Command, CommanderError } from 'commander';
import { type ExitStatus, exitStatus, Failure } from '../failure.ts';
import { hasColours, type Terminal, widthOf } from '../terminal.ts';
import { createProgram } from './program.ts';

/**
 * Runs one command. `argv` holds the words after the program's name. Nothing is thrown and the
 * process is left alone: the result is the status to exit with.
 */
export async function runCommandLine(
  argv: readonly string[],
  terminal: Terminal,
): Promise<ExitStatus> {
  const program = createProgram(terminal);
  for (const command of withThoseWithin(program)) {
    tame(command, terminal);
    refuseRepeated(command);
  }
  try {
    if (argv.length === 0) program.help({ error: true });
    await program.parseAsync([...argv], { from: 'user' });
    return exitStatus.done;
  } catch (error) {
    return report(error, terminal);
  }
}

function withThoseWithin(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withThoseWithin)];
}

/** Of an option with a value that is given twice one would silently be passed over. */
function refuseRepeated(command: Command): void {
  for (const option of command.options) {
    let given = false;
    command.on(`option:${option.name()}`, () => {
      if (given && option.required) command.error(`error: option '${option.flags}' is given twice`);
      given = true;
    });
  }
}

/** What is typed for a command: `standoff panel report`. */
function wordsOf(command: Command): string {
  const { parent } = command;
  return parent === null ? command.name() : `${wordsOf(parent)} ${command.name()}`;
}

/** Makes the parser of options throw instead of exit, and write where it is told to. */
function tame(command: Command, terminal: Terminal): void {
  const { stdout, stderr } = terminal;
  const words = wordsOf(command);
  command.showHelpAfterError(`(${words} --help shows what can be given)`);
  command.exitOverride().configureOutput({
    writeOut: (text) => stdout.write(text),
    writeErr: (text) => stderr.write(text),
    getOutHelpWidth: () => widthOf(terminal),
    getErrHelpWidth: () => widthOf(terminal),
    getOutHasColors: () => hasColours(terminal, stdout),
    getErrHasColors: () => hasColours(terminal, stderr),
  });
}

async function report(error: unknown, { stderr }: Terminal): Promise<ExitStatus> {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? exitStatus.done : exitStatus.wrongUsage;
  }
  if (error instanceof Failure) {
    if (error.message !== '') stderr.write(`error: ${error.message}\n`);
    return error.status;
  }
  // Its words are loaded where there is something to say.
  const { missingPackage } = await import('../../published/missing-package.ts');
  const missing = missingPackage(error);
  if (missing === undefined) throw error;
  stderr.write(`error: ${missing.problem}\n`);
  return exitStatus.wrongUsage;
}
