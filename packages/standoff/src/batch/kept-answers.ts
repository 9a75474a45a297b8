import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Question } from '@standoff/report';
import { build } from '../command-line/version.ts';
import { inOrder } from './in-order.ts';

/** Answers of earlier batches in a folder, one file each. */
export interface KeptAnswers {
  read(key: string): Promise<unknown>;
  write(key: string, answer: unknown): Promise<void>;
}

/** A question, its models and the build of the program in one word: whatever alters an answer alters it. */
export function keyOf({ ask, options }: Question, models: readonly AskedModel[]): string {
  const named = models.map(({ asked, variant, bytes }) => [
    models.length > 1 ? asked : null,
    variant ?? null,
    bytes.length,
  ]);
  const about = JSON.stringify([build(), ask, inOrder(options), named]);
  const hash = createHash('sha256').update(about);
  for (const { bytes } of models) hash.update('\n').update(bytes);
  return hash.digest('hex');
}

/** A model that a question is about. Where there are several, an answer calls them as they were named. */
interface AskedModel {
  readonly bytes: Uint8Array;
  readonly asked: string;
  readonly variant?: string;
}

export function keptAnswers(folder: string): KeptAnswers {
  const fileOf = (key: string) => join(folder, key.slice(0, 2), `${key}.json`);
  return {
    async read(key) {
      try {
        return JSON.parse(await readFile(fileOf(key), 'utf8')) as unknown;
      } catch {
        // Not there, or cut off: it is answered anew.
        return undefined;
      }
    },
    async write(key, answer) {
      const file = fileOf(key);
      await mkdir(dirname(file), { recursive: true });
      // Whoever reads it at the same moment sees all of it or nothing.
      const written = `${file}.${randomUUID()}`;
      await writeFile(written, JSON.stringify(answer));
      await rename(written, file);
    },
  };
}
