import { exitStatus } from './command-line/failure.ts';
import { runCommandLine } from './command-line/run-command-line.ts';

// Whoever reads the output may have seen enough (`| head`): that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitStatus.done);
    throw error;
  });
}

const interruption = new AbortController();
process.once('SIGINT', () => {
  interruption.abort();
  process.once('SIGINT', () => process.exit(exitStatus.interrupted));
});

const { stdout, stderr, stdin, env } = process;
const now = () => performance.now();
const terminal = { stdout, stderr, stdin, env, now, signal: interruption.signal };
process.exitCode = await runCommandLine(process.argv.slice(2), terminal);
// A reading of standard input that was interrupted would keep the process alive.
if (interruption.signal.aborted) process.exit();
