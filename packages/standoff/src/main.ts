import { watchOutput } from './command-line/broken-output.ts';
import { runCommandLine } from './command-line/commands/run-command-line.ts';
import { memoryOfProcess } from './command-line/memory-in-use.ts';

const { stdout, stderr, stdin, env } = process;
let found: number | undefined;
const goOnWithoutOutput = watchOutput(
  stdout,
  stderr,
  (status) => process.exit(status),
  () => found,
);

// Nothing listens to Ctrl-C, so that the system ends the program at once, whatever it is at: a listener
// would be heard only when the work pauses.
const now = () => performance.now();
const availableMemory = () => process.availableMemory();
const terminal = {
  stdout,
  stderr,
  stdin,
  env,
  now,
  availableMemory,
  memory: memoryOfProcess,
  goOnWithoutOutput,
};
found = await runCommandLine(process.argv.slice(2), terminal);
process.exitCode = found;
