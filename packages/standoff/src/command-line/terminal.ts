import type { LineLost } from './broken-output.ts';

/** Somewhere to write text: a stream of Node, or a list of lines in a test. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  /** Width in columns, of a terminal. */
  readonly columns?: number | undefined;
  /** Bytes that nobody has taken yet. */
  readonly writableLength?: number;
}

/** Bytes that a program has. */
export interface MemoryTaken {
  /** Those that the system has given it. */
  readonly resident: number;
  /** Those that its values take, garbage included, with what was taken for kernels. */
  readonly needed: number;
}

/** The memory that a program uses. */
export interface MemoryInUse {
  taken(): MemoryTaken;
  /** Gives back what no value takes any more. */
  tidy(): void;
  /** Lets no more lie about from here on of what was made last and may be garbage by now, which takes up to 50 MB otherwise. */
  spare(): void;
}

/** Everything of its surroundings that the command line uses. */
export interface Terminal {
  /** Results. */
  readonly stdout: Output;
  /** Everything else: progress, warnings, errors. */
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Bytes of memory that are available now. */
  availableMemory(): number;
  /** What the program uses of it; absent where it is not the program's alone. */
  readonly memory?: MemoryInUse;
  /** Milliseconds since some moment; progress is shown only once work takes noticeably long. */
  now(): number;
  /** From here on lines that cannot be written are lost, and end nothing; each is told. */
  goOnWithoutOutput(lost: LineLost): void;
}

const DEFAULT_WIDTH = 80;
const LEAST_WIDTH = 20;
const GREATEST_WIDTH = 120;

/** Columns to lay text out in. */
export function widthOf({ stdout, env }: Terminal): number {
  const wanted = stdout.columns ?? Number(env['COLUMNS']);
  if (!Number.isFinite(wanted) || wanted <= 0) return DEFAULT_WIDTH;
  return Math.min(GREATEST_WIDTH, Math.max(LEAST_WIDTH, wanted));
}

/** Whether to use colours on an output: https://no-color.org and FORCE_COLOR override the default. */
export function hasColours({ env }: Terminal, output: Output): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return output.isTTY === true && env['TERM'] !== 'dumb';
}
