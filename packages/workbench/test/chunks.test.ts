import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const assets = new URL('../dist/assets/', import.meta.url);
const names = existsSync(assets) ? readdirSync(assets).filter((name) => name.endsWith('.js')) : [];

/** The page's own first two files name each other; the one is there before the other runs. */
const isFirst = (name: string) => /^(index|first)-/.test(name);

/** The files that a file needs before it can run. */
function neededBy(name: string): string[] {
  const text = readFileSync(new URL(name, assets), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map(([, other]) => other!);
}

/** Whether one comes back to a file from what it needs. */
function isInCircle(name: string, needs: ReadonlyMap<string, readonly string[]>): boolean {
  const reached = new Set(needs.get(name));
  for (const one of reached) for (const other of needs.get(one) ?? []) reached.add(other);
  return reached.has(name);
}

it.runIf(names.length > 0)('no file of the page needs another that needs it', () => {
  const needs = new Map(names.map((name) => [name, neededBy(name)]));
  expect([...needs.values()].flat().length).toBeGreaterThan(50);
  expect(names.filter((name) => !isFirst(name) && isInCircle(name, needs))).toEqual([]);
});
