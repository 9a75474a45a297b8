import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { format } from 'node:util';
import { runInThisContext } from 'node:vm';
import * as standoff from 'standoff';
import * as threads from 'standoff/threads';
import { runCommandLine } from '../../packages/standoff/src/command-line/commands/run-command-line.ts';
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
    write(name, content) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    },
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

/** Hands the output of each program to the next. What standoff says beside its result is shown. */
async function runPipeline(programs: Pipeline): Promise<Ran> {
  let printed = '';
  let piped = '';
  for (const [at, [program = '', ...words]] of programs.entries()) {
    const isLast = at === programs.length - 1;
    if (program === 'standoff' || program === 'npx') {
      const ran = await runStandoff(program === 'npx', words, piped, isLast);
      printed += ran.said;
      if (ran.status !== 0) return { printed, status: ran.status };
      piped = ran.result;
    } else piped = runOther(program, words, piped);
  }
  return { printed: printed + piped, status: 0 };
}

interface StandoffRan {
  readonly result: string;
  readonly said: string;
  readonly status: number;
}

/** Runs standoff as on a terminal, or as in a pipe where its result goes on. */
async function runStandoff(
  throughNpx: boolean,
  words: readonly string[],
  input: string,
  isLast: boolean,
): Promise<StandoffRan> {
  let result = '';
  let said = '';
  const status = await runCommandLine(throughNpx ? words.slice(1) : words, {
    stdout: {
      write(text) {
        result += text;
      },
      isTTY: isLast,
    },
    stderr: {
      write(text) {
        said += text;
      },
    },
    stdin: Readable.from(input === '' ? [] : [input]),
    now: () => 0,
    env: { NO_COLOR: '1', ...(throughNpx && { npm_command: 'exec' }) },
    availableMemory: () => Number.POSITIVE_INFINITY,
    goOnWithoutOutput: () => {},
  });
  return status === 0 ? { result, said, status } : { result: '', said: said + result, status };
}

/** `cat FILE`, or `node -e '…'` and `node -p '…'` with something on standard input. */
function runOther(program: string, words: readonly string[], input: string): string {
  if (program === 'cat') return words.map((file) => readFileSync(file, 'utf8')).join('');
  if (program !== 'node') throw new Error(`the tests do not run ${program}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    input,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const modules = { standoff, 'standoff/threads': threads };

/** Imports become look-ups, since the block is no module of this repository. */
async function runProgram(code: string): Promise<Ran> {
  const body = code.replace(
    /^import \{([^}]*)\} from '(standoff(?:\/threads)?)';$/gm,
    (_, names: string, from: string) =>
      `const {${names.replaceAll(' as ', ': ')}} = modules['${from}'];`,
  );
  let printed = '';
  const console = {
    log: (...values: unknown[]) => {
      printed += `${format(...values)}\n`;
    },
  };
  const program = runInThisContext(`(async (modules, console) => {${body}\n})`);
  await program(modules, console);
  return { printed, status: 0 };
}
