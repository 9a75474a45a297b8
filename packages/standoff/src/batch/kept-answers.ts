import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Question } from '@standoff/report';
import { stage } from '../command-line/whole-file.ts';
import { build } from '../published/version.ts';
import { inOrder } from './in-order.ts';

/** Answers of earlier batches in a folder, one file each. */
export interface KeptAnswers {
  read(key: string): Promise<unknown>;
  /** What cannot be kept is an answer all the same, and counted. */
  write(key: string, answer: unknown): Promise<void>;
  /** How many could not be kept since this was last asked. */
  unkept(): Unkept;
}

/** Answers that could not be kept, and why the last of them. */
export interface Unkept {
  readonly count: number;
  readonly why: string;
}

export function bothUnkept(one: Unkept, other: Unkept): Unkept {
  return { count: one.count + other.count, why: other.why || one.why };
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

export const NONE_UNKEPT: Unkept = { count: 0, why: '' };

export function keptAnswers(folder: string): KeptAnswers {
  const fileOf = (key: string) => join(folder, key.slice(0, 2), `${key}.json`);
  let unkept = NONE_UNKEPT;
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
      try {
        await keep(fileOf(key), JSON.stringify(answer));
      } catch (error) {
        unkept = bothUnkept(unkept, { count: 1, why: (error as Error).message });
      }
    },
    unkept() {
      const told = unkept;
      unkept = NONE_UNKEPT;
      return told;
    },
  };
}

/** Whoever reads it at the same moment sees all of it or nothing. */
async function keep(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  // What a loss of power cuts off is answered anew, so that nobody waits for the disk.
  const staged = await stage(file, text, { lasting: false });
  await staged.put().finally(staged.drop);
}
