import { constants } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { wrongUsage } from './failure.ts';

/** So long a pipe may be without anybody who writes into it. */
const PATIENCE_MILLISECONDS = 5_000;
const LOOK_MILLISECONDS = 20;
const PIECE_BYTES = 65_536;

/**
 * Whether a path is that of a pipe in a folder, into which perhaps nobody ever writes: to open it as a file would wait
 * for that, and nothing could end the wait. What a shell puts in the place of `<(…)`, and standard input by its path, have somebody
 * who writes, or did. @throws what `stat` does
 */
export async function isNamedPipe(path: string): Promise<boolean> {
  if (!(await stat(path)).isFIFO()) return false;
  const whole = await realpath(path).catch(() => undefined);
  return whole !== undefined && !/^\/(dev|proc)\//.test(whole);
}

/**
 * What is written into a named pipe, in pieces as they come. Whoever has it open may take any time; a pipe that nobody
 * has open for a while is a failure.
 */
export async function* readNamedPipe(
  path: string,
  patience = PATIENCE_MILLISECONDS,
): AsyncGenerator<Uint8Array> {
  const pipe = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const end = performance.now() + patience;
    let hasWriter = false;
    for (;;) {
      const piece = await readPiece(pipe);
      if (piece !== 'nothing yet' && piece.length > 0) yield piece;
      else if (piece !== 'nothing yet' && hasWriter) return;
      else if (!hasWriter && performance.now() > end) throw nobodyWrites(path, patience);
      else await sleep(LOOK_MILLISECONDS);
      hasWriter ||= piece === 'nothing yet' || piece.length > 0;
    }
  } finally {
    await pipe.close();
  }
}

/** No bytes at all where nobody has the pipe open. */
async function readPiece(pipe: FileHandle): Promise<Uint8Array | 'nothing yet'> {
  const bytes = new Uint8Array(PIECE_BYTES);
  try {
    const { bytesRead } = await pipe.read(bytes, 0, PIECE_BYTES, null);
    return bytes.subarray(0, bytesRead);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 'nothing yet';
    throw error;
  }
}

function nobodyWrites(path: string, patience: number) {
  return wrongUsage(
    `${path} is a pipe, and nobody wrote into it for ${patience / 1000} s: start what writes there first, or beside`,
  );
}
