import { runCommandLine } from '../../src/command-line/commands/run-command-line.ts';
import type { Output } from '../../src/command-line/terminal.ts';

export interface RunOptions {
  /** What comes in on standard input, in pieces. */
  readonly stdin?: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;
  readonly env?: Readonly<Record<string, string>>;
  /** Bytes of memory that are available; any number by default. */
  readonly availableMemory?: number;
  /** Width of the terminal; absent where there is no terminal. */
  readonly columns?: number;
  /** How much time passes between two looks at the clock; none by default. */
  readonly millisecondsPerLook?: number;
  /** Called with everything that is written to standard error. */
  readonly onError?: (text: string) => void;
  /** Called with everything that is written to standard output. */
  readonly onOutput?: (text: string) => void;
}

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `standoff` in this process, with streams that are kept. */
export async function run(argv: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { stdin = [], env = {}, millisecondsPerLook = 0, columns, onError, onOutput } = options;
  const stdout = collect(columns, onOutput);
  const stderr = collect(columns, onError);
  const status = await runCommandLine(argv, {
    stdout: stdout.output,
    stderr: stderr.output,
    stdin: toAsync(stdin),
    env,
    now: clockOf(millisecondsPerLook),
    availableMemory: () => options.availableMemory ?? Number.POSITIVE_INFINITY,
    goOnWithoutOutput: () => {},
  });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

function clockOf(millisecondsPerLook: number): () => number {
  let now = 0;
  return () => {
    now += millisecondsPerLook;
    return now;
  };
}

function collect(columns: number | undefined, onWrite: (text: string) => void = () => {}) {
  const parts: string[] = [];
  const output: Output = {
    write(text) {
      parts.push(text);
      onWrite(text);
    },
    isTTY: columns !== undefined,
    columns,
  };
  return { output, text: () => parts.join('') };
}

async function* toAsync(
  pieces: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
): AsyncGenerator<Uint8Array | string> {
  yield* pieces;
}
