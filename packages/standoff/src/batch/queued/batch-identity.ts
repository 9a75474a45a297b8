import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Sources } from '../question-lines.ts';
import { questionLines } from '../question-lines.ts';

/** By what a batch is known, and how many questions it has. */
export interface BatchIdentity {
  readonly id: string;
  readonly all: number;
}

const LETTERS = 12;

/**
 * A hash of the questions of a batch, so that whoever asks the same again comes back to the same batch;
 * undefined where they come from standard input or a pipe, which can be read only once.
 */
export async function identify(sources: Sources): Promise<BatchIdentity | undefined> {
  const { files, same } = sources;
  if (files.length === 0 || files.includes('-')) return undefined;
  if (same === undefined && !(await Promise.all(files.map(canBeReadAgain))).every(Boolean)) {
    return undefined;
  }
  const hash = createHash('sha256');
  let all = 0;
  for await (const lines of questionLines(sources)) {
    for (const { text = '' } of lines) hash.update(text).update('\n');
    all += lines.length;
  }
  return { id: hash.digest('hex').slice(0, LETTERS), all };
}

/** What is not there is said when it is read. */
async function canBeReadAgain(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined || found.isFile();
}
