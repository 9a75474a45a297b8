import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { runInThisContext } from 'node:vm';
import * as standoff from 'standoff';
import { runCommandLine } from '../../packages/standoff/src/command-line/run-command-line.ts';
import { type Pipeline, parseCommands } from './shell.ts';

/** What a block printed, on standard output and on standard error in turn, and how it ended. */
export interface Ran {
  readonly printed: string;
  readonly status: number;
}

/** A folder of its own in which the blocks of one page run, one after the other. */
export interface Session {
  write(name: string, content: string): void;
  read(name: string): string;
  /** Runs command lines until one does not end with 0. */
  runCommands(script: string): Promise<Ran>;
  /** Runs a program that imports from `standoff`. */
  runProgram(code: string): Promise<Ran>;
  close(): void;
}

/** Opens a session. The process works in its folder until it is closed. */
export function openSession(): Session {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'standoff-docs-'));
  process.chdir(folder);
  return {
    write: (name, content) => writeFileSync(join(folder, name), content),
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    runCommands,
    runProgram,
    close() {
      process.chdir(before);
      rmSync(folder, { recursive: true });
    },
  };
}

async function runCommands(script: string): Promise<Ran> {
  let printed = '';
  for (const pipeline of parseCommands(script)) {
    const ran = await runPipeline(pipeline);
    printed += printed === '' || ran.printed === '' ? ran.printed : `\n${ran.printed}`;
    if (ran.status !== 0) return { printed, status: ran.status };
  }
  return { printed, status: 0 };
}

async function runPipeline([first = [], ...others]: Pipeline): Promise<Ran> {
  const [program, ...words] = first[0] === 'npx' ? first.slice(1) : first;
  if (program !== 'standoff') throw new Error(`the tests do not run ${program}`);
  const env = { NO_COLOR: '1', ...(first[0] === 'npx' && { npm_command: 'exec' }) };
  let printed = '';
  let piped = '';
  const print = (text: string) => {
    printed += text;
  };
  const isPiped = others.length > 0;
  const pipe = (text: string) => {
    piped += text;
  };
  const status = await runCommandLine(words, {
    stdout: { write: isPiped ? pipe : print, isTTY: !isPiped },
    stderr: { write: print },
    stdin: (async function* () {})(),
    env,
    signal: new AbortController().signal,
  });
  if (!isPiped || status !== 0) return { printed, status };
  const last = others.reduce((input, command) => runNode(command, input), piped);
  return { printed: printed + last, status };
}

/** `node -e '…'` or `node -p '…'` with something on its standard input. */
function runNode([program, ...words]: readonly string[], input: string): string {
  if (program !== 'node') throw new Error(`the tests do not run ${program}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    input,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Imports become look-ups, since the block is no module of this repository. */
async function runProgram(code: string): Promise<Ran> {
  const body = code.replace(
    /^import \{([^}]*)\} from 'standoff';$/gm,
    (_, names: string) => `const {${names.replaceAll(' as ', ': ')}} = standoff;`,
  );
  let printed = '';
  const console = {
    log: (...values: unknown[]) => {
      printed += `${format(...values)}\n`;
    },
  };
  const program = runInThisContext(`(async (standoff, console) => {${body}\n})`);
  await program(standoff, console);
  return { printed, status: 0 };
}
