import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { wrongUsage } from '../command-line/failure.ts';
import { isNamedPipe, readNamedPipe } from '../command-line/named-pipe.ts';
import { type Line, LONGEST_LINE } from './line.ts';

/** What a batch is asked: questions as lines, or one question for all models. */
export interface Sources {
  /** Paths of files, or `-` for standard input; standard input without any. */
  readonly files: readonly string[];
  /** Where one question is put to all: what, and how. */
  readonly same?: { readonly ask: string; readonly options: object };
  readonly stdin: AsyncIterable<Uint8Array | string>;
}

/**
 * The questions of a batch, one a line, as many at a time as come together. Lines without a word are passed
 * over.
 */
export async function* questionLines({
  files,
  same,
  stdin,
}: Sources): AsyncGenerator<readonly Line[]> {
  let number = 0;
  const question = (text: string | undefined): Line => {
    number++;
    if (text === undefined) return { number };
    return { number, text: same === undefined ? text : questionAbout(text.trim(), same) };
  };
  const names = files.length === 0 ? ['-'] : files;
  for (const name of names) {
    const isModel = same !== undefined && name !== '-';
    for await (const texts of isModel ? [[name]] : linesOf(name, stdin)) {
      yield texts.filter((text) => text?.trim() !== '').map(question);
    }
  }
}

/** The same question about a model that is named; it is known by that name. */
function questionAbout(model: string, { ask, options }: NonNullable<Sources['same']>): string {
  return JSON.stringify({ id: model, ask, model, options });
}

async function* linesOf(
  name: string,
  stdin: Sources['stdin'],
): AsyncGenerator<readonly (string | undefined)[]> {
  yield* splitLines(name === '-' ? stdin : await streamOf(name));
}

async function streamOf(path: string): Promise<AsyncIterable<Uint8Array | string>> {
  try {
    if ((await stat(path)).isDirectory()) throw wrongUsage(`${path} is a folder`);
    if (await isNamedPipe(path)) return readNamedPipe(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw wrongUsage(`${path} cannot be read: ${(error as Error).message}`);
  }
  return createReadStream(path);
}

/** Text in pieces as the lines that each piece ends; of a line that is too long nothing but that it was there. */
export async function* splitLines(
  pieces: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<readonly (string | undefined)[]> {
  const decoder = new TextDecoder();
  const told = (line: string) => (line.length > LONGEST_LINE ? undefined : line);
  let rest = '';
  for await (const piece of pieces) {
    const text = typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    yield lines.map(told);
    // No more than shows that it is too long.
    if (rest.length > LONGEST_LINE) rest = rest.slice(0, LONGEST_LINE + 1);
  }
  rest += decoder.decode();
  if (rest !== '') yield [told(rest)];
}
