import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const built = (path: string) => new URL(`../../${path}`, import.meta.url);

/** The whole run builds the products before its tests; the quick one goes without. */
const isBuilt = existsSync(built('workbench/dist/assets/'));

it.runIf(isBuilt)(
  'what a reader of a briefing loads who changes something weighs less than 540 kB packed',
  () => {
    const program = readFileSync(built('briefing/dist/assets/engine.js'));
    expect(gzipSync(program, { level: 9 }).length).toBeLessThan(540_000);
  },
);

it.runIf(isBuilt)('what the worker loads before the first finding weighs less than 700 kB', () => {
  const assets = built('workbench/dist/assets/');
  const worker = readdirSync(assets).filter((name) => /^analysis\.worker-.*\.js$/.test(name));
  expect(worker).toHaveLength(1);
  expect(readFileSync(new URL(worker[0]!, assets)).length).toBeLessThan(700_000);
});

it.runIf(isBuilt)(
  'no files of the worker need each other in a circle, where one would run before what it needs',
  () => {
    const assets = built('workbench/dist/assets/');
    const files = readdirSync(assets).filter((name) =>
      /^(later|analysis\.worker)-.*\.js$/.test(name),
    );
    const neededBy = (file: string) =>
      [...readFileSync(new URL(file, assets), 'utf8').matchAll(/\b(?:from|import) ?"\.\/([^"]+)"/g)]
        .map(([, needed]) => needed!)
        .filter((needed) => files.includes(needed));
    expect(files.length).toBeGreaterThan(20);
    expect(files.some((file) => neededBy(file).length > 1)).toBe(true);
    // What needs nothing more than what is settled is settled too; of a circle nothing ever is.
    const settled = new Set<string>();
    const settleMore = (): void => {
      const more = files.filter(
        (file) => !settled.has(file) && neededBy(file).every((needed) => settled.has(needed)),
      );
      for (const file of more) settled.add(file);
      if (more.length > 0) settleMore();
    };
    settleMore();
    expect(files.filter((file) => !settled.has(file))).toEqual([]);
  },
);
