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

it.runIf(isBuilt)('what the worker loads before the first finding weighs less than 832 kB', () => {
  const assets = built('workbench/dist/assets/');
  const worker = readdirSync(assets).filter((name) => /^analysis\.worker-.*\.js$/.test(name));
  expect(worker).toHaveLength(1);
  expect(readFileSync(new URL(worker[0]!, assets)).length).toBeLessThan(832_000);
});
