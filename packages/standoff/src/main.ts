import { watchOutput } from './command-line/broken-output.ts';
import { runCommandLine } from './command-line/run-command-line.ts';
import type { Interruptible } from './command-line/terminal.ts';

const { stdout, stderr, stdin, env } = process;
watchOutput(stdout, stderr, (status) => process.exit(status));

let interrupted = false;

/**
 * Listens to Ctrl-C only while something pauses to hear it. At other times, and the second time,
 * the system ends the program by itself.
 */
const interruptible: Interruptible = async (work) => {
  const interruption = new AbortController();
  const interrupt = () => {
    interrupted = true;
    interruption.abort();
  };
  process.once('SIGINT', interrupt);
  try {
    return await work(interruption.signal);
  } finally {
    process.off('SIGINT', interrupt);
  }
};

const now = () => performance.now();
const availableMemory = () => process.availableMemory();
const terminal = { stdout, stderr, stdin, env, now, availableMemory, interruptible };
process.exitCode = await runCommandLine(process.argv.slice(2), terminal);
// A reading of standard input that was interrupted would keep the process alive.
if (interrupted) process.exit();
