import { version } from './published/version.ts';

/*
 * The command starts here. What this file imports, every start pays for: programs ask for the version to
 * see whether the command is there, and need nothing else of it.
 */
const [word, ...more] = process.argv.slice(2);
if (word === '--version' && more.length === 0) {
  const { watchOutput } = await import('./command-line/broken-output.ts');
  const { stdout, stderr } = process;
  watchOutput(
    stdout,
    stderr,
    (status) => process.exit(status),
    () => undefined,
  );
  stdout.write(`${version()}\n`);
} else await import('./main.ts');
